import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { COMMUNITY } from '../../demo/places'
import { bundling } from '../../scripts/build-cloud'
import { root } from '../../scripts/house'
import { type House, newKey, openHouse } from '../../test/support/house'
import { idOf } from '../../test/support/members'
import { LIMIT_FACTOR } from '../house'
import { type Figure, median, ratio } from '../table'

const BLOCKS = 6
/** Calls of one block, for each of those who call at once. */
const CALLS = 10

type Call = () => Promise<unknown>

/** `requests.submit` beside a function that reads one document and inserts one, in the same house and in turn. */
export async function yardstickFigures(): Promise<Figure[]> {
  const functions = await withPlain()
  const house = await openHouse({ limitFactor: LIMIT_FACTOR, functions })
  try {
    await createCollection(house)
    const submit: Call = () => callSubmit(house)
    const plain: Call = () => callPlain(house)
    const figures: Figure[] = []
    for (const callers of [1, 20]) {
      const [ours, theirs] = await inTurn([submit, plain], callers)
      figures.push({
        figure: `\`requests.submit\` / a function that reads one document and inserts one, p50, callers at once: ${callers}`,
        must: '≤ 2.5',
        measured: `${ratio(ours, theirs)} (${ours.toFixed(1)} / ${theirs.toFixed(1)} ms)`,
        holds: ours <= theirs * 2.5,
      })
    }
    return figures
  } finally {
    await house.close()
    rmSync(functions, { recursive: true, force: true })
  }
}

/** The functions as they were built, and the yardstick beside them. */
async function withPlain(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chorus-yardstick-'))
  cpSync(path.join(root, 'dist/cloudfunctions'), folder, { recursive: true })
  const plain = path.join(root, 'bench/fixtures/plain')
  await build({
    ...bundling,
    entryPoints: [path.join(plain, 'index.ts')],
    outfile: path.join(folder, 'plain/index.js'),
  })
  cpSync(path.join(plain, 'config.json'), path.join(folder, 'plain/config.json'))
  return folder
}

const post = async (house: House, route: string, body: object) => {
  const headers = { 'content-type': 'application/json', 'x-wx-openid': 'demo-chen' }
  const response = await fetch(house.url + route, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as {
    result?: { id?: string; replies?: { data?: object }[] }
    code?: string
    message?: string
  }
}

const createCollection = (house: House) =>
  post(house, '/admin', { action: 'database.addCollection', collectionName: 'plain' })

async function callSubmit(house: House): Promise<void> {
  const input = { category: 'facilities', text: '灯不亮', placeId: 'b3', key: newKey() }
  const call = { path: 'requests.submit', type: 'mutation', input }
  const { result } = await post(house, '/functions/api', { communityId: COMMUNITY, calls: [call] })
  if (!result?.replies?.[0]?.data) throw new Error(`the report was refused: ${JSON.stringify(result)}`)
}

async function callPlain(house: House): Promise<void> {
  const answer = await post(house, '/functions/plain', { memberId: idOf('demo-chen'), text: '灯不亮' })
  if (!answer.result?.id) throw new Error(`the yardstick gave no answer: ${JSON.stringify(answer)}`)
}

/** Blocks of calls, one kind after the other, so that the machine's moods strike both. @returns the median of each kind */
async function inTurn([first, second]: [Call, Call], callers: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  // The first block warms up and does not count.
  for (let block = -1; block < BLOCKS; block++) {
    for (const [kind, call] of [first, second].entries()) {
      const measured = await blockOf(call, callers)
      if (block >= 0) times[kind as 0 | 1].push(...measured)
    }
  }
  return [median(times[0]), median(times[1])]
}

async function blockOf(call: Call, callers: number): Promise<number[]> {
  const measured: number[] = []
  const caller = async () => {
    for (let index = 0; index < CALLS; index++) {
      const started = performance.now()
      await call()
      measured.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return measured
}
