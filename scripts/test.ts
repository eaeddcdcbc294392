import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fail, root } from './house'

/**
 * `npm test`: types, lint, the builds, then every jest project. The last line says how many tests passed and failed, summed
 * from jest's own counts; a check or a build that fails ends the run before any test, with no such line.
 *
 * `npm test -- requests teams`: the tests of these domains alone, in every project, with all their crash points.
 * `npm run test:all`: also the tests that take long (`*.long.test.ts`, the long chapters of stories, whole stories in the
 * browser), and every crash point. It may name domains, too.
 */

type Check = [name: string, command: string]

/** One line after the other; what stands in one line runs at once, since a build keeps one core busy only. */
const CHECKS: Check[][] = [
  [
    ['types', 'npx tsc -p .'],
    ['lint', 'npx biome check .'],
  ],
  [
    ['the generated pages', 'npx tsx scripts/api-docs.ts --check'],
    ['the cloud functions', 'npm run --silent build:cloud'],
  ],
  [
    ['the WeChat build', 'npm run --silent build:weapp'],
    ['the browser build', 'npm run --silent build:h5'],
  ],
]

/** What one run of jest goes through. */
interface Stage {
  projects: string[]
  env?: Record<string, string>
  /** Only test files whose path this expression is found in. */
  paths?: string
}

/**
 * What drives a browser runs apart: beside the load of the others a screen that waits looks like one that hangs. Of the
 * crash points each day has its part.
 */
const DAILY: Stage[] = [{ projects: ['unit', 'localcloud', 'procedures', 'crash'] }, { projects: ['stories', 'weapp'] }]
/** With every crash point, which take both cores. */
const ALL: Stage[] = [
  { projects: ['unit', 'localcloud', 'procedures'] },
  { projects: ['crash'], env: { CRASH_SLICE: 'all' } },
  { projects: ['stories', 'weapp'] },
]
/** A worker starts processes of its own; more of them than two only wait for each other. */
const WORKERS = 2

/**
 * The tests of some domains: files in a folder of that name, or of that name themselves, and of the tables of all domains
 * the lines of these (`TEST_DOMAINS`, test/domains/index.ts).
 */
function ofDomains(domains: string[]): Stage[] {
  const known = readdirSync(path.join(root, 'test/domains'), { withFileTypes: true }).filter((one) => one.isDirectory())
  for (const domain of domains) {
    if (!known.some(({ name }) => name === domain)) fail(new Error(`there is no domain ${domain} in test/domains`))
  }
  const tables = ['procedures/tables/', 'crash/points', 'browser/screens', 'weapp/audit/']
  // The folder in which all this lies may be called like a domain.
  const here = root.replace(/\W/g, '.')
  const paths = `${here}/(.*/)?(${domains.join('|')})[/.-]|${here}/test/(${tables.join('|')})`
  return DAILY.map((stage) => ({ ...stage, paths, env: { TEST_DOMAINS: domains.join(',') } }))
}

function stagesOf(words: string[]): Stage[] {
  const all = words.includes('--all')
  const domains = words.filter((word) => word !== '--all')
  const stages = domains.length > 0 ? ofDomains(domains) : all ? ALL : DAILY
  return all ? stages.map((stage) => ({ ...stage, env: { ...stage.env, TEST_LONG: '1', STORIES: 'all' } })) : stages
}

async function main(): Promise<number> {
  const stages = stagesOf(process.argv.slice(2))
  for (const line of CHECKS) {
    const sound = await Promise.all(line.map(holds))
    if (sound.includes(false)) return 1
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'chorus-test-'))
  let passed = 0
  let failed = 0
  let broken = false
  for (const [index, { projects, paths, env }] of stages.entries()) {
    const report = path.join(folder, `${index}.json`)
    const only = paths ? `--passWithNoTests '${paths}' ` : ''
    const jest = `npx jest ${only}--selectProjects ${projects.join(' ')} --maxWorkers=${WORKERS} --forceExit --json --outputFile=${report}`
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
  { quiet, env = {} }: { quiet: boolean; env?: Record<string, string> },
): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'],
    })
    let printed = ''
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
    else child.stdout?.resume()
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, printed }))
  })
}

void main().then((code) => process.exit(code))
