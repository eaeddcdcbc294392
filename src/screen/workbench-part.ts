import type { ComponentType } from 'react'
import type { PostKind } from 'types/words/posts'
import type { TodoVerb } from 'types/words/subjects'
import type { Stop, Walk } from './walk'

/** What a domain gives to the workbench beyond its contributions; `src/domains/contributions.ts` gathers it. */
export interface WorkbenchPart {
  /** What can be done with several of its matters at once. */
  atOnce?: AtOnce
  /** What is found by number, name or door among what lies with a post. */
  Found?: ComponentType<FoundProps>
  /** How the area stands over which a post watches, and for which posts. */
  area?: { posts: readonly PostKind[]; Area: ComponentType<{ postKey: string }> }
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
   * Does it, each for itself and once, and shows what changed.
   * @param ids of the matters
   * @returns why it was refused, by id; what is not in it was done
   */
  send(ids: readonly string[]): Promise<Record<string, string>>
}

export interface FoundProps {
  /** In whose name is looked. */
  postKey: string
  text: string
  /** Opens one of them. */
  onOpen: (id: string) => void
}

/** Shows a matter beside the list in which it stands. */
export interface PaneProps {
  id: string
  /** The list. */
  walk: Walk
  /** The next one is wanted, of this list or of the whole queue of the post. @param to null where they go back to the list */
  onNext: (to: { stop: Stop; walk: Walk } | null) => void
}
