/** Whatever the sequence of writes, what is there is what a plain model has, by the documents and by every index. */
import * as fc from 'fast-check'
import type { Collection, Database } from '../../testing/sdk'
import { throughBoth } from '../../testing/semantics'
import type { IndexSpec } from '../types'

const NAMES = ['a', 'b', 'c']
const INDEXES: IndexSpec[] = NAMES.map((name) => ({ name, keys: [[name, 1]] }))

type Fields = Record<string, number>
type Model = Map<number, Fields>
interface Step {
  run: (random: Collection, _: Database['command']) => Promise<unknown>
  model: (documents: Model) => void
}

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.constantFrom(...NAMES),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom('set', 'add', 'inc', 'unset', 'remove', 'replace', 'several'),
  )
  .map(([_id, name, value, kind]): Step => {
    const one = (change: (document: Fields) => void) => (documents: Model) => {
      const document = documents.get(_id)
      if (document) change(document)
    }
    const changed = (data: (_: Database['command']) => unknown) => (random: Collection, _: Database['command']) =>
      random.where({ _id }).update({ data: { [name]: data(_) } })
    switch (kind) {
      case 'set':
        return { run: changed(() => value), model: one((document) => void Object.assign(document, { [name]: value })) }
      case 'add':
        return {
          // Refused if the id is taken, and then nothing is written.
          run: (random) =>
            random.add({ data: { _id, [name]: value } }).catch(({ errCode }) => expect(errCode).toBe(-502001)),
          model: (documents) => void documents.set(_id, documents.get(_id) ?? { [name]: value }),
        }
      case 'inc':
        return {
          run: changed((_) => _.inc?.(value)),
          model: one((document) => void Object.assign(document, { [name]: (document[name] ?? 0) + value })),
        }
      case 'unset':
        return { run: changed((_) => _.remove?.()), model: one((document) => delete document[name]) }
      case 'remove':
        return { run: (random) => random.where({ _id }).remove(), model: (documents) => void documents.delete(_id) }
      case 'replace':
        return {
          run: (random) => random.doc(_id).set({ data: { [name]: value } }),
          model: (documents) => void documents.set(_id, { [name]: value }),
        }
      default:
        return {
          run: (random, _) => random.where({ [name]: _.gte?.(value) }).update({ data: { b: _.max?.(3) } }),
          model: (documents) => {
            for (const document of documents.values()) {
              if ((document[name] ?? Number.NEGATIVE_INFINITY) >= value) document.b = Math.max(document.b ?? 3, 3)
            }
          },
        }
    }
  })

throughBoth({ random: INDEXES }, (through) => {
  test('random writes leave what a plain model has', async () => {
    const random = through.collection('random')
    const { command: _ } = through.db
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        await random.where({}).remove()
        const documents: Model = new Map()
        for (const { run, model } of steps) {
          await run(random, _)
          model(documents)
        }
        const expected = [...documents].map(([_id, fields]) => ({ _id, ...fields })).sort((x, y) => x._id - y._id)
        expect((await random.where({}).orderBy('_id', 'asc').get()).data).toEqual(expected)
        for (const name of NAMES) {
          const byIndex = await random
            .where({ [name]: _.gte?.(-100) })
            .orderBy('_id', 'asc')
            .get()
          expect(byIndex.data).toEqual(expected.filter((document) => name in document))
        }
      }),
      { numRuns: 20 },
    )
  })
})
