import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '../../cloudfunctions/router'
import type { Domain, Routers } from '../domains/tables'
import type { Stage } from './stage'

/** Every procedure that changes something, by the router's own types. */
export type MutationName = {
  [D in Domain]: {
    [Name in keyof Routers[D] & string]: Routers[D][Name] extends { _def: { type: 'mutation' } }
      ? `${D}.${Name}`
      : never
  }[keyof Routers[D] & string]
}[Domain]

type Inputs = inferRouterInputs<AppRouter>
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
  allowed?: Allowed
}

/** In what one deed may differ from its undisturbed run, each with its reason. */
export interface Allowed {
  /** What may be asked of WeChat a second time, by API. */
  askedTwice?: Record<string, string>
  /** Fields that may differ, by `collection.path`. */
  leftOut?: Record<string, string>
  /** Files that may differ, by how their path begins. */
  leftFiles?: Record<string, string>
  /** What a retry may be refused with, as 'CONFLICT/WRONG_STATE'. */
  refusedAgain?: Record<string, string>
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

/** Every mutation of a domain with its cases: one that has none is an error of the types. */
export type CasesOf<D extends Domain> = { [N in Extract<MutationName, `${D}.${string}`>]: Case<N>[] }

/** Something for the clock to do, at the time at which it is due. */
export interface ClockCase extends Course {
  about: string
  given(stage: Stage): Promise<void>
}

/** A verdict of WeChat's on a picture that waits for it. */
export interface PushCase extends Course {
  about: string
  given(stage: Stage): Promise<void>
  suggest: 'pass' | 'risky' | 'review'
}

/** A deed of the clock, or of WeChat's push: as the runner sees any deed. */
export interface Deed extends Course {
  name: string
  function: 'api' | 'clock' | 'hooks'
  /** Brings about what the deed needs. @returns the deed, to be done as often as anybody likes, with what became of it */
  prepare(stage: Stage): Promise<() => Promise<string>>
}
