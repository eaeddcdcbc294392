import type { LocalCloud } from '../server'

/**
 * wx-server-sdk as far as the tests use it. Its own types come with version 4 alone and leave half of it out.
 */
export interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol
  init(config: { env: symbol }): void
  database(config?: { throwOnNotFound?: boolean }): Database
  getWXContext(): Record<string, unknown>
  callFunction(call: { name: string; data?: object }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: unknown }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: unknown[] }): Promise<{ fileList: Row[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: Row[] }>
  openapi: Record<string, Record<string, (args?: object) => Promise<Row>>>
  cloudPay: Record<string, (args: object) => Promise<Row>>
  callOpenAPI(call: { api: string; data: object }): Promise<{ result: unknown }>
  getOpenData(ids: { list: string[] }): Promise<{ list: unknown[] }>
  getVoIPSign(call: { groupId: string; timestamp: number; nonce: string }): Promise<{ signature: string }>
  getCloudCallSign(call: { parameterList: string[] }): Promise<{ signature: string }>
}

export type Row = Record<string, unknown>
type Make = (...args: unknown[]) => unknown
/** A condition can be joined with others: `_.gt(1).and(_.lt(5))`. */
type Condition = Record<'and' | 'or' | 'gt' | 'lt', (...args: unknown[]) => Condition>
type Conditions = Record<string, (...args: unknown[]) => Condition>

export interface Database {
  command: Conditions & { aggregate: Record<string, Make> & { pipeline(): Pipeline }; project: Record<string, Make> }
  Geo: Record<string, Make>
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options?: string }): unknown
  collection(name: string): Collection
  createCollection(name: string): Promise<Row>
  startTransaction(): Promise<Transaction>
  runTransaction<Result>(run: (transaction: Transaction) => Promise<Result>, retries?: number): Promise<Result>
}

export interface Query {
  where(filter: unknown): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: Row): Query
  get(): Promise<{ data: Row[] }>
  count(): Promise<{ total: number }>
  update(update: { data: Row }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Collection extends Query {
  doc(id: string | number): Doc
  add(added: { data: Row | Row[] }): Promise<{ _id: string; _ids: string[] }>
  aggregate(): Pipeline
}

export interface Doc {
  field(fields: Row): Doc
  get(): Promise<{ data: Row }>
  set(set: { data: Row }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(update: { data: Row }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export type Pipeline = { end(): Promise<{ list: Row[] }>; done(): unknown } & {
  [Stage in (typeof STAGES)[number]]: (value: unknown) => Pipeline
}

/** Every stage that the SDK's pipeline has. */
export const STAGES = [
  'addFields',
  'bucket',
  'bucketAuto',
  'count',
  'geoNear',
  'group',
  'limit',
  'lookup',
  'match',
  'project',
  'replaceRoot',
  'sample',
  'skip',
  'sort',
  'sortByCount',
  'unwind',
] as const

/** Both major versions, by their names in package.json. */
const VERSIONS = ['wx-server-sdk', 'wx-server-sdk-3'] as const
/** Each day the version that the functions use; by `npm run test:all` the one before it, too. */
export const SDKS = process.env.TEST_LONG ? VERSIONS : VERSIONS.slice(0, 1)

/** The SDK in this process, talking to the cloud. */
export function sdkFor(name: string, cloud: Pick<LocalCloud, 'environment'>): Sdk {
  Object.assign(process.env, cloud.environment(), { SILENCE: 'true' })
  const sdk = require(name) as Sdk
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return sdk
}

/** What a call fails with. */
export async function failure(call: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> {
  try {
    await call
  } catch (error) {
    return error as { errCode: number; errMsg: string }
  }
  throw new Error('The call did not fail')
}
