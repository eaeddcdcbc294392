import { type Temporary, temporaryEngine } from './testing/temporary'
import type { Engine } from './types'

const LIFETIME = 300

let temporary: Temporary
let engine: Engine
beforeEach(async () => {
  temporary = await temporaryEngine(
    { accounts: [{ name: 'code', keys: [['code', 1]], unique: true }] },
    { transactionLifetime: LIFETIME },
  )
  engine = temporary.engine
  await engine.insert('accounts', [
    { _id: 'a', code: 1, amount: 100 },
    { _id: 'b', code: 2, amount: 0 },
  ])
})
afterEach(() => temporary.remove())

const read = async (id: string, transaction?: string) =>
  (await engine.find('accounts', { _id: id }, {}, transaction))[0]
const pay = (id: string, amount: number, transaction?: string) =>
  engine.update('accounts', { _id: id }, { $inc: { amount } }, {}, transaction)
const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
/** In Tencent's own words, from the tests of its SDK. */
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message:
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
}

test('writes of several documents appear together', async () => {
  const transaction = engine.begin()
  await pay('a', -30, transaction)
  await pay('b', 30, transaction)
  await engine.insert('accounts', [{ _id: 'c', code: 3, amount: 1 }], transaction)
  expect(await read('a', transaction)).toMatchObject({ amount: 70 })
  expect(await read('c', transaction)).toMatchObject({ amount: 1 })
  expect(await read('a')).toMatchObject({ amount: 100 })
  expect(await read('c')).toBeUndefined()
  await engine.commit(transaction)
  expect(await engine.find('accounts', {}, { sort: [['_id', 1]] })).toMatchObject([
    { amount: 70 },
    { amount: 30 },
    { amount: 1 },
  ])
  expect(await engine.find('accounts', { code: 3 })).toHaveLength(1)
})

test('an aborted transaction leaves nothing', async () => {
  const transaction = engine.begin()
  await pay('a', -30, transaction)
  await engine.remove('accounts', { _id: 'b' }, {}, transaction)
  expect(await read('b', transaction)).toBeUndefined()
  engine.abort(transaction)
  expect(await read('a')).toMatchObject({ amount: 100 })
  expect(await read('b')).toMatchObject({ amount: 0 })
  await expect(engine.commit(transaction)).rejects.toMatchObject(GONE)
})

test('reads the state of its beginning', async () => {
  const transaction = engine.begin()
  await pay('a', 5)
  await engine.insert('accounts', [{ _id: 'new', code: 9 }])
  expect(await read('a', transaction)).toMatchObject({ amount: 100 })
  expect(await read('new', transaction)).toBeUndefined()
  expect(await read('a')).toMatchObject({ amount: 105 })
  engine.abort(transaction)
})

test('the first writer wins', async () => {
  const [first, second] = [engine.begin(), engine.begin()]
  await pay('a', 1, first)
  await expect(pay('a', 2, second)).rejects.toMatchObject(CONFLICT)
  await engine.commit(first)
  expect(await read('a')).toMatchObject({ amount: 101 })
})

test('a document that changed since the beginning is a conflict', async () => {
  const [first, second, third] = [engine.begin(), engine.begin(), engine.begin()]
  await pay('a', 5)
  await engine.insert('accounts', [{ _id: 'new', code: 9 }])
  await expect(pay('a', 1, first)).rejects.toMatchObject(CONFLICT)
  await expect(engine.remove('accounts', { _id: 'a' }, {}, second)).rejects.toMatchObject(CONFLICT)
  await expect(engine.insert('accounts', [{ _id: 'new', code: 8 }], third)).rejects.toMatchObject(CONFLICT)
})

describe('after a write that failed a transaction is over', () => {
  const FAILING: [string, (transaction: string) => Promise<unknown>][] = [
    ['a conflict', (transaction) => pay('b', 1, transaction)],
    ['a key that is there', (transaction) => engine.insert('accounts', [{ _id: 'a' }], transaction)],
    [
      'an operator that does not fit the document',
      (transaction) => engine.update('accounts', { _id: 'a' }, { $push: { amount: 1 } }, {}, transaction),
    ],
    [
      'an operator that is none',
      (transaction) => engine.update('accounts', { _id: 'a' }, { $nothing: { amount: 1 } }, {}, transaction),
    ],
    [
      'a filter that is none',
      (transaction) => engine.update('accounts', { _id: 'a', $no: 1 }, { $set: { n: 1 } }, {}, transaction),
    ],
    [
      'a removal by what is no filter',
      (transaction) => engine.remove('accounts', { _id: 'a', $no: 1 }, {}, transaction),
    ],
    ['a collection that is not there', (transaction) => engine.insert('nowhere', [{ _id: 'a' }], transaction)],
    [
      'a collection that is not there, of which something is changed',
      (transaction) => engine.update('nowhere', { _id: 'a' }, { $set: { n: 1 } }, {}, transaction),
    ],
    ['a document that cannot be stored', (transaction) => engine.insert('accounts', [{ _id: [1] }], transaction)],
  ]
  test.each(FAILING)('%s', async (_, fail) => {
    const transaction = engine.begin()
    await pay('a', 1, transaction)
    await pay('b', 10)
    await expect(fail(transaction)).rejects.toMatchObject({
      code: expect.stringMatching(/CONFLICT|REQUEST_FAILED|NOT_EXIST/),
    })
    await expect(read('a', transaction)).rejects.toMatchObject(GONE)
    await expect(pay('a', 1, transaction)).rejects.toMatchObject(GONE)
    await expect(engine.insert('accounts', [{ code: 9 }], transaction)).rejects.toMatchObject(GONE)
    await expect(engine.remove('accounts', { _id: 'a' }, {}, transaction)).rejects.toMatchObject(GONE)
    await expect(engine.commit(transaction)).rejects.toMatchObject(GONE)
    expect(() => engine.abort(transaction)).toThrow('TransactionNotExist')
    // What it wrote is undone, and what it held is free.
    const after = engine.begin()
    await pay('a', 5, after)
    await engine.commit(after)
    expect(await read('a')).toMatchObject({ amount: 105 })
  })

  test('but not where the gateway refuses it, and not after one that found nothing', async () => {
    const transaction = engine.begin()
    await expect(engine.remove('accounts', {}, {}, transaction)).rejects.toMatchObject({ code: 'INVALID_PARAM' })
    expect(await engine.update('accounts', { _id: 'none' }, { $set: { x: 1 } }, {}, transaction)).toEqual({
      updated: 0,
    })
    await pay('a', 1, transaction)
    await engine.commit(transaction)
    expect(await read('a')).toMatchObject({ amount: 101 })
  })
})

