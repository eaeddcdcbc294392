import type { OwnersMatter } from 'types/words/roundtables'
import { documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { CHAIR, DAY, meeting } from './meeting'

/** What tests do on the way from what residents report to an item of the roundtable. */

export const gate = {
  kind: 'newItem' as const,
  title: '学校门口拥堵',
  question: '怎样疏导',
  category: 'servingPeople' as const,
}

type Asked = Exclude<Awaited<ReturnType<ReturnType<House['as']>['requests']['get']['query']>>, { unchanged: true }>

/** @param house gives the house once it is open, and reached into */
export function handing(house: () => House) {
  const { told } = meeting(house)
  const as = (openid: string) => house().as(openid)
  type Item = Exclude<Awaited<ReturnType<ReturnType<typeof as>['roundtables']['item']['query']>>, { unchanged: true }>
  const item = async (id: string, by = CHAIR) => (await as(by).roundtables.item.query({ id })) as Item
  const request = async (id: string, by = CHAIR) => (await as(by).requests.get.query({ id })) as Asked

  /** A request of somebody, about the gate of the school unless said otherwise. */
  const reported = (by: string, text = '学校门口堵车') =>
    as(by).requests.submit.mutate({ category: 'parking', text, placeId: 'y1', key: newKey() })
  /** What is sent to hand a request on. */
  const onTo = (
    to: (typeof gate & { ownersMatter?: OwnersMatter }) | { kind: 'agendaItem' | 'task'; id: string },
    of: Asked,
    key = newKey(),
  ) => ({
    id: of.id,
    seen: of.version,
    to,
    dueAt: Date.now() + 30 * DAY,
    key,
  })
  /** A request that was handed on to an item of its own. */
  const handedOn = async (by = 'demo-chen', more: { ownersMatter?: OwnersMatter } = {}) => {
    const made = await reported(by)
    const after = await as(CHAIR).requests.handOn.mutate(onTo({ ...gate, ...more }, await request(made.id)))
    return { requestId: made.id, itemId: after.handedOn?.id ?? '' }
  }
  /** For whom a matter waits, and for what. */
  const todoOf = async (id: string) => {
    const [todo] = await documents<{ waits: { holder: string; verb: string | null; due: Date }[] }>('todos', {
      _id: id,
    })
    return todo?.waits ?? []
  }
  const decided = async (step: 'accept' | 'keep', id: string) =>
    as(CHAIR).roundtables[step].mutate({ id, seen: (await item(id)).version, key: newKey() })
  return { as, item, request, reported, onTo, handedOn, told, todoOf, decided }
}
