import type { PlaceChoice } from '@/ui/place-picker'

/** Pages of a register; more teams or units than that are no list to choose from. */
const PAGES_AT_MOST = 5

type Page = { items: { id: string; name: string }[]; next: string | null }

/** All of a register, to choose one of it. @param list the query that gives it in pages */
export async function registered(list: (asked: { cursor?: string }) => Promise<Page>): Promise<PlaceChoice[]> {
  const all: Page['items'] = []
  let cursor: string | undefined
  for (let page = 0; page < PAGES_AT_MOST; page++) {
    const { items, next } = await list({ cursor })
    all.push(...items)
    if (next === null) break
    cursor = next
  }
  return all.map(({ id, name }) => ({ id, name, hasChildren: false }))
}
