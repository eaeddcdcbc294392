import type { MessageDocument } from 'types/messages'
import type { RequestDocument } from 'types/requests'
import { COMMUNITY } from '../../../demo/places'
import { add, change, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'

/** One row a matter, the newest words in it, read once it was seen. */

let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const CHEN = idOf('demo-chen')
const chen = () => house.as('demo-chen').messages
const wang = () => house.as('demo-wang').requests

const submit = () =>
  house
    .as('demo-chen')
    .requests.submit.mutate({ category: 'facilities', text: '楼道灯不亮', placeId: 'b3-2', key: newKey() })

async function accepted() {
  const { id, version: seen } = await submit()
  return wang().accept.mutate({ id, seen, key: newKey() })
}
const note = (id: string, text: string) => wang().note.mutate({ id, text, photoIds: [], key: newKey() })

const rowsOf = async (id: string) => (await chen().mine.query({})).items.filter(({ subject }) => subject.id === id)
const rowOf = async (id: string) => {
  const [row, ...others] = await rowsOf(id)
  expect(others).toEqual([])
  if (!row) throw new Error(`nothing was told of ${id}`)
  return row
}
const stored = (id: string) => documents<MessageDocument>('messages', { _id: `request-${id}-${CHEN}` })
const everything = () => documents<MessageDocument>('messages', {})

/** A row as an earlier version stored it: one for each thing that happened. */
const earlier = (index: number, more: Partial<MessageDocument> = {}): MessageDocument => ({
  _id: `01J0000000000000000000${String(index).padStart(4, '0')}-${CHEN}`,
  communityId: COMMUNITY,
  memberId: CHEN,
  subject: { kind: 'request', id: 'an-earlier-one' },
  title: `早先的 ${index}`,
  text: '…',
  at: new Date(Date.UTC(2026, 0, 1) + index * 60_000),
  readAt: null,
  ...more,
})

describe('one row a matter', () => {
  test('has the newest words, stands at the top, and is unread again', async () => {
    const { id } = await accepted()
    const other = await accepted()
    expect((await rowOf(id)).title).toBe('您的诉求已受理')
    await chen().read.mutate({ subject: { kind: 'request', id }, key: newKey() })
    expect((await rowOf(id)).read).toBe(true)
    await note(id, '已联系电工')
    expect(await rowOf(id)).toMatchObject({ title: '您的诉求有新进展', read: false })
    expect((await chen().mine.query({})).items.slice(0, 2).map(({ subject }) => subject.id)).toEqual([id, other.id])
  })

  test('an older effect that comes late changes nothing, and neither does the newest once more', async () => {
    const { id } = await accepted()
    const [request] = await documents<RequestDocument>('requests', { _id: id })
    const accept = request?.timeline.find(({ step }) => step === 'accept')
    await note(id, '已联系电工')
    const newest = await rowOf(id)
    await chen().read.mutate({ rows: [newest], key: newKey() })
    const before = await stored(id)
    const late = { id: '01LATE', event: 'request.accepted', entryId: accept?.id, attempts: 0 }
    const again = { ...late, id: before[0]?.order?.split(' ')[1], event: 'request.noted', at: before[0]?.at }
    const due = { nextAt: new Date(Date.now() - 1000) }
    await change('requests', id, {
      effects: [
        { ...late, at: accept?.at, ...due },
        { ...again, ...due },
      ],
    })
    await house.fireClock()
    expect((await documents<RequestDocument>('requests', { _id: id }))[0]?.effects).toEqual([])
    expect(await stored(id)).toEqual(before)
  })

  test('two effects of one matter at once leave one row, with the words of the newer one', async () => {
    const { id } = await submit()
    const [request] = await documents<RequestDocument>('requests', { _id: id })
    const at = new Date(Date.now() - 120_000)
    const effect = { entryId: request?.timeline[0]?.id, at, nextAt: at, attempts: 0 }
    const effects = [
      { ...effect, id: '01B', event: 'request.started' },
      { ...effect, id: '01C', event: 'request.dispatched', todoFor: [{ holder: 'propertyCompany@y1' }] },
      { ...effect, id: '01A', event: 'request.accepted' },
    ]
    await change('requests', id, { effects })
    await house.fireClock()
    expect((await rowOf(id)).title).toBe('您的诉求已派单')
    expect((await stored(id)).length).toBe(1)
  })
})

describe('the list', () => {
  beforeAll(() =>
    add(
      'messages',
      Array.from({ length: 45 }, (_, index) => earlier(index)),
    ),
  )

  test('goes on by time, over rows of earlier versions as well, each once', async () => {
    const { id } = await accepted()
    const found: string[] = []
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await chen().mine.query({ cursor })
      found.push(...items.map((one) => `${one.at} ${one.id}`))
      if (!next) break
      cursor = next
    }
    expect(found).toEqual([...found].sort((a, b) => (a < b ? 1 : -1)))
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBe((await documents('messages', { memberId: CHEN })).length)
    expect(found[0]).toContain(id)
    expect(await house.scanned()).toEqual([])
  })

  test('rows of the same moment are not lost between two pages', async () => {
    const moment = new Date(Date.UTC(2025, 0, 1))
    await add(
      'messages',
      Array.from({ length: 30 }, (_, index) => earlier(100 + index, { at: moment })),
    )
    const found: string[] = []
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await chen().mine.query({ cursor })
      found.push(...items.filter(({ at }) => at === moment.getTime()).map((one) => one.id))
      if (!next) break
      cursor = next
    }
    expect([found.length, new Set(found).size]).toEqual([30, 30])
  })

  test('an earlier package goes on from the id of a row, and ends where there is none', async () => {
    const { items } = await chen().mine.query({ cursor: earlier(10)._id })
    expect(items[0]?.id).toBe(earlier(9)._id)
    expect(await chen().mine.query({ cursor: 'nothing' })).toMatchObject({ items: [], next: null })
    const others = await house.as('demo-li').messages.mine.query({ cursor: earlier(10)._id })
    expect(others).toMatchObject({ items: [], next: null })
  })

  test('an earlier package marks by the id of a row all up to it in time', async () => {
    const readBy = async () =>
      (await documents<MessageDocument>('messages', { memberId: CHEN })).filter(({ readAt }) => readAt)
    const before = (await readBy()).map(({ _id }) => _id)
    await chen().markRead.mutate({ upTo: earlier(3)._id, key: newKey() })
    const now = (await readBy()).map(({ _id }) => _id).filter((one) => !before.includes(one))
    expect(now.filter((one) => Number(one.slice(22, 26)) < 100).sort()).toEqual(
      [0, 1, 2, 3].map((one) => earlier(one)._id),
    )
    const { id } = await accepted()
    await chen().markRead.mutate({ upTo: (await rowOf(id)).id, key: newKey() })
    expect(await chen().unread.query()).toBe(0)
  })
})

