/** One process per directory: a second one would serve a copy that the first one changes underneath. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Owner {
  pid: number
  /** When that process began, where the system tells; a number alone may have passed to somebody else. */
  started?: string
}

/** Takes the directory or throws an error that names the process that holds it. Returns how to give it back. */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'owner.lock')
  const mine = join(directory, `owner.${process.pid}.${Math.random().toString(36).slice(2)}`)
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner))
  try {
    if (!claim(mine, file)) {
      const owner = readOwner(file)
      if (owner && isAlive(owner)) {
        throw new Error(
          `${directory} is in use by process ${owner.pid}. Stop it, or choose another directory (--data): two processes on one database would lose each other's writes.`,
        )
      }
      removeStale(file, `${mine}.stale`)
      if (!claim(mine, file)) throw new Error(`${directory} was taken by another process at this moment.`)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => rmSync(file, { force: true })
}

/** Linking is atomic, and the file is complete when it appears. */
function claim(mine: string, file: string): boolean {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Of several that find the same dead owner only one gets to move the file; what it moved is checked once more. */
function removeStale(file: string, aside: string): void {
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const owner = readOwner(aside)
  if (owner && isAlive(owner)) claim(aside, file)
  rmSync(aside, { force: true })
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return started === undefined || startOf(pid) === started
}

/** Linux tells when a process began, in clock ticks since the machine did; elsewhere this stays open. */
function startOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
