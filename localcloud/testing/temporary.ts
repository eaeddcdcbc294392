import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A directory of its own for the tests of one file, gone after them. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