test('a write that was under way when the lock was taken is no loss', async () => {
  const transaction = engine.begin()
  const plain = pay('a', 5)
  const within = pay('a', 1, transaction).then(() => engine.commit(transaction))
  await Promise.allSettled([plain, within])
  const outcome = await within.then(
    () => 'done',
    () => 'conflict',
  )
  expect(await read('a')).toMatchObject({ amount: outcome === 'done' ? 106 : 105 })
})

test('plain writes wait for the lock', async () => {
  const transaction = engine.begin()
  await pay('a', 1, transaction)
  let done = false
  const waiting = pay('a', 10).then(() => {
    done = true
  })
  await pay('b', 1)
  expect(done).toBe(false)
  await engine.commit(transaction)
  await waiting
  expect(await read('a')).toMatchObject({ amount: 111 })
})

test('a transaction is gone after its time, and its locks with it', async () => {
  const transaction = engine.begin()
  await pay('a', 1, transaction)
  await pay('a', 10)
  await expect(pay('a', 1, transaction)).rejects.toMatchObject(GONE)
  await expect(engine.commit(transaction)).rejects.toMatchObject(GONE)
  expect(await read('a')).toMatchObject({ amount: 110 })
})

test('documents are named by their id alone', async () => {
  const transaction = engine.begin()
  const refusal = { code: 'INVALID_PARAM' }
  await expect(engine.find('accounts', { code: 1 }, {}, transaction)).rejects.toMatchObject(refusal)
  await expect(engine.update('accounts', { code: 1 }, { $set: { x: 1 } }, {}, transaction)).rejects.toMatchObject(
    refusal,
  )
  await expect(engine.remove('accounts', {}, {}, transaction)).rejects.toMatchObject(refusal)
  engine.abort(transaction)
})

test('a condition beside the id is looked at', async () => {
  const transaction = engine.begin()
  const change = (amount: number) =>
    engine.update('accounts', { _id: 'a', amount }, { $set: { amount: 1 } }, {}, transaction)
  expect(await change(99)).toEqual({ updated: 0 })
  expect(await change(100)).toEqual({ updated: 1 })
  expect(await change(1)).toEqual({ updated: 0 })
  expect(await engine.remove('accounts', { _id: 'a', amount: 100 }, {}, transaction)).toEqual({ deleted: 0 })
  engine.abort(transaction)
})

test('a key that is there is refused, at once or at the end', async () => {
  const transaction = engine.begin()
  const duplicate = { message: expect.stringContaining('E11000') }
  await expect(engine.insert('accounts', [{ _id: 'a' }], engine.begin())).rejects.toMatchObject(duplicate)
  await engine.insert('accounts', [{ _id: 'd', code: 1 }], transaction)
  await pay('b', 5, transaction)
  await expect(engine.commit(transaction)).rejects.toMatchObject(duplicate)
  expect(await read('b')).toMatchObject({ amount: 0 })
  expect(await read('d')).toBeUndefined()
})

test('replaces and inserts by `set`', async () => {
  const transaction = engine.begin()
  const set = (id: string, document: Record<string, unknown>) =>
    engine.update('accounts', { _id: id }, document, { replace: true, upsert: true }, transaction)
  expect(await set('a', { code: 7 })).toEqual({ updated: 1 })
  expect(await set('z', { code: 8 })).toEqual({ updated: 0, upsertedId: 'z' })
  await engine.commit(transaction)
  expect(await read('a')).toEqual({ _id: 'a', code: 7 })
  expect(await read('z')).toEqual({ _id: 'z', code: 8 })
})

test('50 writers at once lose nothing', async () => {
  await engine.insert(
    'accounts',
    Array.from({ length: 5 }, (_, i) => ({ _id: `n${i}`, code: 100 + i, amount: 100 })),
  )
  let committed = 0
  const transfer = async (writer: number) => {
    const [from, to] = [`n${writer % 5}`, `n${(writer + 1 + (writer % 3)) % 5}`]
    for (;;) {
      const transaction = engine.begin()
      try {
        const [source, target] = [await read(from, transaction), await read(to, transaction)]
        await engine.update(
          'accounts',
          { _id: from },
          { $set: { amount: Number(source?.amount) - 1 } },
          {},
          transaction,
        )
        await engine.update('accounts', { _id: to }, { $set: { amount: Number(target?.amount) + 1 } }, {}, transaction)
        await engine.commit(transaction)
        committed++
        return
      } catch (error) {
        expect(error).toMatchObject(CONFLICT)
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  }
  const plain = Array.from({ length: 20 }, () => pay('n0', 1))
  await Promise.all([...Array.from({ length: 50 }, (_, writer) => transfer(writer)), ...plain])
  expect(committed).toBe(50)
  const amounts = await engine.find('accounts', { code: { $gte: 100 } })
  expect(amounts.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(520)
})
