import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

export interface Command {
  process: ChildProcess
  /** Everything it has printed so far. */
  stdout(): string
  stderr(): string
  /** Resolves with the first line on stdout; rejects when it ends before. */
  ready: Promise<string>
  /** Resolves with code and signal. */
  ended: Promise<[number | null, NodeJS.Signals | null]>
}

const FOLDER = join(__dirname, '..')

/** `node localcloud …`, exactly as a person would start it. */
export function command(...args: string[]): Command {
  return run(FOLDER, args)
}

/** The same bundled once into `directory`, for a test that starts it often: it is there in a fraction of the time. */
export function bundledCommand(directory: string): (...args: string[]) => Command {
  const outfile = join(directory, 'localcloud.cjs')
  buildSync({
    entryPoints: [join(FOLDER, 'cli.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  })
  return (...args) => run(outfile, args)
}

function run(entry: string, args: string[]): Command {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: join(FOLDER, '..'),
    // Where a bundle that lies elsewhere finds its packages.
    env: { ...process.env, NODE_PATH: join(FOLDER, '../node_modules') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed = { stdout: '', stderr: '' }
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]))
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => (printed.stderr += text))
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed.stdout += text
      if (printed.stdout.includes('\n')) resolve(printed.stdout.split('\n')[0] ?? '')
    })
    void ended.then(() => reject(new Error(`It ended before it was ready: ${printed.stderr}`)))
  })
  // A command that is expected to fail is not asked whether it was ready.
  ready.catch(() => undefined)
  return { process: child, ready, ended, stdout: () => printed.stdout, stderr: () => printed.stderr }
}

/** The address that the ready line names. */
export function urlIn(line: string): string {
  return /http:\/\/\S+/.exec(line)?.[0] ?? ''
}
