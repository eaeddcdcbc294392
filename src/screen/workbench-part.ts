import type { ComponentType } from 'react'
import type { PostKind } from 'types/words/posts'
import type { TodoVerb } from 'types/words/subjects'

/** What a domain gives to the workbench beyond its contributions; `src/domains/workbench.ts` gathers it. */
export interface WorkbenchPart {
  /** What can be done with several of its matters at once. */
  atOnce?: AtOnce
  /** What is found by number, name or door among what lies with a post. */
  Found?: ComponentType<{ postKey: string; text: string }>
  /** How the area stands over which a post watches; it shows nothing to a post that watches over none. */
  Area?: ComponentType<{ postKey: string; kind: PostKind }>
}

/** One step with several matters at once. */
export interface AtOnce {
  /** On its button: 受理并派单. */
  action: string
  /** How it reads once it is done: 已派单. */
  done: string
  /** What is said while it can be taken back. */
  meaning: string
  /** What waits in the matters that it is for. */
  verbs: readonly TodoVerb[]
  /** Whose step it is. */
  posts: readonly PostKind[]
  /**
   * Does it, and shows what changed.
   * @param matters their ids, each with the key that all attempts at it carry
   * @returns why it was refused, by id; what is not in it was done
   */
  send(matters: readonly { id: string; key: string }[]): Promise<Record<string, string>>
}

/** Shows a matter beside the list in which it stands. */
export interface PaneProps {
  id: string
  /** In whose queue it stands. */
  postKey: string
  /** Goes on to what follows in the queue; undefined where nothing does. */
  onNext: (() => void) | undefined
}
