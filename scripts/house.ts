import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { schema } from '../cloudfunctions/schema'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../localcloud/server'
import { buildCloud } from './build-cloud'

/** Our functions on the local cloud: what `npm start`, `npm run cloud`, the tests and the bench all start. */

export const root = path.resolve(__dirname, '..')
export const FUNCTIONS = path.join(root, 'dist/cloudfunctions')

interface House
  extends Pick<LocalCloudOptions, 'port' | 'host' | 'data' | 'functions' | 'hosting' | 'still' | 'verbose'> {
  seed?: string
}

/** Builds the functions where they are older than their source, starts the local cloud on them, and fills it if asked to. */
export async function startHouse({ seed, functions = FUNCTIONS, ...options }: House): Promise<LocalCloud> {
  if (seed !== undefined && seed !== 'demo') throw new Error(`there is no seed '${seed}'; there is 'demo'`)
  await buildIfOlder()
  if (!seed) offerSetupCode()
  process.env.CHORUS_PHONE_KEYS ??= ownPhoneKey(options.data)
  return await startLocalCloud({
    ...options,
    functions,
    pushTo: 'hooks',
    schema,
    storageRules: path.join(root, 'storage.rules.json'),
    // Whoever waits for the health of this house must not meet an empty community.
    ...(seed && { prepare: plantDemo }),
  })
}

async function plantDemo(cloud: LocalCloud): Promise<void> {
  Object.assign(process.env, cloud.environment())
  const { seedDemo } = await import('../demo/seed')
  await seedDemo()
}

/** Builds the functions where they are older than their source. */
export async function buildIfOlder(): Promise<void> {
  if (newestIn('cloudfunctions', 'types') > newestIn('dist/cloudfunctions')) await buildCloud()
}

/** A key for this data alone, made at the first start and kept beside it: nothing that could be used by mistake elsewhere. */
export function ownPhoneKey(data: string): string {
  const file = path.join(data, 'phone.key')
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true })
    writeFileSync(file, `local:${randomBytes(32).toString('base64')}`, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}

/** Nobody can found a community without a code. An empty house at home gets one made up for this start, and says it. */
function offerSetupCode(): void {
  if (process.env.CHORUS_SETUP_CODES) return
  const code = randomBytes(20).toString('hex')
  process.env.CHORUS_SETUP_CODES = code
  console.log(
    `No community here yet? Found one in the app: 我是社区管理员，第一次使用. The code, for this start only: ${code}`,
  )
}

/** When the newest file under these folders was written; 0 where there is none. Milliseconds. */
export function newestIn(...folders: string[]): number {
  let newest = 0
  for (const folder of folders) {
    const files = safely(() => readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) ?? []
    for (const file of files) {
      if (file.isFile()) newest = Math.max(newest, statSync(path.join(file.parentPath, file.name)).mtimeMs)
    }
  }
  return newest
}

function safely<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

/** Keeps the process until it is told to stop, then closes what was opened. */
export function untilStopped(cloud: LocalCloud): void {
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** Ends the process with what went wrong and no stack: the reader is a person at a terminal. */
export function fail(thrown: unknown): never {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exit(1)
}
