import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { listenAt } from '../compat/ear'

const root = path.resolve(__dirname, '../..')

export interface Running {
  child: ChildProcess
  url: string
}

/** Starts one of the scripts that open a house, and waits until it is open. @throws if it ends before */
export async function launchHouse(
  [script, ...args]: [string, ...string[]],
  env: Record<string, string> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [...runnable(script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const found = /(?:ready at|open) (http\S+)/.exec(printed)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}: ${printed}`)))
  })
  // `npm run record` listens to what phones ask for.
  const file = process.env.CHORUS_WIRE_HEARD
  return { child, url: file ? await listenAt(url, file) : url }
}

/** How Node runs a script: as seeding.ts built it for all houses of the run, or else by tsx, which takes longer to start. */
function runnable(script: string): string[] {
  const built = process.env.CHORUS_BUILT_SCRIPTS
  const file = built && path.join(built, script.replace(/\.ts$/, '.js'))
  return file && existsSync(file) ? [file] : ['--import', 'tsx', script]
}

/** Ends a house and waits until it has. */
export function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
