import type { MeetingActionDocument } from 'types/meeting-actions'
import { callLines } from '../../support/call-lines'
import { add, documents } from '../../support/database'
import type { House } from '../../support/house'

/** The agenda costs the same, whatever was dealt with before. Source: issue 15, figures. */

export function agendaReads(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const MEETING = 'roundtable-announced'

  async function readsOfAgenda() {
    const view = (await house.as('demo-chen').roundtables.get.query({ id: MEETING })) as {
      agenda: unknown[]
      followUps: { id: string }[]
      otherActions: number
    }
    const [line] = (await callLines(house)).slice(-1)
    return { reads: line?.reads, view }
  }

  test('8 and 80 items of history: the same reads; open actions that are due stand in it, the others as a number', async () => {
    const [sample] = await documents<object>('agendaItems', { _id: 'item-gym' })
    const past = (count: number, name: string) =>
      Array.from({ length: count }, (_, place) => ({
        ...sample,
        _id: `${name}-${place}`,
        meetingId: `${name}-meeting`,
      }))
    await add('agendaItems', past(8, 'eight'))
    await readsOfAgenda()
    const few = await readsOfAgenda()
    await add('agendaItems', past(72, 'more'))
    const many = await readsOfAgenda()
    expect(many.reads).toBe(few.reads)
    expect(few.reads).toBeLessThanOrEqual(6)

    const now = new Date()
    const [shed] = await documents<MeetingActionDocument>('meetingActions', { _id: 'action-shed' })
    const action = (id: string, reviewOn: string, days: number) => {
      const dueAt = new Date(now.getTime() + days * 24 * 3_600_000)
      return { ...shed, _id: id, dueAt, reviewOn, order: `${dueAt.toISOString()} ${id}` }
    }
    await add('meetingActions', [
      action('due', '2099-01-01', 1),
      action('reviewed', '2020-01-01', 300),
      action('far', '2099-01-01', 300),
    ])
    const { view } = await readsOfAgenda()
    const before = many.view.followUps.map(({ id }) => id)
    const added = view.followUps.map(({ id }) => id).filter((id) => !before.includes(id))
    expect([added, view.otherActions - many.view.otherActions]).toEqual([['due', 'reviewed'], 1])
  })
}
