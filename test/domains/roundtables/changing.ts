import type { MeetingActionDocument } from 'types/meeting-actions'
import { change, documents, inPlace } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { acting } from './acting'
import { handing } from './handing'
import { CHAIR, gateResolved, meeting as meetings, PROPERTY, SCHOOL } from './meeting'
import { planning } from './planning'

/** A unit is closed, and somebody else takes the chair. Both last, so this comes after all others. */

export function changing(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, handedOn, todoOf } = handing(() => house)
  const { withItem } = planning(() => house)
  const { load, open, told, waitsFor } = acting(() => house)
  const { inSession } = meetings(() => house)

  test('C11: the seats of a unit that is closed pass its actions to the chair', async () => {
    const school = { party: 'school' as const, seatId: 'seat-school', label: '翠苑第一小学' }
    const owner = { ...school, memberId: idOf('demo-yang'), name: '杨' }
    const people = [idOf('demo-yang'), idOf(CHAIR)]
    const one = await open({ owner, people })
    const two = await open({ owner, people, state: 'inHand' })
    const offered = await open({ offeredTo: owner, people: [...people, idOf(PROPERTY)] })
    const over = await open({ owner, people, state: 'done', phase: 'over' })
    const { version: seen } = (await house.as(CHAIR).units.get.query({ id: 'unit-school' })) as { version: number }
    await house.as(CHAIR).units.close.mutate({ id: 'unit-school', seen, key: newKey() })
    for (const { id } of [one, two]) {
      const found = await load(id)
      expect(found?.owner).toMatchObject({ seatId: 'seat-committee', memberId: idOf(CHAIR) })
      expect(found?.passedAt).not.toBeNull()
      expect(found?.timeline.at(-1)).toMatchObject({ step: 'passToChair', text: '翠苑第一小学已停用' })
      expect(await waitsFor(id)).toEqual([`member@${idOf(CHAIR)}`])
    }
    expect(await load(offered.id)).toMatchObject({ owner: { seatId: 'seat-property' }, offeredTo: null })
    expect(await told(PROPERTY, offered.id)).toBe('对方没有接，这件事还由您落实')
    expect((await load(over.id))?.owner.seatId).toBe('seat-school')
  })

  test('resolved, offered or taken over after its unit was closed, it is with the chair or is refused with words', async () => {
    const id = await inSession()
    await house.as(CHAIR).roundtables.resolve.mutate({ id, ...gateResolved(), key: newKey() })
    const made = await documents<MeetingActionDocument>('meetingActions', { meetingId: id })
    const theirs = made.find(({ what }) => what === '开家长会')
    expect(theirs).toMatchObject({ owner: { seatId: 'seat-committee', memberId: idOf(CHAIR) } })
    expect(theirs?.formerOwners).toMatchObject([{ seatId: 'seat-school', label: '翠苑第一小学' }])
    expect(theirs?.timeline.at(-1)).toMatchObject({ step: 'passToChair', text: '翠苑第一小学已停用' })
    expect(await told(SCHOOL, theirs?._id ?? '')).toBeUndefined()
    expect(await waitsFor(theirs?._id ?? '')).toEqual([`member@${idOf(CHAIR)}`])

    const { id: other, seen } = await open()
    const said = { id: other, seen, seatId: 'seat-school', text: '学校更合适' }
    const before = await house.writes()
    const offering = house.as(PROPERTY).roundtables.offerAction.mutate({ ...said, key: newKey() })
    await expect(offering).rejects.toThrow('翠苑第一小学已停用，请选别的席位')
    expect(await house.writes()).toBe(before)
    // It was offered in the moment in which the unit was closed.
    const school = { party: 'school' as const, seatId: 'seat-school', label: '翠苑第一小学' }
    const offeredTo = { ...school, memberId: idOf(SCHOOL), name: '杨慧' }
    await change('meetingActions', other, { offeredTo: inPlace(offeredTo), people: [idOf(SCHOOL), idOf(PROPERTY)] })
    await house.as(SCHOOL).roundtables.takeHandOver.mutate({ id: other, seen, key: newKey() })
    expect((await load(other))?.owner).toMatchObject({ seatId: 'seat-committee', memberId: idOf(CHAIR) })
  })

  test('somebody else takes the chair: what waits for the chair waits for them, and meetings not opened are theirs', async () => {
    const { itemId } = await handedOn()
    const { meeting } = await withItem()
    const table = (await as(CHAIR).roundtables.table.query({})) as {
      seats: {
        id: string
        holder: { memberId: string } | null
        substitutes: { memberId: string }[]
        duty: string | null
      }[]
      version: number
    }
    const seats = table.seats.map(({ holder, substitutes, ...seat }) => ({
      ...seat,
      holder: seat.duty === 'chair' ? idOf('demo-zhao') : (holder?.memberId ?? null),
      substitutes: substitutes.map(({ memberId }) => memberId),
    }))
    await as(CHAIR).roundtables.arrange.mutate({
      seats: seats as never,
      quorum: 'half',
      seen: table.version,
      key: newKey(),
    })
    expect((await todoOf(`agendaItem-${itemId}`)).map(({ holder }) => holder)).toEqual([`member@${idOf('demo-zhao')}`])
    expect(await todoOf(`roundtable-${meeting.id}`)).toMatchObject([{ holder: `member@${idOf('demo-zhao')}` }])
    const { version: seen } = (await as('demo-zhao').roundtables.get.query({ id: meeting.id })) as { version: number }
    const announce = (by: string) =>
      outcomeOf(as(by).roundtables.announce.mutate({ id: meeting.id, seen, key: newKey() }))
    expect([await announce(CHAIR), await announce('demo-zhao')]).toEqual(['FORBIDDEN/NOT_YOURS', 'ok'])
  })
}
