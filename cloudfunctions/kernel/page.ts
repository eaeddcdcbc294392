/** How many a list shows at a time. */
export const PAGE = 20

/** Asked for of the store: one more than is shown, for its coming says that there is a next page. */
export const PAGE_AND_ONE = PAGE + 1

/**
 * One page of what a store found.
 * @param cursorOf where the page after this document begins
 */
export function pageFrom<D, V>(
  found: D[],
  viewOf: (document: D) => V,
  cursorOf: (last: D) => string,
): { items: V[]; next: string | null } {
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return { items: shown.map(viewOf), next: found.length > PAGE && last ? cursorOf(last) : null }
}
