import type { Unchanged } from 'types/common'
import { markOfList } from 'types/words/list-mark'

/** An answer that says by `mark` what was seen. Functions of an earlier version give none, and answer whole. */
export interface Marked {
  mark?: string
}

/** What a query answers that can be asked with `since`: with a mark in it, or a bare list; null where there is nothing. */
export type Answered = Marked | readonly unknown[] | null

/**
 * Asks for what is perhaps known already: it stays the very same where the cloud says that nothing has changed.
 * @param known what was answered before; undefined where nothing was
 * @param ask sends `since`, where there is something to compare with
 */
export async function askSince<Answer extends Answered>(
  known: Answer | undefined,
  ask: (since?: string) => Promise<Answer>,
): Promise<Answer> {
  const answer: Answer | Unchanged = await ask(markOf(known))
  if (known === undefined || !isUnchanged(answer)) return answer as Answer
  return known
}

const markOf = (known: Answered | undefined): string | undefined => (isList(known) ? markOfList(known) : known?.mark)

const isList = (known: Answered | undefined): known is readonly unknown[] => Array.isArray(known)

/** The types of procedures do not tell: only who sends `since` may get it. */
const isUnchanged = (answer: object | null): answer is Unchanged => answer !== null && 'unchanged' in answer
