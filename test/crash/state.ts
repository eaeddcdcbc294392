import { EJSON } from 'bson'
import { schema } from '../../cloudfunctions/schema'
import { FileStore } from '../../localcloud/storage/files'
import type { House } from '../support/house'

/** Everything that a house holds, to be put back before the next point and to be compared after it. */

export interface Stored {
  content: Buffer
  owner?: string
}

export interface State {
  /** By collection: its documents as the gateway sends them, EJSON, in no order that means anything. */
  documents: Map<string, string[]>
  /** By path. */
  files: Map<string, Stored>
}

const COLLECTIONS = Object.keys(schema.collections)
const AT_MOST = 1_000

/** Reads and writes all that a house holds, past its functions. */
export class Store {
  readonly #house: House
  readonly #files: FileStore
  /** Each collection as it was read last: of which house since its start, and after how many changes. */
  readonly #read = new Map<string, { url: string; changes: number; documents: string[] }>()

  constructor(house: House) {
    this.#house = house
    this.#files = new FileStore(house.data, 'local')
  }

  async read(): Promise<State> {
    // Asked first: what changes while the documents are read is read anew the next time.
    const stats = await this.#house.stats()
    const [documents, files] = await Promise.all([
      Promise.all(COLLECTIONS.map(async (name) => [name, await this.#all(name, stats[name]?.changes ?? 0)] as const)),
      this.#readFiles(),
    ])
    return { documents: new Map(documents), files }
  }

  /** @param now what it holds at the moment; only what differs is written */
  async putBack(wanted: State, now: State): Promise<void> {
    // At once, as writes that come together wait for the disk together.
    await Promise.all(
      [...wanted.documents].map(async ([collectionName, documents]) => {
        const there = now.documents.get(collectionName) ?? []
        if (documents === there || sameSet(documents, there)) return
        await this.#admin('database.removeDocument', { collectionName, query: '{}', multi: true })
        if (documents.length > 0) await this.#admin('database.insertDocument', { collectionName, data: documents })
      }),
    )
    for (const found of now.files.keys()) if (!wanted.files.has(found)) await this.#files.remove(found)
    for (const [found, { content, owner }] of wanted.files) {
      if (now.files.get(found)?.content.equals(content)) continue
      await this.#files.write(found, [content], owner)
    }
  }

  /** @param documents plain objects; dates stay dates */
  async insert(collectionName: string, documents: readonly object[]): Promise<void> {
    const data = documents.map((document) => EJSON.stringify(document, { relaxed: false }))
    if (data.length > 0) await this.#admin('database.insertDocument', { collectionName, data })
  }

  /** Sets fields of one document, as nobody but a test can. */
  async change(collectionName: string, id: string, fields: object): Promise<void> {
    const [query, data] = [{ _id: id }, { $set: fields }].map((one) => EJSON.stringify(one, { relaxed: false }))
    await this.#admin('database.modifyDocument', { collectionName, query, data, multi: false, merge: true })
  }

  /** @param changes how often it has changed since the house was started */
  async #all(collectionName: string, changes: number): Promise<string[]> {
    const { url } = this.#house
    const known = this.#read.get(collectionName)
    if (known?.url === url && known.changes === changes) return known.documents
    const query = { collectionName, queryType: 'WHERE', query: '{}', limit: AT_MOST }
    const { list } = await this.#admin<{ list: string[] }>('database.getDocument', query)
    if (list.length === AT_MOST) throw new Error(`${collectionName} is larger than a test should need`)
    this.#read.set(collectionName, { url, changes, documents: list })
    return list
  }

  async #admin<T>(action: string, parameters: object): Promise<T> {
    const response = await fetch(`${this.#house.url}/admin?env=local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, ...parameters }),
    })
    const { data, code, message } = (await response.json()) as { data: T; code?: string; message?: string }
    if (code) throw new Error(`${action}: ${code} ${message}`)
    return data
  }

  async #readFiles(): Promise<Map<string, Stored>> {
    const listed = await this.#files.list()
    const read = async ({ path: found, owner }: { path: string; owner?: string }) =>
      [found, { content: await this.#files.read(found), owner }] as const
    return new Map(await Promise.all(listed.map(read)))
  }
}

function sameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n')
}
