/** What a stage may ask of the engine. */
import type { Filter } from '../types'
import type { Embedded } from '../values/kinds'

export interface Context {
  /** Documents of a collection; none if there is no such collection. Uses indexes and keeps account. */
  find(collection: string, filter: Filter): Embedded[]
  /** Runs another pipeline on a collection, with variables for its expressions. */
  run(collection: string, stages: unknown, variables: Record<string, unknown>): Embedded[]
  /** Runs stages on documents that are there already. */
  continue(documents: Embedded[], stages: unknown, variables: Record<string, unknown>): Embedded[]
  /** Of the pipeline that the stage belongs to. */
  variables: Record<string, unknown>
}

/** A stage, understood: documents in, documents out. */
export type Run = (documents: Embedded[]) => Embedded[]

export type MakeStage = (operand: unknown, context: Context) => Run
