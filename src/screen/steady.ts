/** What is changed on a page, as the cloud gives it. */
export interface Versioned {
  id: string
  version: number
  mark?: string
}

/** The newest version of each matter that a step on this phone has made. */
const own = new Map<string, number>()

/** Says that a view is the answer to one's own step. */
export const rememberOwn = ({ id, version }: { id: string; version?: number }): void => {
  if (version !== undefined) own.set(id, version)
}

/**
 * Whether somebody else changed what a form began with. The version alone does not say so: a look at a number makes a new
 * version, and nothing that is shown has changed. Nor is it a change without a new version, as of how many are in a team.
 */
export function changedByOthers<T extends Versioned>(began: T, now: T): boolean {
  if (now.version === began.version || own.get(now.id) === now.version) return false
  return wordsOf(now) !== wordsOf(began)
}

const wordsOf = ({ version: _, mark: __, ...words }: Versioned): string => JSON.stringify(words)
