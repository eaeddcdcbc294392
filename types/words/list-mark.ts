/**
 * The mark of an answer that is a bare list. It has no place for a mark beside it, and packages of earlier versions read the
 * bare list: so phone and functions both work its mark out of what it holds. No zod here: the app's main package imports it.
 */

/** Two lists have the same mark where they hold the same, whatever the order of their fields. It proves nothing to anybody. */
export function markOfList(list: readonly unknown[]): string {
  const text = JSON.stringify(list, sorted)
  return [hashed(text, 0x811c9dc5), hashed(text, 0x9e3779b9)].map((half) => half.toString(36)).join('-')
}

/** Functions make fields in one order, and the schema of the answer gives them in another one. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** FNV-1a over UTF-16 code units, mixed once more at the end (MurmurHash3's finalizer): 32 bits. */
function hashed(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
