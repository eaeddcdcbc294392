import { type StdioOptions, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './house'

/**
 * `npm test`: types, lint, the builds, then every jest project. The last line says how many tests passed and failed, summed
 * from jest's own counts; a check or a build that fails ends the run before any test, with no such line.
 *
 * `npm test -- requests`: of each project only the files in whose path the word is found, and the crash points of that
 * domain. `npm run test:all`: with the long chapters of the stories, the whole stories in the browser as well, and all crash
 * points.
 */

type Check = [name: string, command: string]

/** One line after the other; what stands in one line runs at once, since a build keeps one core busy only. */
const CHECKS: Check[][] = [
  [
    ['types', 'npx tsc -p .'],
    ['lint', 'npx biome check .'],
  ],
  [
    ['the API page', 'npx tsx scripts/api-docs.ts --check'],
    ['the cloud functions', 'npm run --silent build:cloud'],
  ],
  [
    ['the WeChat build', 'npm run --silent build:weapp'],
    ['the browser build', 'npm run --silent build:h5'],
  ],
]

interface Stage {
  projects: string[]
  /** Only the files in whose path one of these is found; all where there are none. */
  words?: string[]
  env?: Record<string, string>
}

/**
 * What drives a browser runs apart: beside the load of the others a screen that waits looks like one that hangs. Of the
 * crash points each day has its part; where all are wanted, or those of one domain, they have a run to themselves.
 */
function stagesFor(words: string[], all: boolean): Stage[] {
  const functions = ['unit', 'localcloud', 'procedures']
  const browsers: Stage = { projects: ['stories', 'weapp'], words, env: { STORIES: all ? 'all' : '' } }
  if (words.length === 0 && !all) return [{ projects: [...functions, 'crash'] }, browsers]
  // The files of the crash points have no domain in their names; the deeds have.
  const deaths: Record<string, string> =
    words.length > 0 ? { CRASH_DEEDS: `^(${words.join('|')})[.]` } : { CRASH_SLICE: 'all' }
  return [{ projects: functions, words }, { projects: ['crash'], env: deaths }, browsers]
}

/** A worker starts processes of its own; more of them than two only wait for each other. */
const WORKERS = 2

async function main(): Promise<number> {
  for (const line of CHECKS) {
    const sound = await Promise.all(line.map(holds))
    if (sound.includes(false)) return 1
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'chorus-test-'))
  let passed = 0
  let failed = 0
  let broken = false
  const given = process.argv.slice(2)
  const wanted = given.filter((argument) => !argument.startsWith('-'))
  const stages = stagesFor(wanted, given.includes('--all'))
  for (const [index, { projects, words = [], env }] of stages.entries()) {
    const report = path.join(folder, `${index}.json`)
    // A project may have nothing of a domain. The words come first: --selectProjects takes all that follow it.
    const some = words.length > 0 ? `${words.join(' ')} --passWithNoTests` : ''
    const jest = `npx jest ${some} --selectProjects ${projects.join(' ')} --maxWorkers=${WORKERS} --forceExit --json --outputFile=${report}`
    const { code } = await run(jest, { quiet: false, env })
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    passed += counts.numPassedTests
    failed += counts.numFailedTests
    // Also a file that could not be loaded, which is no test that failed.
    broken ||= code !== 0
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed`)
  return broken ? 1 : 0
}

async function holds([name, command]: Check): Promise<boolean> {
  const started = Date.now()
  const { code, printed } = await run(command, { quiet: true })
  if (code === 0) console.log(`${name}: ok (${Math.round((Date.now() - started) / 1000)} s)`)
  else console.error(`${printed}\n${name}: failed`)
  return code === 0
}

/** jest prints its progress to stderr and the report to stdout, which nobody reads: it stands in the file as well. */
function run(
  command: string,
  { quiet, env }: { quiet: boolean; env?: Record<string, string> },
): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const stdio: StdioOptions = ['ignore', 'pipe', quiet ? 'pipe' : 'inherit']
    const child = spawn(command, { cwd: root, shell: true, stdio, env: { ...process.env, ...env } })
    let printed = ''
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
    else child.stdout?.resume()
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, printed }))
  })
}

void main().then((code) => process.exit(code))
