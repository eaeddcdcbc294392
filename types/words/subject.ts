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

/** What waits, as far as it matters where one does it. */
export interface Waiting {
  /** Of the matter. */
  subjectId: string
  /** For whom: a person, or a post as `warden@b3`. */
  holder: string
  /** What there is to do, where that is known; null where they only see how it goes. */
  verb?: string | null
}

/** A kind of thing that a message or a todo can be about, as the domain says to which it belongs. */
export interface SubjectPlan {
  /** What people call it. */
  called: string
  /**
   * Its page. Null is the first screen, which shows one's own standing.
   * @param id of the thing
   * @param reader whoever opens it, where that is known
   */
  way(id: string, reader: Reader | null | undefined): Way | null
  /** How it waits for people, where it does. */
  waits?: {
    /** What there is to do, and how that reads in a list. */
    verbs: Record<string, string>
    /** By what has to be done, how it stands, in the words of whoever's own it is. */
    turns?: Record<string, string>
    /** Where one does it, if that is not its own page. */
    way?(waiting: Waiting): Way
  }
}

/** How a system that a community may do without is called, and what people do with it, in a sentence. */
export interface SystemWords {
  called: string
  purpose: string
}
