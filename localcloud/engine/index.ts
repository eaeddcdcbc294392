/** A document database in one directory that answers as MongoDB does: what the local cloud keeps its data in. */
import { type EngineOptions, LocalEngine } from './engine'
import type { Engine } from './types'

export type * from './types'
export type { EngineOptions }

/**
 * Opens the database in `directory`, which is created if it is missing.
 * Rejects if another process has it open, and if its file is damaged.
 */
export function openEngine(directory: string, options?: EngineOptions): Promise<Engine> {
  return LocalEngine.open(directory, options)
}
