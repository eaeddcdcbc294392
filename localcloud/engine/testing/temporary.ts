/** Engines in directories that are gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EngineOptions, openEngine } from '../index'
import type { Engine, IndexSpec } from '../types'

export interface Temporary {
  engine: Engine
  directory: string
  /** Closes the engine and opens the same directory again. */
  reopen(): Promise<Engine>
  remove(): Promise<void>
}

/** An engine with the given collections, each with its indexes. */
export async function temporaryEngine(
  collections: Record<string, IndexSpec[]> = {},
  options?: EngineOptions,
): Promise<Temporary> {
  const directory = mkdtempSync(join(tmpdir(), 'localcloud-engine-'))
  const temporary: Temporary = {
    directory,
    engine: await openEngine(directory, options),
    reopen: async () => {
      await temporary.engine.close()
      temporary.engine = await openEngine(directory, options)
      return temporary.engine
    },
    remove: async () => {
      await temporary.engine.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
  const specs = Object.entries(collections).map(([name, indexes]) => [name, { indexes }])
  await temporary.engine.applySchema({ collections: Object.fromEntries(specs) })
  return temporary
}