describe('read', () => {
  test('rows as they were seen; what is newer stays unread', async () => {
    const one = await accepted()
    const other = await accepted()
    const third = await accepted()
    const rows = [await rowOf(one.id), await rowOf(other.id)]
    await note(other.id, '已联系电工')
    expect(await chen().read.mutate({ rows, key: newKey() })).toBe(1)
    const read = async (id: string) => (await rowOf(id)).read
    expect([await read(one.id), await read(other.id), await read(third.id)]).toEqual([true, false, false])
    expect(await house.scanned()).toEqual([])
  })

  test('all up to the newest that was shown', async () => {
    const one = await accepted()
    const upTo = (await rowOf(one.id)).at
    const later = await accepted()
    await chen().read.mutate({ upTo, key: newKey() })
    expect(await chen().unread.query()).toBe(1)
    expect((await rowOf(later.id)).read).toBe(false)
  })

  test('a matter that was opened, in rows of earlier versions too', async () => {
    const subject = { kind: 'request' as const, id: 'another-earlier-one' }
    await add('messages', [earlier(200, { subject }), earlier(201, { subject })])
    expect(await chen().read.mutate({ subject, key: newKey() })).toBe(2)
    expect(await chen().read.mutate({ subject, key: newKey() })).toBe(0)
  })

  test('by somebody else, or badly asked, changes nothing', async () => {
    const { id } = await accepted()
    const { id: row, at } = await rowOf(id)
    const before = await everything()
    const { messages } = house.as('demo-li')
    expect(await messages.read.mutate({ rows: [{ id: row, at }], key: newKey() })).toBe(0)
    expect(await messages.read.mutate({ subject: { kind: 'request', id: 'x' }, key: newKey() })).toBe(0)
    const refused = [
      { key: newKey() },
      { rows: [], key: newKey() },
      { upTo: at, subject: { kind: 'request', id }, key: newKey() },
      { rows: Array.from({ length: 51 }, () => ({ id: row, at })), key: newKey() },
      { rows: [{ id: { $ne: null }, at }], key: newKey() },
      { subject: { kind: 'nothing', id }, key: newKey() },
      { upTo: '9', key: newKey() },
      { upTo: at },
    ]
    for (const input of refused) {
      expect([input, await outcomeOf(chen().read.mutate(input as never))]).toEqual([input, 'INVALID_INPUT/MALFORMED'])
    }
    expect(await everything()).toEqual(before)
  })
})
