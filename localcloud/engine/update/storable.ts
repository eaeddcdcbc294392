/** What MongoDB does not take into a document. */
import { badWrite } from '../failures'
import { type Embedded, isEmbedded, isRegex, Kind, kindOf, typeName } from '../values/kinds'
import { orderedKey } from '../values/ordered-key'

/** MongoDB's limit of documents within documents. */
const DEEPEST = 180

/** Throws for field names that begin with a dollar, and for values nested too deeply. */
export function checkStorable(value: unknown, path: string, depth = 0): void {
  if (depth > DEEPEST) throw badWrite(`Document exceeds maximum nesting depth of ${DEEPEST}`)
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      checkStorable(item, `${path}.${i}`, depth + 1)
    })
  } else if (isEmbedded(value)) {
    for (const [key, item] of Object.entries(value)) {
      const name = path === '' ? key : `${path}.${key}`
      if (key.startsWith('$') && !['$ref', '$id', '$db'].includes(key)) {
        throw badWrite(`The dollar ($) prefixed field '${key}' in '${name}' is not valid for storage.`)
      }
      checkStorable(item, name, depth + 1)
    }
  }
}

/** Throws for an `_id` that MongoDB would not take, or that is too long to be found by its key alone. */
export function checkId(id: unknown, limit: number): void {
  const kind = kindOf(id)
  if (kind === Kind.Array || kind === Kind.Undefined || isRegex(id)) {
    throw badWrite(`The '_id' value cannot be of type ${typeName(id)}`)
  }
  if (orderedKey(id, limit).cut) throw badWrite(`The '_id' value is longer than ${limit} bytes`)
}

/** The document as it is stored: `_id` first, `undefined` left out. */
export function withIdFirst(document: Embedded, id: unknown): Embedded & { _id: unknown } {
  const { _id: _, ...rest } = document
  return { _id: id, ...rest }
}
