import { type Condition, command } from './database'

/** Pages of what is called so or begins so, in the order of names: as registers are searched. The index ends in the name and `_id`. */

interface NameSearch {
  /** Where the name stands, as 'name' or 'invited.name'. */
  field: string
  /** How it begins. */
  beginning: string
  /** Where the page before ended, as `cursorAt` gave it. */
  after?: string
  limit: number
}

/** @param find gives what fulfils a condition, in the order of the name and then of `_id` */
export async function foundByName<D>(
  { field, beginning, after, limit }: NameSearch,
  find: (where: Condition, limit: number) => Promise<D[]>,
): Promise<D[]> {
  // U+FFFF stands behind every character of a name.
  const end = command().lt(`${beginning}\uffff`)
  if (after === undefined) return find({ [field]: command().gte(beginning).and(end) }, limit)
  const [id = '', name = ''] = splitOnce(after)
  const alike = await find({ [field]: name, _id: command().gt(id) }, limit)
  if (alike.length >= limit || name < beginning) return alike
  const others = await find({ [field]: command().gt(name).and(end) }, limit - alike.length)
  return [...alike, ...others]
}

/** Where a page ends: no id has a blank. */
export const cursorAt = (id: string, name: string): string => `${id} ${name}`

const splitOnce = (cursor: string): [string, string] => {
  const at = cursor.indexOf(' ')
  return at < 0 ? [cursor, ''] : [cursor.slice(0, at), cursor.slice(at + 1)]
}
