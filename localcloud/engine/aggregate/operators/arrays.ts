/** Arrays. */
import { badQuery } from '../../failures'
import { equalValues } from '../../values/compare'
import { display } from '../../values/display'
import { isEmbedded, isNumeric, typeName } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import { arrayOr, isNullish, type Make, named, values, wholeNumber } from '../arguments'
import { isTrue } from '../truth'

export const ARRAYS: Record<string, Make> = {
  $arrayElemAt: values('$arrayElemAt', [2, 2], ([array, position]) => {
    if (isNullish(array) || isNullish(position)) return null
    const list = arrayOr(array, (type) => `$arrayElemAt's first argument must be an array, but is ${type}`)
    const index = wholeNumber(position)
    if (index === undefined) {
      throw badQuery(
        `$arrayElemAt's second argument must be representable as a 32-bit integer: ${display(position)}`,
        'Location28691',
      )
    }
    return list.at(index)
  }),
  $first: end('$first', 0),
  $last: end('$last', -1),
  $concatArrays: values('$concatArrays', [0, 1000], (lists) => {
    const wrong = lists.find((list) => !isNullish(list) && !Array.isArray(list))
    if (wrong !== undefined)
      throw badQuery(`$concatArrays only supports arrays, not ${typeName(wrong)}`, 'Location28664')
    return lists.some(isNullish) ? null : (lists as unknown[][]).flat()
  }),
  $filter: (operand, compile) => {
    const {
      input,
      as = 'this',
      cond,
      limit,
    } = named('$filter', operand, { required: ['input', 'cond'], optional: ['as', 'limit'] })
    const [list, condition, most] = [compile(input), compile(cond, [String(as)]), compile(limit ?? null)]
    return (scope) => {
      const array = list(scope)
      if (isNullish(array)) return null
      const kept = arrayOr(array, (type) => `input to $filter must be an array not ${type}`).filter((item) =>
        isTrue(condition({ ...scope, variables: { ...scope.variables, [String(as)]: item } })),
      )
      return kept.slice(0, wholeNumber(most(scope)))
    }
  },
  $map: (operand, compile) => {
    const { input, as = 'this', in: body } = named('$map', operand, { required: ['input', 'in'], optional: ['as'] })
    const [list, each] = [compile(input), compile(body, [String(as)])]
    return (scope) => {
      const array = list(scope)
      if (isNullish(array)) return null
      return arrayOr(array, (type) => `input to $map must be an array not ${type}`).map(
        (item) => each({ ...scope, variables: { ...scope.variables, [String(as)]: item } }) ?? null,
      )
    }
  },
  $reduce: (operand, compile) => {
    const { input, initialValue, in: body } = named('$reduce', operand, { required: ['input', 'initialValue', 'in'] })
    const [list, initial, step] = [compile(input), compile(initialValue), compile(body, ['value', 'this'])]
    return (scope) => {
      const array = list(scope)
      if (isNullish(array)) return null
      return arrayOr(array, (type) => `$reduce requires that 'input' be an array, found: ${type}`).reduce<unknown>(
        (value, item) => step({ ...scope, variables: { ...scope.variables, value, this: item } }),
        initial(scope),
      )
    }
  },
  $in: values('$in', [2, 2], ([value, array]) =>
    arrayOr(array, (type) => `$in requires an array as a second argument, found: ${type}`).some((item) =>
      equalValues(item, value),
    ),
  ),
  $indexOfArray: values('$indexOfArray', [2, 4], ([array, value, start, end]) => {
    if (isNullish(array)) return null
    const list = arrayOr(array, (type) => `$indexOfArray requires an array as a first argument, found: ${type}`)
    const [from, to] = searchRange('$indexOfArray', start, end, list.length)
    return list.findIndex((item, i) => i >= from && i < to && equalValues(item, value))
  }),
  $isArray: values('$isArray', [1, 1], ([value]) => Array.isArray(value)),
  $range: values('$range', [2, 3], ([start, end, step = 1]) => {
    const integer = (value: unknown, role: string) => {
      const number = wholeNumber(value)
      if (number !== undefined) return number
      const problem = isNumeric(value)
        ? 'that can be represented as a 32-bit integer, found'
        : `, found value of type: ${typeName(value)}`
      throw badQuery(`$range requires a ${role} value ${problem} value: ${display(value)}`, 'Location34443')
    }
    const [first, limit, by] = [integer(start, 'starting'), integer(end, 'ending'), integer(step, 'step')]
    if (by === 0) throw badQuery('$range requires a non-zero step value', 'Location34449')
    const result: number[] = []
    for (let i = first; by > 0 ? i < limit : i > limit; i += by) result.push(i)
    return result
  }),
  $reverseArray: values('$reverseArray', [1, 1], ([array]) => {
    if (isNullish(array)) return null
    return [
      ...arrayOr(array, (type) => `The argument to $reverseArray must be an array, but was of type: ${type}`),
    ].reverse()
  }),
  $size: values(
    '$size',
    [1, 1],
    ([array]) => arrayOr(array, (type) => `The argument to $size must be an array, but was of type: ${type}`).length,
  ),
  $slice: values('$slice', [2, 3], ([array, first, count]) => {
    if (isNullish(array) || isNullish(first) || count === null) return null
    const list = arrayOr(array, (type) => `First argument to $slice must be an array, but is of type: ${type}`)
    const number = wholeNumber(first)
    if (number === undefined)
      throw badQuery(`Second argument to $slice must be numeric, but is of type: ${typeName(first)}`, 'Location28725')
    if (count === undefined) return number < 0 ? list.slice(number) : list.slice(0, number)
    const most = wholeNumber(count)
    if (most === undefined || most <= 0)
      throw badQuery(`Third argument to $slice must be positive: ${display(count)}`, 'Location28729')
    const from = number < 0 ? Math.max(0, list.length + number) : number
    return list.slice(from, from + most)
  }),
  $zip: (operand, compile) => {
    const {
      inputs,
      useLongestLength = false,
      defaults,
    } = named('$zip', operand, { required: ['inputs'], optional: ['useLongestLength', 'defaults'] })
    if (!Array.isArray(inputs) || inputs.length === 0)
      throw badQuery('$zip requires at least one input array', 'Location34465')
    const lists = inputs.map((input) => compile(input))
    const fillers = Array.isArray(defaults) ? defaults.map((value) => compile(value)) : []
    if (fillers.length > 0 && !useLongestLength)
      throw badQuery('cannot specify defaults unless useLongestLength is true', 'Location34466')
    return (scope) => {
      const arrays = lists.map((evaluate) => evaluate(scope))
      if (arrays.some(isNullish)) return null
      const checked = arrays.map((array) =>
        arrayOr(array, (type) => `$zip found a non-array expression in input: ${type}`),
      )
      const lengths = checked.map(({ length }) => length)
      const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths)
      const filled = fillers.map((evaluate) => evaluate(scope))
      return Array.from({ length }, (_, row) =>
        checked.map((array, i) => (row < array.length ? array[row] : (filled[i] ?? null))),
      )
    }
  },
  $arrayToObject: values('$arrayToObject', [1, 1], ([array]) => {
    if (isNullish(array)) return null
    const list = arrayOr(array, (type) => `$arrayToObject requires an array input, found: ${type}`)
    return Object.fromEntries(list.map(pairOf))
  }),
}

