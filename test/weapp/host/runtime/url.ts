/**
 * Resolves a path of the package against the file that names it.
 * @param base path of the naming file; its folder counts
 */
export function resolvePath(path: string, base: string): string {
  const segments = path.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/**
 * Splits the url of a page. Query values stay as written: WeChat hands them to the page undecoded.
 * @param from route of the page that opens the url, for relative ones
 */
export function parsePageUrl(url: string, from: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?', 2)
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    if (at < 0) query[pair] = ''
    else query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return { route: resolvePath(path.replace(/\.html$/, ''), from), query }
}
