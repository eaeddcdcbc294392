import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

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

/** `node localcloud …`, exactly as a person would start it. */
export function command(...args: string[]): Command {
  const folder = join(__dirname, '..')
  const child = spawn(process.execPath, [folder, ...args], {
    cwd: join(folder, '..'),
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
