/** Tables of cases, written in MongoDB's own notation, through both SDKs and HTTP. */
import { EJSON } from 'bson'
import type { IndexSpec } from '../engine/types'
import { testedCloud } from './cloud'
import { type Collection, type Database, type Pipeline, type Row, SDKS, type Sdk, STAGES, sdkFor } from './sdk'

export interface Through {
  db: Database
  sdk: Sdk
  /** A collection of the cloud's schema; each SDK has its own. */
  collection(name: string): Collection
  /** Its name, for a stage that names another collection. */
  nameOf(name: string): string
  /** Puts documents into it, each as it stands. */
  fill(name: string, documents: object[]): Promise<void>
  /** One document with every type of value: `get` strips BSON's classes in version 4. */
  read(name: string, _id: unknown): Promise<Row | undefined>
}

/** Describes the same for both SDKs, on one cloud with these collections. */
export function throughBoth(
  collections: Record<string, IndexSpec[]>,
  describeIt: (through: Through, sdkName: string) => void,
): ReturnType<typeof testedCloud> {
  const all = SDKS.flatMap((sdk) =>
    Object.entries(collections).map(([name, indexes]) => [own(sdk, name), { indexes }] as const),
  )
  const cloud = testedCloud({ schema: { collections: Object.fromEntries(all) } })
  describe.each(SDKS)('%s', (sdkName) => {
    let sdk: Sdk
    beforeAll(() => {
      sdk = sdkFor(sdkName, cloud)
    })
    const through: Through = {
      get sdk() {
        return sdk
      },
      get db() {
        return sdk.database()
      },
      nameOf: (name) => own(sdkName, name),
      collection: (name) => through.db.collection(own(sdkName, name)),
      async read(name, _id) {
        const { list } = await through
          .collection(name)
          .aggregate()
          .match({ _id: toSdk(_id) })
          .end()
        return list[0]
      },
      async fill(name, documents) {
        await through.collection(name).add({ data: documents.map((document) => toSdk(document) as Row) })
      },
    }
    describeIt(through, sdkName)
  })
  return cloud
}

const own = (sdk: string, name: string) => `${sdk.replace(/-/g, '_')}_${name}`

/**
 * A value for the SDK to send. It knows numbers, texts, dates and the like; BSON's other types it passes on when they come
 * as EJSON, in which it sends everything. What stands below a key with a dollar goes as it is, which holds for whole filters
 * (`where({ $and: [filter] })`), updates and stages.
 */
export function toSdk(value: unknown): unknown {
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) return value.map(toSdk)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  if ('_bsontype' in value) return (EJSON.serialize({ value }, { relaxed: false }) as { value: unknown }).value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toSdk(item)]))
}

/** A value that can be compared, whether it is of a test or came from an SDK, which has BSON classes of its own. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return { date: value.toISOString() }
  if (value instanceof RegExp) return { pattern: value.source, flags: value.flags }
  if (value === null || typeof value !== 'object') return value
  if ('_internalType' in value) return plain((value as unknown as { toJSON(): unknown }).toJSON())
  if (!('_bsontype' in value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
  const type = String(value._bsontype).replace('ObjectID', 'ObjectId')
  // As the SDKs read them, also where JavaScript's numbers are too coarse.
  if (['Int32', 'Double', 'Long'].includes(type)) return Number(String(value))
  const text = type === 'Binary' ? (value as unknown as { buffer: Uint8Array }).buffer : String(value)
  return {
    type,
    text:
      typeof text === 'string'
        ? text
        : Buffer.from(text)
            .toString('hex')
            .replace(/(00)+$/, ''),
  }
}

/** The SDK's pipeline with these stages, for which `isForSdk` holds. */
export function pipelineOf(collection: Collection, stages: object[]): Pipeline {
  return stages.reduce<Pipeline>((pipeline, stage) => {
    const [[name, value] = ['', undefined]] = Object.entries(stage)
    return pipeline[name.slice(1) as (typeof STAGES)[number]](toSdk(value))
  }, collection.aggregate())
}

/** Whether the SDK's pipeline has a word for each of these stages, and for nothing else of them. */
export function isForSdk(stages: unknown[]): boolean {
  const known: readonly string[] = STAGES
  return stages.every((stage) => {
    const names = Object.keys(Object(stage))
    return names.length === 1 && known.includes(String(names[0]).slice(1))
  })
}
