/** Copies of documents with one field changed; what is shared stays shared. */
import { type Embedded, isEmbedded } from '../../values/kinds'

/**
 * The document with the field at `parts` computed anew; undefined removes it. Arrays on the way are entered, and what
 * is no document there becomes one, as `$addFields` does it.
 */
export function withField(
  document: Embedded,
  parts: readonly string[],
  compute: (before: unknown) => unknown,
): Embedded {
  const [part = '', ...rest] = parts
  const before = Object.hasOwn(document, part) ? document[part] : undefined
  const after = rest.length === 0 ? compute(before) : inside(before, rest, compute)
  if (after === undefined) {
    const { [part]: _, ...others } = document
    return others
  }
  return { ...document, [part]: after }
}

function inside(value: unknown, parts: readonly string[], compute: (before: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inside(item, parts, compute))
  if (isEmbedded(value)) return withField(value, parts, compute)
  const created = withField({}, parts, compute)
  return Object.keys(created).length > 0 ? created : value
}
