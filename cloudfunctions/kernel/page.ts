/** How many a list shows at a time. */
export const PAGE = 20

/** How many a list reads: one more than it shows, by which it knows whether there is a next page. */
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
