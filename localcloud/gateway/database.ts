import { Double, Long, ObjectId } from 'bson'
import type { Engine, Filter, Sort, Stage, Update } from '../engine/types'
import { CloudError } from '../errors'
import { fromWire, objectFromWire, toWire } from './ejson'

/** The body of a request, as the SDK's database module fills it. */
export type Body = Record<string, unknown>

/** What goes into the reply beside `requestId`. */
export type Reply = Record<string, unknown>

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000
const DEFAULT_AGGREGATE_LIMIT = 20

/** The `database.*` actions of the gateway. */
export function databaseActions(engine: Engine): Record<string, (body: Body) => Promise<Reply>> {
  return {
    'database.addCollection': async (body) => {
      await engine.createCollection(collectionOf(body))
      return {}
    },

    'database.insertDocument': async (body) => {
      const now = new Date()
      if (!Array.isArray(body.data) || body.data.length === 0) throw new CloudError('INVALID_PARAM', 'data is missing')
      const documents = body.data.map((text) => objectFromWire(text, now))
      const ids = await engine.insert(collectionOf(body), documents, transactionOf(body))
      return { data: { insertedIds: ids.map(idToWire) } }
    },

    'database.getDocument': async (body) => {
      const now = new Date()
      const byId = body.queryType === 'DOC'
      const offset = wholeNumber(body, 'offset', 0)
      const limit = byId ? 1 : Math.min(wholeNumber(body, 'limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT)
      const projection = body.projection === undefined ? undefined : objectFromWire(body.projection, now)
      const list = await engine.find(
        collectionOf(body),
        filterOf(body, now),
        { sort: sortOf(body, now), skip: offset, limit, projection },
        transactionOf(body),
      )
      return { data: { list: list.map(toWire), limit, offset } }
    },

    'database.calculateDocument': async (body) => {
      const total = await engine.count(collectionOf(body), filterOf(body, new Date()))
      return { data: { total } }
    },

    'database.modifyDocument': async (body) => {
      const now = new Date()
      const replace = body.merge === false
      const { updated, upsertedId } = await engine.update(
        collectionOf(body),
        filterOf(body, now),
        objectFromWire(body.data, now) as Update,
        { multi: body.multi === true, upsert: body.upsert === true, replace },
        transactionOf(body),
      )
      return { data: { updated, upsert_id: idToWire(upsertedId) } }
    },

    'database.removeDocument': async (body) => {
      const { deleted } = await engine.remove(
        collectionOf(body),
        filterOf(body, new Date()),
        { multi: body.multi === true },
        transactionOf(body),
      )
      return { data: { deleted } }
    },

    'database.aggregateDocuments': async (body) => {
      const list = await engine.aggregate(collectionOf(body), stagesOf(body))
      return { data: { list: list.map(toWire) } }
    },

    'database.startTransaction': async () => ({ transactionId: engine.begin() }),

    'database.commitTransaction': async (body) => {
      await engine.commit(requiredTransaction(body))
      return {}
    },

    'database.abortTransaction': async (body) => {
      engine.abort(requiredTransaction(body))
      return {}
    },
  }
}

/** Ids of new documents travel as plain JSON, unlike everything that is read. */
function idToWire(id: unknown): unknown {
  if (id instanceof ObjectId) return id.toHexString()
  return id instanceof Long || id instanceof Double ? Number(id) : id
}

function collectionOf(body: Body): string {
  if (typeof body.collectionName !== 'string' || body.collectionName === '') {
    throw new CloudError('INVALID_PARAM', 'collectionName is missing')
  }
  return body.collectionName
}

function transactionOf(body: Body): string | undefined {
  return typeof body.transactionId === 'string' && body.transactionId !== '' ? body.transactionId : undefined
}

function requiredTransaction(body: Body): string {
  const transaction = transactionOf(body)
  if (!transaction) throw new CloudError('INVALID_PARAM', 'transactionId is missing')
  return transaction
}

function filterOf(body: Body, now: Date): Filter {
  return objectFromWire(body.query, now)
}

function sortOf(body: Body, now: Date): Sort | undefined {
  if (body.order === undefined) return undefined
  return Object.entries(objectFromWire(body.order, now)).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw new CloudError('INVALID_PARAM', `Cannot order by ${field}`)
    return [field, direction]
  })
}

function wholeNumber(body: Body, field: string, otherwise: number): number {
  const value = body[field] ?? otherwise
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new CloudError('INVALID_PARAM', `${field} must be a whole number`)
  }
  return value
}

/** Without a `$limit` the platform answers with 20 rows. */
function stagesOf(body: Body): Stage[] {
  if (!Array.isArray(body.stages)) throw new CloudError('INVALID_PARAM', 'stages are missing')
  const now = new Date()
  const stages = (body.stages as { stageKey: unknown; stageValue: unknown }[]).map(({ stageKey, stageValue }) => {
    if (typeof stageKey !== 'string') throw new CloudError('INVALID_PARAM', 'A stage has no name')
    return { [stageKey]: fromWire(stageValue, now) }
  })
  return stages.some((stage) => '$limit' in stage) ? stages : [...stages, { $limit: DEFAULT_AGGREGATE_LIMIT }]
}
