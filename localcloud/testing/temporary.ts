import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A directory of its own for the tests of one file, gone after them. Who needs one starts processes, which takes its
 * time on a busy machine: the tests get it.
 */
export function temporaryDirectory(): string {
  jest.setTimeout(60_000)
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
