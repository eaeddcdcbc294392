import { AppError } from '../kernel/errors'

/** What came of a decision, in tests: 'ok', or the code and reason of the refusal. Anything else that is thrown goes on. */

function refusalIn(thrown: unknown): string {
  if (thrown instanceof AppError) return `${thrown.code}/${thrown.reason}`
  throw thrown
}

export function outcomeOf(work: () => unknown): string {
  try {
    work()
    return 'ok'
  } catch (thrown) {
    return refusalIn(thrown)
  }
}

/** The same of what may take its time. */
export async function laterOutcomeOf(work: () => unknown): Promise<string> {
  try {
    await work()
    return 'ok'
  } catch (thrown) {
    return refusalIn(thrown)
  }
}