/** `[key, value]` or `{ k, v }`. */
function pairOf(item: unknown): [string, unknown] {
  if (Array.isArray(item)) {
    const [key, value] = item
    if (item.length !== 2)
      throw badQuery(
        `$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`,
        'Location40397',
      )
    if (typeof key !== 'string') {
      throw badQuery(
        `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
        'Location40395',
      )
    }
    return [key, value]
  }
  if (!isEmbedded(item))
    throw badQuery(`Unrecognised input type format for $arrayToObject: ${typeName(item)}`, 'Location40386')
  const { k, v } = item
  if (Object.keys(item).length !== 2 || !('k' in item) || !('v' in item)) {
    throw badQuery(
      `$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: ${display(item)}`,
      'Location40393',
    )
  }
  if (typeof k !== 'string') {
    throw badQuery(
      `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(k)}`,
      'Location40394',
    )
  }
  return [k, v]
}

function end(name: string, index: 0 | -1): Make {
  return values(name, [1, 1], ([array]) => {
    if (isNullish(array)) return null
    return arrayOr(array, (type) => `${name}'s argument must be an array, but is ${type}`).at(index)
  })
}

/** Where a search begins and ends, as `$indexOfArray` and its relatives take it. */
export function searchRange(name: string, start: unknown, end: unknown, length: number): [number, number] {
  const bound = (value: unknown, role: string, otherwise: number) => {
    if (value === undefined) return otherwise
    const number = isNumeric(value) ? toDouble(value) : Number.NaN
    if (!Number.isInteger(number))
      throw badQuery(
        `${name} requires an integral ${role} index, found a value of type: ${typeName(value)}, with value: ${display(value)}`,
        'Location40096',
      )
    if (number < 0) throw badQuery(`${name} requires a nonnegative ${role} index, found: ${number}`, 'Location40097')
    return number
  }
  return [bound(start, 'starting', 0), Math.min(length, bound(end, 'ending', length))]
}
