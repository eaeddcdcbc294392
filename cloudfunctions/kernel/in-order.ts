import { type Collection, type Condition, command } from './database'

/** Orders in which documents are read a page at a time, and where the next page begins. */

/** People by pinyin, and those who are called alike by their id. */
export const BY_PINYIN: [field: string, direction: 'asc'][] = [
  ['pinyin', 'asc'],
  ['_id', 'asc'],
]

/** The mark at which the page after this row begins. */
export const pinyinMark = ({ pinyin, _id }: { pinyin: string; _id: string }): string => `${pinyin}~${_id}`

/** Those after a mark of `pinyinMark`; all where there is none. For a query in the order `BY_PINYIN`. */
export function afterPinyin(mark: string | undefined): Condition {
  if (!mark) return {}
  const _ = command()
  const at = mark.lastIndexOf('~')
  const [pinyin, id] = [mark.slice(0, at), mark.slice(at + 1)]
  return _.or([{ pinyin: _.gt(pinyin) }, { pinyin, _id: _.gt(id) }]) as unknown as Condition
}

/**
 * Whole documents that are like this, in the order of their ids, a page at a time: for a person's own file.
 * @param after the id of the last document of the page before
 */
export const wholeById = <D extends { _id: string }>(
  collection: Collection<D>,
  like: Condition,
  after: string | undefined,
  limit: number,
): Promise<D[]> =>
  collection.find({
    where: { ...like, ...(after ? { _id: command().gt(after) } : {}) },
    order: [['_id', 'asc']],
    limit,
  })
