import type { ComponentType } from 'react'
import type { TodoView } from 'types/todos'
import type { PostKind } from 'types/words/posts'
import type { TodoVerb } from 'types/words/subjects'

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
  /** Opens one beside the list; left out where it opens as a page. */
  onOpen: ((id: string) => void) | undefined
}

/** Shows a matter beside the list in which it stands. */
export interface PaneProps {
  id: string
  /** In whose queue it stands. */
  post: string
  /** The next one is wanted. @param todo what follows as the cloud orders the queue; null where nothing else waits */
  onNext: (todo: TodoView | null) => void
}
