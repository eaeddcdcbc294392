import { Decimal128, Double, Int32, Long } from 'bson'
import { failure, type Row } from '../../testing/sdk'
import { plain, throughBoth, toSdk } from '../../testing/semantics'
import { prepareUpdate } from './apply'
import { CASES, REFUSED } from './apply.cases'

const ALL = Object.entries(CASES).flatMap(([group, cases]) => cases.map((one) => ({ group, one })))
/** A replacement is another call of the SDK's, which knows no update without operators. */
const isOfOperators = (update: object) => Object.keys(update).length > 0 && !('a' in update)

throughBoth({ documents: [], refused: [] }, ({ collection, fill, read }) => {
  const documents = () => collection('documents')
  const update = async (_id: unknown, data: object) => {
    await documents()
      .where({ _id })
      .update({ data: toSdk(data) as Row })
    return (await read('documents', _id)) as Row
  }

  beforeAll(() =>
    fill(
      'documents',
      ALL.map(({ one: [document] }, _id) => ({ _id, ...document })),
    ),
  )

  test.each(ALL.map(({ group, one }, _id) => [group, ...one, _id] as const))(
    '%s: %j with %j gives %j',
    async (_group, _document, operators, result, id) => {
      const { _id, ...after } = await update(id, operators)
      expect(plain(after)).toEqual(plain(result))
      expect(Object.keys(after)).toEqual(Object.keys(result))
    },
  )

  const refused = REFUSED.filter(([, operators]) => isOfOperators(operators)).map(
    ([document, operators, message], i) => [{ _id: `refused ${i}`, ...document }, operators, message] as const,
  )
  beforeAll(() =>
    fill(
      'refused',
      refused.map(([document]) => document),
    ),
  )

  test.each(refused)('%j refuses %j', async (document, operators, message) => {
    const call = collection('refused')
      .where({ _id: toSdk(document._id) })
      .update({ data: toSdk(operators) as Row })
    const { errCode, errMsg } = await failure(call)
    expect([errCode, errMsg]).toEqual([-502001, expect.stringContaining(message)])
    expect(errMsg).toContain('[FailedOperation] multiple write errors: [{write errors: [{')
    expect(plain(await read('refused', document._id))).toEqual(plain(document))
  })

  test('the positional operator stands for the element that matched', async () => {
    const list = [
      { k: 1, v: 0 },
      { k: 2, v: 0 },
    ]
    await fill('documents', [{ _id: 'positional', list }])
    await documents()
      .where({ _id: 'positional', 'list.k': 2 })
      .update({ data: { 'list.$.v': 5 } })
    expect((await documents().doc('positional').get()).data.list).toEqual([list[0], { k: 2, v: 5 }])
  })

  test('$currentDate sets the present', async () => {
    const before = Date.now()
    await fill('documents', [{ _id: 'dated' }])
    const operators = { $currentDate: { a: true, b: { $type: 'date' }, c: { $type: 'timestamp' } } }
    const { a, b, c } = await update('dated', operators)
    for (const date of [a, b]) expect((date as Date).getTime()).toBeGreaterThanOrEqual(before)
    expect(c).toMatchObject({ _bsontype: 'Timestamp' })
  })

  test.each<[unknown, unknown, string, unknown]>([
    [new Int32(1), new Int32(1), 'int', 2],
    [new Int32(1), 1, 'int', 2],
    [new Double(1), 1, 'double', 2],
    [new Int32(1), new Double(1), 'double', 2],
    [new Int32(2147483647), 1, 'long', 2147483648],
    [Long.fromNumber(1), 1, 'long', 2],
    [new Int32(1), Decimal128.fromString('1.50'), 'decimal', Decimal128.fromString('2.50')],
  ])('%p + %p is of type %s', async (a, b, type, sum) => {
    await fill('documents', [{ _id: 'sum', a, mark: 'sum' }])
    await documents()
      .where({ mark: 'sum' })
      .update({ data: { $inc: { a: toSdk(b) }, $set: { other: 1 } } })
    const { list } = await documents()
      .aggregate()
      .match({ mark: 'sum' })
      .project({ _id: 0, a: 1, type: { $type: '$a' } })
      .end()
    expect(plain(list)).toEqual([{ a: plain(sum), type }])
    await documents().where({ mark: 'sum' }).remove()
  })

  test('an untouched number keeps its type', async () => {
    await fill('documents', [{ _id: 'typed', a: new Double(1), b: Long.fromNumber(2), c: 5_000_000_000 }])
    await update('typed', { $set: { other: 1 } })
    const types = { _id: 0, a: { $type: '$a' }, b: { $type: '$b' }, c: { $type: '$c' } }
    const { list } = await documents().aggregate().match({ _id: 'typed' }).project(types).end()
    expect(list).toEqual([{ a: 'double', b: 'long', c: 'long' }])
  })

  test('$setOnInsert counts while inserting', async () => {
    // The SDK upserts by `set` alone, a replacement; what inserting does is asked of the engine in engine.test.ts.
    expect(await update(0, { $setOnInsert: { never: 1 } })).not.toHaveProperty('never')
  })
})

test.each(REFUSED.filter(([, operators]) => !isOfOperators(operators)))(
  '%j refuses %j, which no call of the SDK says',
  (_document, operators, message) => {
    expect(() => prepareUpdate(operators)).toThrow(message)
  },
)
