import { failure, type Row } from '../testing/sdk'
import { throughBoth } from '../testing/semantics'

/** What the SDK says of a transaction, through HTTP; when two of them meet is the engine's own tests' affair. */
throughBoth({ documents: [] }, (through) => {
  /** The collection with nothing but these documents. */
  async function collectionOf(...documents: Row[]) {
    const c = through.collection('documents')
    await c.where({}).remove()
    await through.fill('documents', documents)
    return Object.assign(c, { name: through.nameOf('documents') })
  }

  test('commit: all or nothing, seen by itself alone until then', async () => {
    const c = await collectionOf({ _id: 'a', n: 1 }, { _id: 'b', n: 2 })
    const result = await through.db.runTransaction(async (transaction) => {
      const inside = transaction.collection(c.name)
      await inside.doc('a').update({ data: { n: through.db.command.inc?.(10) } })
      await inside.doc('b').remove()
      await inside.add({ data: { _id: 'new' } })
      await inside.doc('set').set({ data: { n: 5 } })
      expect((await inside.doc('a').get()).data.n).toBe(11)
      expect((await c.doc('a').get()).data.n).toBe(1)
      return 'done'
    })
    expect(result).toBe('done')
    expect((await c.orderBy('_id', 'asc').get()).data).toEqual([
      { _id: 'a', n: 11 },
      { _id: 'new' },
      { _id: 'set', n: 5 },
    ])
  })

  test('a throw, or a rollback, undoes it', async () => {
    const c = await collectionOf({ _id: 'a', n: 1 })
    const thrown = through.db.runTransaction(async (transaction) => {
      await transaction
        .collection(c.name)
        .doc('a')
        .update({ data: { n: 2 } })
      throw new Error('changed my mind')
    })
    await expect(thrown).rejects.toThrow('changed my mind')
    const rolled = through.db.runTransaction(async (transaction) => {
      await transaction
        .collection(c.name)
        .doc('a')
        .update({ data: { n: 3 } })
      await transaction.rollback('because')
    })
    await expect(rolled).rejects.toBe('because')
    expect((await c.doc('a').get()).data.n).toBe(1)
  })

  test('reads the moment it began; a write over a newer one is refused', async () => {
    const c = await collectionOf({ _id: 'a', n: 1 })
    const transaction = await through.db.startTransaction()
    const inside = transaction.collection(c.name)
    expect((await inside.doc('a').get()).data.n).toBe(1)
    await c.doc('a').update({ data: { n: 2 } })
    expect((await inside.doc('a').get()).data.n).toBe(1)
    expect((await failure(inside.doc('a').update({ data: { n: 5 } }))).errMsg).toMatch(/conflict/i)
    const gone =
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'
    expect((await failure(inside.doc('a').get())).errMsg).toContain(gone)
    expect((await failure(inside.doc('b').set({ data: { n: 1 } }))).errMsg).toContain(gone)
    expect((await failure(inside.add({ data: { n: 1 } }))).errMsg).toContain(gone)
    await expect(transaction.commit()).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: expect.stringContaining(gone),
    })
    // And it holds nothing any more.
    await c.doc('a').update({ data: { n: 2 } })
    expect((await c.doc('a').get()).data.n).toBe(2)
  })

  test('queries over many documents have no place in it', async () => {
    const c = await collectionOf({ _id: 'a' })
    const transaction = await through.db.startTransaction()
    expect((await failure(transaction.collection(c.name).where({ n: 1 }).get())).errCode).toBe(-501007)
    await transaction.rollback()
  })

  test('no update of 50 writers is lost, whoever wins', async () => {
    const c = await collectionOf({ _id: 'a', n: 0 })
    const attempts = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        through.db.runTransaction(async (transaction) => {
          const doc = transaction.collection(c.name).doc('a')
          const { n } = (await doc.get()).data as { n: number }
          await doc.update({ data: { n: n + 1 } })
        }),
      ),
    )
    const won = attempts.filter(({ status }) => status === 'fulfilled').length
    expect(won).toBeGreaterThan(0)
    expect((await c.doc('a').get()).data.n).toBe(won)
  })
})
