import type { Unchanged } from 'types/common'

/** An answer that says by `mark` what was seen. Functions of an earlier version give none, and answer whole. */
export interface Marked {
  mark?: string
}

/**
 * Asks for what is perhaps known already: it stays the very same where the cloud says that nothing has changed.
 * @param known what was answered before; undefined where nothing was
 * @param ask sends `since`, where there is something to compare with
 */
export async function askSince<Answer extends Marked>(
  known: Answer | undefined,
  ask: (since?: string) => Promise<Answer>,
): Promise<Answer> {
  const answer: Answer | Unchanged = await ask(known?.mark)
  if (!known || !isUnchanged(answer)) return answer as Answer
  return known
}

/** The types of procedures do not tell: only who sends `since` may get it. */
const isUnchanged = (answer: object): answer is Unchanged => 'unchanged' in answer
