/**
 * Everything that WeChat would refuse, warn about or print in red. A test fails if any is left at its end; a negative
 * control expects exactly one.
 */
export type ProblemKind =
  /** An error nobody caught, a promise nobody handled. */
  | 'exception'
  /** A member of `wx` that WeChat does not have. */
  | 'unknown-wx-member'
  /** A member of `wx` that WeChat has and this host does not know yet. */
  | 'host-lacks'
  /** A name of the browser, reached through a side door. */
  | 'forbidden'
  /** A handler named in a template that the page or component does not have. */
  | 'missing-handler'
  /** A component that is not declared, or whose files are missing. */
  | 'missing-component'
  /** Something in a template or in data that the engine could not use. */
  | 'template'
  /** An API called in a way that WeChat refuses. */
  | 'refused'

export interface Problem {
  kind: ProblemKind
  text: string
  /** Page on top when it happened. */
  route: string
}

export interface Problems {
  report(kind: ProblemKind, text: string): void
}

/** Readable text of anything that was thrown. */
export function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return String(error)
}
