import { schema } from '../../../cloudfunctions/schema'
import { CHEN, idOf, NEIGHBOUR, OFFICE } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { documents } from '../../support/database'
import { newKey, outcomeOf } from '../../support/house'
import { refusedBy } from '../../support/refusal'
import { dayAhead, offerFields } from './procedures'

/** Quiet offers: nobody but the adviser may know who comes, and nothing that is stored says so. */
export function quiet(opened: () => Stage): void {
  const as = (openid: string) => opened().as(openid).offers
  const CONTACT = 'contact-of-the-school'
  const MARK = { id: idOf(CHEN), name: '陈秀英' }
  let offerId: string
  let booked: { id: string; bookingId: string }
  let code: string
  /** All documents before and after, by collection and id. */
  let before: Map<string, string>

  const dump = async () => {
    const all = new Map<string, string>()
    for (const collection of Object.keys(schema.collections)) {
      for (const document of await documents<{ _id: string }>(collection)) {
        all.set(`${collection}/${document._id}`, JSON.stringify(document))
      }
    }
    return all
  }
  const changed = async () => [...(await dump())].filter(([at, text]) => before.get(at) !== text)

  beforeAll(async () => {
    opened().setTime(0)
    const sketch = { unitId: 'unit-school', ...offerFields, adviserIds: [idOf(NEIGHBOUR)], key: newKey() }
    offerId = (await as(CONTACT).add.mutate({ ...sketch, kind: 'counselling' })).id
    // What is there only once is there before it is looked at.
    await as(CHEN).mine.query({})
    before = await dump()
    const day = dayAhead(2, opened().now().getTime())
    const key = newKey()
    const made = await as(CHEN).book.mutate({ id: offerId, day, slots: ['09:00'], named: true, key })
    const [booking] = made.bookings
    booked = { id: made.id, bookingId: booking?.id ?? '' }
    code = booking?.code ?? ''
    // The answer was lost: the same call again is the same booking.
    expect(await as(CHEN).book.mutate({ id: offerId, day, slots: ['09:00'], named: true, key })).toEqual(made)
  })

  test('whoever booked has a code for the door, and finds it among their bookings', async () => {
    expect(code).toMatch(/^\d{4}$/)
    const { items } = (await as(CHEN).mine.query({})) as { items: object[] }
    expect(items).toContainEqual(expect.objectContaining({ id: booked.bookingId, mine: true, code, quiet: true }))
  })

  test('no document that came of it has their id or their name', async () => {
    const found = await changed()
    expect(found.map(([at]) => at)).toContain(`offerDays/${booked.id}`)
    const told = found.filter(
      ([at, text]) => text.includes(MARK.id) || text.includes(MARK.name) || at.includes(MARK.id),
    )
    expect(told.map(([at]) => at)).toEqual([])
  })

  test('neighbours read that it is taken, the unit the hour, the adviser the code; none of them who', async () => {
    const day = dayAhead(2, opened().now().getTime())
    const calendar = await as(OFFICE).calendar.query({ id: offerId, from: day })
    expect(JSON.stringify(calendar)).toContain('{"from":"09:00","until":"10:00","state":"taken","by":null}')
    expect(await outcomeOf(as('contact-of-the-clinic').day.query({ id: booked.id }))).toBe('NOT_FOUND/UNKNOWN_ID')
    const desk = await as(CONTACT).day.query({ id: booked.id })
    expect(desk).toMatchObject({ bookings: [{ from: '09:00', who: null, code: null, mine: false }] })
    const advised = await as(NEIGHBOUR).advised.query({})
    expect(advised).toMatchObject({ items: [{ who: null, code, named: true, actions: ['look'] }] })
    const others = [calendar, desk, advised, await as(OFFICE).bookings.query({ unitId: 'unit-school' })]
    for (const one of others) {
      expect(JSON.stringify(one)).not.toContain(MARK.id)
      expect(JSON.stringify(one)).not.toContain(MARK.name)
    }
  })

  test('the unit says yes, and no message says so', async () => {
    await as(CONTACT).agree.mutate({ ...booked, key: newKey() })
    const told = (await changed()).filter(([at]) => at.startsWith('messages/') && at.includes(booked.id))
    expect(told).toEqual([])
    expect(await as(CHEN).day.query({ id: booked.id })).toMatchObject({ bookings: [{ state: 'agreed', code }] })
  })

  test('only the adviser may read the name that was left, and whoever booked sees that they did', async () => {
    for (const openid of [CONTACT, OFFICE, 'contact-of-the-clinic']) {
      const refusal = await refusedBy(opened().house, () => as(openid).look.mutate({ ...booked, key: newKey() }))
      expect([openid, refusal.code]).toEqual([openid, 'FORBIDDEN'])
    }
    // Whoever becomes an adviser afterwards reads no name that was left before.
    const { version: seen } = (await as(CONTACT).get.query({ id: offerId })) as { version: number }
    const adviserIds = [NEIGHBOUR, 'contact-of-the-clinic'].map(idOf)
    await as(CONTACT).save.mutate({ id: offerId, seen, ...offerFields, adviserIds, key: newKey() })
    const late = () => as('contact-of-the-clinic').look.mutate({ ...booked, key: newKey() })
    expect((await refusedBy(opened().house, late)).code).toBe('FORBIDDEN')
    expect(await as(NEIGHBOUR).look.mutate({ ...booked, key: newKey() })).toMatchObject({ name: MARK.name })
    expect(await as(CHEN).day.query({ id: booked.id })).toMatchObject({
      bookings: [{ lookedAt: expect.any(Number) }],
    })
  })

  test('a figure below ten is not shown, and no thanks are kept', async () => {
    opened().setTime(2 * 24 * 60)
    await as(CONTACT).use.mutate({ ...booked, key: newKey() })
    expect(await as(CONTACT).get.query({ id: offerId })).toMatchObject({ keeper: { used: null } })
    await opened().store.change('offers', offerId, { 'sums.2026': 9 })
    expect(await as(CONTACT).get.query({ id: offerId })).toMatchObject({ keeper: { used: 10 } })
    const thank = () => as(CHEN).thank.mutate({ ...booked, text: '谢谢', key: newKey() })
    expect(await refusedBy(opened().house, thank)).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('their own file does not name it', async () => {
    let after: string | undefined
    let file = ''
    for (let part = 0; part < 30; part++) {
      const found = (await opened()
        .as(CHEN)
        .members.exportMine.query({ after } as never)) as { json: string; next?: string | null }
      file += found.json
      after = found.next ?? undefined
      if (!after) break
    }
    expect(file).toContain('陈秀英')
    expect(file).not.toContain(code)
    expect(file).not.toContain('心理')
  })

  test('they cancel it themselves, by nobody’s name', async () => {
    opened().setTime(0)
    const day = dayAhead(5, opened().now().getTime())
    const made = await as(CHEN).book.mutate({ id: offerId, day, slots: ['09:00'], key: newKey() })
    const ids = { id: made.id, bookingId: made.bookings[0]?.id ?? '' }
    const cancelling = { ...ids, key: newKey() }
    const done = await as(CHEN).cancel.mutate(cancelling)
    expect(done).toMatchObject({ bookings: [{ state: 'cancelled' }] })
    expect(await as(CHEN).cancel.mutate(cancelling)).toEqual(done)
    const told = (await changed()).filter(([, text]) => text.includes(MARK.id))
    expect(told.map(([at]) => at)).toEqual([])
  })

  test('they are found and sealed anew when the key has changed', async () => {
    const stage = opened()
    const day = dayAhead(6, stage.now().getTime())
    const made = await as(CHEN).book.mutate({ id: offerId, day, slots: ['09:00'], key: newKey() })
    await stage.store.change('offerDays', made.id, { 'bookings.0.who': stage.sealedBefore(MARK.id, made.id) })
    await stage.fire()
    const [found] = await documents<{ bookings: { who: { keyId: string } }[] }>('offerDays', { _id: made.id })
    expect(found?.bookings[0]?.who.keyId).toBe('now')
    const { items } = (await as(CHEN).mine.query({})) as { items: { dayId: string }[] }
    expect(items.map(({ dayId }) => dayId)).toContain(made.id)
  })
}
