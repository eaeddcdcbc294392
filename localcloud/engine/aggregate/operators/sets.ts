/** Arrays as sets; results come in MongoDB's order of values, without doubles. */
import { badQuery } from '../../failures'
import { compareValues } from '../../values/compare'
import { typeName } from '../../values/kinds'
import { arrayOr, isNullish, type Make, values } from '../arguments'
import { isTrue } from '../truth'

export const SETS: Record<string, Make> = {
  $allElementsTrue: values('$allElementsTrue', [1, 1], ([set]) =>
    arrayOr(set, (type) => `$allElementsTrue's argument must be an array, but is ${type}`).every(isTrue),
  ),
  $anyElementTrue: values('$anyElementTrue', [1, 1], ([set]) =>
    arrayOr(set, (type) => `$anyElementTrue's argument must be an array, but is ${type}`).some(isTrue),
  ),
  $setDifference: values('$setDifference', [2, 2], ([a, b]) => {
    if (isNullish(a) || isNullish(b)) return null
    const without = new ValueSet(
      arrayOr(b, (type) => `both operands of $setDifference must be arrays. Second argument is of type: ${type}`),
    )
    const left = arrayOr(
      a,
      (type) => `both operands of $setDifference must be arrays. First argument is of type: ${type}`,
    )
    const seen = new ValueSet([])
    return left.filter((item) => !without.has(item) && seen.add(item))
  }),
  $setEquals: values('$setEquals', [2, 1000], (lists) => {
    const sets = lists.map(
      (list) =>
        new ValueSet(
          arrayOr(list, (type) => `All operands of $setEquals must be arrays. One argument is of type: ${type}`),
        ),
    )
    const [first, ...others] = sets as [ValueSet, ...ValueSet[]]
    return others.every((other) => other.size === first.size && first.items.every((item) => other.has(item)))
  }),
  $setIntersection: values('$setIntersection', [0, 1000], (lists) => {
    const sets = setsOf('$setIntersection', lists)
    if (!sets) return null
    const [first, ...others] = sets
    return first ? first.items.filter((item) => others.every((other) => other.has(item))) : []
  }),
  $setIsSubset: values('$setIsSubset', [2, 2], ([a, b]) => {
    const whole = new ValueSet(
      arrayOr(b, (type) => `both operands of $setIsSubset must be arrays. Second argument is of type: ${type}`),
    )
    return arrayOr(
      a,
      (type) => `both operands of $setIsSubset must be arrays. First argument is of type: ${type}`,
    ).every((item) => whole.has(item))
  }),
  $setUnion: values('$setUnion', [0, 1000], (lists) => {
    const sets = setsOf('$setUnion', lists)
    return sets && new ValueSet(sets.flatMap(({ items }) => items)).items
  }),
}

function setsOf(name: string, lists: unknown[]): ValueSet[] | null {
  const wrong = lists.find((list) => !isNullish(list) && !Array.isArray(list))
  if (wrong !== undefined)
    throw badQuery(
      `All operands of ${name} must be arrays. One argument is of type: ${typeName(wrong)}`,
      'Location17043',
    )
  return lists.some(isNullish) ? null : lists.map((list) => new ValueSet(list as unknown[]))
}

/** Distinct values, sorted, found by halving. */
export class ValueSet {
  readonly items: unknown[]

  constructor(items: unknown[]) {
    const sorted = [...items].sort(compareValues)
    this.items = sorted.filter((item, i) => i === 0 || compareValues(item, sorted[i - 1]) !== 0)
  }

  get size(): number {
    return this.items.length
  }

  has(value: unknown): boolean {
    return compareValues(this.items[this.place(value)], value) === 0 && this.place(value) < this.size
  }

  /** False if it was there already. */
  add(value: unknown): boolean {
    if (this.has(value)) return false
    this.items.splice(this.place(value), 0, value)
    return true
  }

  private place(value: unknown): number {
    let low = 0
    let high = this.items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareValues(this.items[middle], value) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
