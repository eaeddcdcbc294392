import type { PostKind } from './posts'

/** Who reads a message, as far as it matters where it leads. */
export interface Reader {
  id: string
  communityId: string
  posts: readonly { kind: PostKind; at: { id: string } }[]
}

/** A page of the mini-program, and what it is told. */
export interface Way {
  /** Its folder below domains/: requests/detail */
  page: string
  query?: Record<string, string>
}

/** A kind of thing that a message can be about, as the domain says to which it belongs. */
export interface SubjectPlan {
  /** What people call it. */
  called: string
  /**
   * Its page. Null is the first screen, which shows one's own standing.
   * @param id of the thing
   * @param reader whoever opens it, where that is known
   */
  way(id: string, reader: Reader | null | undefined): Way | null
}
