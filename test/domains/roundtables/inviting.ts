import { documents } from '../../support/database'
import { type House, newKey } from '../../support/house'
import { CHAIR, DEPUTY, LIAISON, NEIGHBOUR, PROPERTY, pumpReferred, SCHOOL, SECRETARY } from './meeting'
import { sitting } from './sitting'

/** Who stands in for the chair, comes by invitation, or reads along, through the cloud. Source: rules/roundtables.md C.1 (16), C.3. */

export function inviting(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, inSession, laid, load, refuses, sit, said, record, resolve } = sitting(() => house)

  test('the chair is not there: the deputy who was named beforehand opens it and keeps order, until the chair comes', async () => {
    const id = await laid()
    await as(DEPUTY).open.mutate({ id, key: newKey() })
    const { state, timeline } = await load(id)
    expect([state, timeline.at(-1)]).toMatchObject([
      'inSession',
      { step: 'open', seatId: 'seat-owners', by: { post: '业委会' } },
    ])
    await refuses([() => as(CHAIR).codes.query({ id }), 'FORBIDDEN/NOT_YOURS'])
    await sit(id, CHAIR, DEPUTY)
    await refuses([() => as(DEPUTY).close.mutate({ id, key: newKey() }), 'FORBIDDEN/NOT_YOURS'])
    expect((await as(CHAIR).session.query({ id })).actions).toContain('close')
  })

  test('who comes for the police without a phone is signed in by name; the table’s own seats are not', async () => {
    const id = await inSession()
    const guest = (by: string, seatId: string, name = '郑警官') =>
      as(by).sit.mutate({ id, seatId, name, key: newKey() })
    await refuses(
      [() => guest(SCHOOL, 'seat-police'), 'FORBIDDEN/NOT_YOURS'],
      [() => guest(SECRETARY, 'seat-steward'), 'FORBIDDEN/NOT_YOURS'],
      [() => guest(SECRETARY, 'none'), 'NOT_FOUND/UNKNOWN_ID'],
      [() => guest(SECRETARY, 'seat-police', ''), 'INVALID_INPUT/TEXT_EMPTY'],
      [() => as(SECRETARY).sit.mutate({ id, seatId: 'seat-police', key: newKey() }), 'INVALID_INPUT/TEXT_EMPTY'],
    )
    const before = await as(CHAIR).session.query({ id })
    const { seats, quorum } = await guest(SECRETARY, 'seat-police')
    expect(seats.find((one) => one.id === 'seat-police')).toMatchObject({ name: '郑警官', isPresent: true })
    expect([quorum.present, quorum.seats]).toEqual([before.quorum.present + 1, before.quorum.seats + 1])
    await refuses(
      [() => guest(SECRETARY, 'seat-police', '别人'), 'ALREADY_DONE/SEAT_TAKEN'],
      [
        () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-police', key: newKey() }),
        'CONFLICT/WRONG_STATE',
      ],
    )
    await record(SECRETARY, id, said('我们早上派人来', 'seat-police'))
    // Whoever has no phone is not waited for: with the last answer of the others the minutes are fixed.
    await resolve(CHAIR, id)
    await as(CHAIR).resolve.mutate({ id, ...pumpReferred, key: newKey() })
    await as(CHAIR).close.mutate({ id, key: newKey() })
    await as(SECRETARY).circulate.mutate({ id, key: newKey() })
    const [todo] = await documents<{ holders: string[] }>('todos', { _id: `roundtable-${id}` })
    expect(todo?.holders.filter((one) => one.startsWith('member@'))).toHaveLength(6)
    const present = ['seat-committee', 'seat-secretary', 'seat-owners', 'seat-property', 'seat-school', 'seat-liaison']
    for (const [place, openid] of [CHAIR, SECRETARY, DEPUTY, PROPERTY, SCHOOL, LIAISON].entries()) {
      await as(openid).confirm.mutate({ id, seatId: present[place] as string, seen: 1, key: newKey() })
    }
    const { state, minutes } = await load(id)
    expect([state, minutes?.text?.includes('派出所：未回复')]).toEqual(['fixed', true])

    const told = await documents<{ memberId: string }>('messages', { 'subject.id': id })
    expect([told.length > 0, told.filter(({ memberId }) => memberId.startsWith('guest-'))]).toEqual([true, []])
  })

  test('the office without a seat reads the course of a meeting, and its page leads there; a neighbour does not', async () => {
    const id = await inSession()
    const page = async (openid: string) => {
      const view = await as(openid).get.query({ id })
      return 'readsCourse' in view ? [view.readsCourse, view.mySeat] : []
    }
    expect([await page('demo-xu'), await page(SCHOOL), await page(NEIGHBOUR)]).toEqual([
      [true, null],
      [true, 'seat-school'],
      [false, null],
    ])
    expect(await as('demo-xu').session.query({ id })).toMatchObject({ actions: [] })
  })
}
