import { type House, newKey } from '../../support/house'
import { CHAIR, DAY, meeting, SECRETARY } from './meeting'

/**
 * What tests do with meetings before they begin.
 *
 * @param house gives the house once it is open, and reached into
 */
export function planning(house: () => House) {
  const { told } = meeting(house)
  const as = (openid: string) => house().as(openid)
  /** Two in the afternoon, so many days from today. */
  const inDays = (days: number) =>
    Date.parse(`${new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)}T14:00:00+08:00`)

  const said = { title: '楼道杂物', question: '谁来清', category: 'publicRepairs' as const }
  async function accepted() {
    const { id, version: seen } = await as(CHAIR).roundtables.propose.mutate({ ...said, key: newKey() })
    await as(CHAIR).roundtables.accept.mutate({ id, seen, key: newKey() })
    return id
  }
  const planned = (days = 9) =>
    as(SECRETARY).roundtables.plan.mutate({ startsAt: inDays(days), place: '议事厅', key: newKey() })
  async function withItem(days = 9) {
    const itemId = await accepted()
    const { id, version: seen } = await planned(days)
    const meeting = await as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })
    return { meeting, itemId }
  }
  async function announced() {
    const { meeting, itemId } = await withItem()
    const step = { id: meeting.id, seen: meeting.version, key: newKey() }
    return { meeting: await as(CHAIR).roundtables.announce.mutate(step), itemId }
  }
  const item = async (id: string) =>
    (await as(CHAIR).roundtables.item.query({ id })) as { state: string; meetingId: string | null; meetingAt: number }
  /** A request of a resident behind a new item. */
  async function requested() {
    const report = { category: 'facilities' as const, text: '楼道堆了东西', placeId: 'b3' }
    const request = await as('demo-chen').requests.submit.mutate({ ...report, key: newKey() })
    const itemId = await accepted()
    const to = { kind: 'agendaItem' as const, id: itemId }
    const handOn = { id: request.id, seen: request.version, to, dueAt: Date.now() + 30 * DAY }
    await as(CHAIR).requests.handOn.mutate({ ...handOn, key: newKey() })
    const { id, version: seen } = await planned()
    const meeting = await as(CHAIR).roundtables.putOn.mutate({ id, seen, itemId, key: newKey() })
    return { requestId: request.id, itemId, meeting }
  }
  const agendaOf = async (id: string) => {
    const view = await as(CHAIR).roundtables.get.query({ id })
    return 'agenda' in view ? view.agenda : []
  }
  return { told, as, inDays, accepted, planned, withItem, announced, item, requested, agendaOf }
}
