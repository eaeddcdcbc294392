import type { Page } from 'playwright-core'

/**
 * Starts the app anew in a tab that is at its address, on a telephone that keeps only this. The tab stays the same: a new
 * one would have to compile the app once more, which is most of the work.
 * @param route as `/gallery/index?shelf=form`
 * @param kept by key: what lies in its local storage, and in that of the session
 */
export async function startAnew(
  page: Page,
  route: string,
  kept: { local?: Record<string, string>; session?: Record<string, string> } = {},
): Promise<void> {
  await page.evaluate(
    ([hash, local, session]) => {
      for (const [storage, items] of [
        [localStorage, local],
        [sessionStorage, session],
      ] as const) {
        storage.clear()
        for (const [key, value] of Object.entries(items)) storage.setItem(key, value)
      }
      history.replaceState(null, '', hash)
    },
    [`#${route}`, kept.local ?? {}, kept.session ?? {}] as const,
  )
  await page.reload()
}
