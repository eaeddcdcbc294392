// Long enough for a machine that has much else to do: only what fails waits so long.
const PATIENCE = 30_000
const PAUSE = 50

/**
 * Tries until it stops throwing, and throws the last error when patience ends.
 * @param patience milliseconds; 30 s by default
 */
export async function eventually<Result>(attempt: () => Promise<Result>, patience = PATIENCE): Promise<Result> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}
