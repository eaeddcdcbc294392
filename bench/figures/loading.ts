import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../scripts/build-cloud'
import { root } from '../../scripts/house'
import { type Figure, median, ratio } from '../table'

const ROUNDS = 15

/** A cold start: the bundled `api` against the SDK bundled in the same way, whole processes in turn. */
export async function loadFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chorus-load-'))
  const sdk = path.join(folder, 'sdk.js')
  const stdin = { contents: "module.exports = require('wx-server-sdk')", resolveDir: root }
  await build({ ...bundling, stdin, outfile: sdk })
  const schema = path.join(folder, 'schema.js')
  await build({ ...bundling, entryPoints: [path.join(root, 'cloudfunctions/schema.ts')], outfile: schema })
  const api = path.join(root, 'dist/cloudfunctions/api/index.js')
  const times: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(load(api))
    times[1].push(load(sdk))
    times[2].push(load(schema))
  }
  rmSync(folder, { recursive: true, force: true })
  const [own, bare, plans] = [median(times[0]), median(times[1]), median(times[2])]
  return [
    {
      figure: 'load of the bundled `api` / of the bundled SDK alone, p50',
      must: '≤ 1.8',
      measured: `${ratio(own, bare)} (${own.toFixed(0)} / ${bare.toFixed(0)} ms)`,
      holds: own <= bare * 1.8,
    },
    {
      figure: 'load of `schema.ts`, the data of all domains, p50',
      must: '≤ 20 ms',
      measured: `${plans.toFixed(1)} ms`,
      holds: plans <= 20,
    },
  ]
}

/** Milliseconds that `require` takes in a fresh process. */
function load(file: string): number {
  const script = `const from = performance.now(); require(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - from)); process.exit()`
  return Number(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout)
}
