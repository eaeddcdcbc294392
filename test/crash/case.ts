import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../../cloudfunctions/router'
import type { Stage } from './stage'

type Procedures = AppRouter['_def']['record']
type Inputs = inferRouterInputs<AppRouter>

/** Every procedure that changes something, by the router's own types: one without a case does not compile. */
export type MutationName = {
  [Domain in keyof Procedures & string]: {
    [Name in keyof Procedures[Domain] & string]: Procedures[Domain][Name] extends { _def: { type: 'mutation' } }
      ? `${Domain}.${Name}`
      : never
  }[keyof Procedures[Domain] & string]
}[keyof Procedures & string]

type InputOf<N extends MutationName> = N extends `${infer Domain extends keyof Inputs & string}.${infer Name}`
  ? Name extends keyof Inputs[Domain]
    ? Inputs[Domain][Name]
    : never
  : never

/** The key of the deed is the runner's affair. */
type Said<Input> = Input extends object ? Omit<Input, 'key'> : Input

/** What all cases have. */
export interface Course {
  /** What is special about it, where its procedure has several. */
  about?: string
  /** When the deed is done: minutes after the beginning. Default 5. */
  at?: number
  /** When the clock comes round after it: minutes after the deed. Default 2, and 26 hours. */
  clock?: number[]
}

/** A deed of a person. */
export interface Case<N extends MutationName> extends Course {
  /** Their openid. */
  as: string
  /** The community that the phone is in; null: none yet. */
  communityId?: null
  /** Brings about what the deed needs, and says the input. Done once: what it left is put back before each run. */
  given(stage: Stage): Promise<Said<InputOf<N>>> | Said<InputOf<N>>
}

export type CasesOf<Domain extends string> = {
  [N in Extract<MutationName, `${Domain}.${string}`>]: Case<N>[]
}

/** A deed of the clock, or of WeChat's push: as the runner sees any deed. */
export interface Deed extends Course {
  name: string
  function: 'api' | 'clock' | 'hooks'
  /** Brings about what the deed needs. @returns the deed, to be done as often as anybody likes, with what became of it */
  prepare(stage: Stage): Promise<() => Promise<string>>
}
