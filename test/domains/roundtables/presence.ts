import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import {
  CHAIR,
  DEPUTY,
  LIAISON,
  NEIGHBOUR,
  PROPERTY,
  PROPERTY_SUBSTITUTE,
  pumpReferred,
  SCHOOL,
  SECRETARY,
  STEWARD,
} from './meeting'
import { sitting } from './sitting'

/** Who is there: seats, the code, and the quorum, through the cloud. Source: rules/roundtables.md C.1 (3–7, 15), C.3, C.4. */

export function presence(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })
  const { as, inSession, laid, load, refuses, sit, said, record, resolve } = sitting(() => house)

  test('C1, C2: it is opened by the chair on its day; there is no quorum until enough sit and another secretary is named', async () => {
    const tomorrow = await laid('meeting-today', { startsAt: new Date(Date.now() + 2 * 24 * 3_600_000) })
    const id = await laid()
    const open =
      (openid: string, of = id) =>
      () =>
        as(openid).open.mutate({ id: of, key: newKey() })
    await refuses(
      [open(SECRETARY), 'FORBIDDEN/NOT_YOURS'],
      [open(NEIGHBOUR), 'FORBIDDEN/NOT_YOURS'],
      [open(CHAIR, tomorrow), 'CONFLICT/NOT_OPEN_YET'],
    )
    await open(CHAIR)()
    // Seven seats of the table; the police come by invitation and do not count.
    for (const openid of [DEPUTY, PROPERTY, SCHOOL]) await sit(id, openid, CHAIR)
    const four = await as(CHAIR).session.query({ id })
    expect(four.quorum).toEqual({ present: 4, seats: 7, isReached: false })
    await refuses([() => resolve(CHAIR, id), 'CONFLICT/NO_QUORUM'])
    await refuses(
      [
        () => as(SCHOOL).name.mutate({ id, duty: 'secretary', seatId: 'seat-school', key: newKey() }),
        'FORBIDDEN/NOT_YOURS',
      ],
      [
        () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-steward', key: newKey() }),
        'CONFLICT/WRONG_STATE',
      ],
      [
        () => as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-committee', key: newKey() }),
        'CONFLICT/WRONG_STATE',
      ],
    )
    await as(CHAIR).name.mutate({ id, duty: 'secretary', seatId: 'seat-school', key: newKey() })
    const { quorums, timeline } = await load(id)
    expect(quorums.map(({ present, isReached }) => [present, isReached])).toEqual([
      [1, false],
      [4, true],
    ])
    expect(timeline.at(-1)).toMatchObject({ step: 'name', seatId: 'seat-school', text: '翠苑第一小学：记录人' })
    await resolve(CHAIR, id)
  })

  test('where neither chair nor deputy is there, those present choose one, and it is entered', async () => {
    const id = await laid()
    await sit(id, SCHOOL)
    await refuses([
      () => as(STEWARD).name.mutate({ id, duty: 'chair', seatId: 'seat-school', key: newKey() }),
      'FORBIDDEN/NOT_YOURS',
    ])
    await as(SCHOOL).name.mutate({ id, duty: 'chair', seatId: 'seat-school', key: newKey() })
    await as(SCHOOL).open.mutate({ id, key: newKey() })
    const { seats, state, timeline } = await load(id)
    expect([state, seats.find(({ duty }) => duty === 'chair')?.id]).toEqual(['inSession', 'seat-school'])
    expect(timeline.find(({ step }) => step === 'name')?.by?.name).toBe('杨慧')
  })

  test('by the code on the screen; holder and substitute are one seat; nobody else gets in', async () => {
    const id = await inSession()
    const [shown] = await as(SECRETARY).codes.query({ id })
    const code = shown?.code ?? ''
    const wrong = code === '00000000' ? '00000001' : '00000000'
    await refuses(
      [() => as(STEWARD).codes.query({ id }), 'FORBIDDEN/NOT_YOURS'],
      [() => as(STEWARD).sit.mutate({ id, code: wrong, key: newKey() }), 'INVALID_INPUT/WRONG_CODE'],
      [() => as(STEWARD).sit.mutate({ id, key: newKey() }), 'INVALID_INPUT/WRONG_CODE'],
      [() => as(NEIGHBOUR).sit.mutate({ id, code, key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
      [() => as(SECRETARY).sit.mutate({ id, memberId: idOf(NEIGHBOUR), key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
      [() => as(SCHOOL).sit.mutate({ id, memberId: idOf(STEWARD), key: newKey() }), 'FORBIDDEN/NOT_YOURS'],
    )
    await as(STEWARD).sit.mutate({ id, code, key: newKey() })
    const late = as(PROPERTY_SUBSTITUTE).sit.mutate({ id, code, key: newKey() })
    await expect(late).rejects.toThrow('该席位已签到')
    const before = await as(CHAIR).session.query({ id })
    expect(before.quorum.present).toBe(7)
    // The property's holder leaves, and the substitute takes the seat.
    await as(PROPERTY).getUp.mutate({ id, seatId: 'seat-property', key: newKey() })
    await as(PROPERTY_SUBSTITUTE).sit.mutate({ id, code, key: newKey() })
    const { seats } = await as(CHAIR).session.query({ id })
    expect(seats.find((one) => one.id === 'seat-property')).toMatchObject({ name: '牛志刚', isPresent: true })
  })

  test('all scan at the same moment: each sits, once', async () => {
    const id = await laid()
    await as(CHAIR).open.mutate({ id, key: newKey() })
    const [shown] = await as(CHAIR).codes.query({ id })
    const all = [SECRETARY, DEPUTY, PROPERTY, PROPERTY_SUBSTITUTE, SCHOOL, LIAISON, STEWARD]
    const outcomes = await Promise.all(
      all.map((openid) => outcomeOf(as(openid).sit.mutate({ id, code: shown?.code ?? '', key: newKey() }))),
    )
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(6)
    expect(outcomes.filter((one) => one === 'ALREADY_DONE/SEAT_TAKEN')).toHaveLength(1)
    const { quorums, timeline } = await load(id)
    expect(timeline.filter(({ step }) => step === 'sitDown')).toHaveLength(6)
    expect(quorums.at(-1)).toMatchObject({ isReached: true })
  })

  test('a quorum that is lost: what was resolved stands, from then on notes only, and the moment is kept', async () => {
    const id = await inSession()
    await resolve(CHAIR, id)
    for (const seatId of ['seat-owners', 'seat-property', 'seat-school']) {
      await as(SECRETARY).getUp.mutate({ id, seatId, key: newKey() })
    }
    await refuses([() => as(CHAIR).resolve.mutate({ id, ...pumpReferred, key: newKey() }), 'CONFLICT/NO_QUORUM'])
    const withdrawn = { itemId: 'item-pump-today', outcome: 'withdrawn' as const, text: '不议了' }
    await refuses([() => as(CHAIR).resolve.mutate({ id, ...withdrawn, key: newKey() }), 'CONFLICT/NO_QUORUM'])
    await refuses([() => as(CHAIR).close.mutate({ id, key: newKey() }), 'CONFLICT/WRONG_STATE'])
    const note = { ...said('下次再议', 'seat-liaison'), itemId: 'item-pump-today' }
    await record(SECRETARY, id, note)
    const postponed = { itemId: 'item-pump-today', outcome: 'postponed' as const, text: '人不够，下次再议' }
    await as(CHAIR).resolve.mutate({ id, ...postponed, key: newKey() })
    await refuses([() => as(SECRETARY).close.mutate({ id, key: newKey() }), 'FORBIDDEN/NOT_YOURS'])
    await as(CHAIR).close.mutate({ id, key: newKey() })
    const { quorums, state } = await load(id)
    expect(quorums.at(-1)).toMatchObject({ present: 3, seats: 7, isReached: false })
    expect(state).toBe('drafting')
    const { text } = await as(CHAIR).minutes.query({ id })
    expect(text).toContain('之后为碰头会，只作记录')
  })
}
