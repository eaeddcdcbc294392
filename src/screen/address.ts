import { address } from 'types/words/address'

export { address }

/** The domains there were when pages moved below domains/: their former addresses stand in printed codes and sent cards. */
const MOVED = 'communities|members|photos|places|posts|requests|teams|units'
const FORMER = new RegExp(`^/?((?:${MOVED})/(?:[a-z]+/)?)index$`)

/**
 * Where somebody is led who opens an address that is no page.
 * @param path as WeChat names it, without what follows the question mark
 * @param query what followed it, encoded as it was sent
 * @returns the page's address of today; null where it was never one
 */
export function formerAddress(path: string, query: Record<string, string | undefined>): string | null {
  if (/^\/?domains\/messages\/index$/.test(path)) return '/messages/index'
  const [, page] = FORMER.exec(path) ?? []
  return page ? address(page.slice(0, -1), decoded(query)) : null
}

/** What a page was told, by name: WeChat hands values over as they were sent. */
export function decoded(params: Record<string, string | undefined>): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {}
  for (const name of Object.keys(params)) values[name] = plain(params[name] ?? '')
  return values
}

/** What was never encoded stays as it came: an address may have been typed, or cut off on the way. */
function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
