/** What `$group` gathers from the documents of a group. */
import { compareValues } from '../values/compare'
import { isNumeric, type Numeric } from '../values/kinds'
import { toDouble } from '../values/numbers'
import { isNullish } from './arguments'
import { total } from './operators/arithmetic'
import { mergeObjects } from './operators/objects'
import { ValueSet } from './operators/sets'

export interface Accumulator {
  /** Undefined for a missing value. */
  add(value: unknown): void
  result(): unknown
}

export const ACCUMULATORS: Record<string, () => Accumulator> = {
  $sum: () => {
    let sum: Numeric = 0
    return {
      add: (value) => {
        if (isNumeric(value)) sum = total([sum, value])
      },
      result: () => sum,
    }
  },
  $avg: () => {
    let sum: Numeric = 0
    let count = 0
    return {
      add: (value) => {
        if (!isNumeric(value)) return
        sum = total([sum, value])
        count++
      },
      result: () => (count === 0 ? null : toDouble(sum) / count),
    }
  },
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: () => {
    let first: { value: unknown } | undefined
    return {
      add: (value) => {
        first ??= { value }
      },
      result: () => first?.value ?? null,
    }
  },
  $last: () => {
    let last: unknown
    return {
      add: (value) => {
        last = value
      },
      result: () => last ?? null,
    }
  },
  $push: () => {
    const items: unknown[] = []
    return {
      add: (value) => {
        if (value !== undefined) items.push(value)
      },
      result: () => items,
    }
  },
  $addToSet: () => {
    const set = new ValueSet([])
    return {
      add: (value) => {
        if (value !== undefined) set.add(value)
      },
      result: () => set.items,
    }
  },
  $mergeObjects: () => {
    const items: unknown[] = []
    return {
      add: (value) => {
        items.push(value)
      },
      result: () => mergeObjects(items),
    }
  },
  $stdDevPop: () => deviation(0),
  $stdDevSamp: () => deviation(1),
}

/** Null and missing values do not count. */
function extreme(direction: 1 | -1): Accumulator {
  let best: unknown
  return {
    add: (value) => {
      if (isNullish(value)) return
      if (best === undefined || compareValues(value, best) * direction > 0) best = value
    },
    result: () => best ?? null,
  }
}

/** Welford's way, which does not lose small differences between large numbers. */
function deviation(correction: 0 | 1): Accumulator {
  let count = 0
  let mean = 0
  let squares = 0
  return {
    add: (value) => {
      if (!isNumeric(value)) return
      const number = toDouble(value)
      count++
      const distance = number - mean
      mean += distance / count
      squares += distance * (number - mean)
    },
    result: () => (count <= correction ? null : Math.sqrt(squares / (count - correction))),
  }
}
