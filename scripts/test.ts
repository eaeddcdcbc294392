import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './house'

/**
 * `npm test`: types, lint, the builds, then every jest project. The last line says how many tests passed and failed, summed
 * from jest's own counts; a check or a build that fails ends the run before any test, with no such line.
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

/** What drives a browser runs apart: beside the load of the others a screen that waits looks like one that hangs. */
const STAGES: string[][] = [
  ['unit', 'localcloud', 'procedures', 'crash'],
  ['stories', 'weapp'],
]
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
  for (const [index, projects] of STAGES.entries()) {
    const report = path.join(folder, `${index}.json`)
    const jest = `npx jest --selectProjects ${projects.join(' ')} --maxWorkers=${WORKERS} --forceExit --json --outputFile=${report}`
    const { code } = await run(jest, { quiet: false })
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
function run(command: string, { quiet }: { quiet: boolean }): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'] })
    let printed = ''
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk))
    else child.stdout?.resume()
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, printed }))
  })
}

void main().then((code) => process.exit(code))
