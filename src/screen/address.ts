/**
 * The address of a page. Values are encoded on the way out, because they arrive as they were sent.
 * @param page its folder: requests/detail
 * @param query what the page is told; what is undefined is not said
 */
export function address(page: string, query: Record<string, string | undefined> = {}): string {
  const pairs: string[] = []
  for (const name of Object.keys(query)) {
    const value = query[name]
    if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(value)}`)
  }
  return `/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
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
