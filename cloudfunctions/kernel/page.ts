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

const AT_ONCE = 100

/**
 * All that a list by id holds, for whoever has a right to the whole of it.
 * @param find what follows the document with id `after`
 */
export async function everyPage<D extends { _id: string }>(
  find: (after: string | undefined, limit: number) => Promise<D[]>,
): Promise<D[]> {
  const all: D[] = []
  for (;;) {
    const found = await find(all.at(-1)?._id, AT_ONCE)
    all.push(...found)
    if (found.length < AT_ONCE) return all
  }
}
