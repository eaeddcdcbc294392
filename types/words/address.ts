/**
 * The address of a domain's page. Values are encoded on the way out, because they arrive as they were sent.
 * @param page its folder below domains/: requests/detail
 * @param query what the page is told; what is undefined is not said
 */
export function address(page: string, query: Record<string, string | undefined> = {}): string {
  const pairs: string[] = []
  for (const name of Object.keys(query)) {
    const value = query[name]
    if (value !== undefined) pairs.push(`${name}=${encodeURIComponent(value)}`)
  }
  return `/domains/${page}/index${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}
