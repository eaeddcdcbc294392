/**
 * A process that writes until it is killed: `crash-writer.ts DIRECTORY ROUND`. Each line it prints is the id of a document
 * whose write was acknowledged.
 */
import { writeSync } from 'node:fs'
import { openEngine } from '../index'
import type { Engine } from '../types'

const [directory = '', round = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  const engine = await openEngine(directory)
  await engine.applySchema({
    collections: {
      written: {
        indexes: [
          {
            name: 'tags',
            keys: [
              ['tags', 1],
              ['n', 1],
            ],
          },
          { name: 'code', keys: [['code', 1]], unique: true },
        ],
      },
    },
  })
  writeSync(1, 'ready\n')
  await Promise.all([0, 1, 2, 3].map((writer) => write(engine, writer)))
}

async function write(engine: Engine, writer: number): Promise<void> {
  for (let n = 0; ; n++) {
    const id = `${round}-${writer}-${n}`
    if (n % 4 === 3) await writePair(engine, id)
    else {
      await engine.insert('written', [{ _id: id, n, code: id, tags: ['all', `w${writer}`] }])
      await engine.update('written', { _id: id }, { $set: { changed: true }, $push: { tags: 'changed' } })
      writeSync(1, `${id}\n`)
    }
    if (n % 5 === 4) await engine.remove('written', { _id: `${round}-${writer}-${n - 3}`, pair: { $exists: false } })
  }
}

/** Two documents that belong together. */
async function writePair(engine: Engine, id: string): Promise<void> {
  const transaction = engine.begin()
  const [left, right] = [`${id}-left`, `${id}-right`]
  await engine.insert('written', [{ _id: left, code: left, tags: ['all'], pair: right, changed: true }], transaction)
  await engine.insert('written', [{ _id: right, code: right, tags: ['all'], pair: left, changed: true }], transaction)
  await engine.commit(transaction)
  writeSync(1, `${left}\n${right}\n`)
}

void main()
