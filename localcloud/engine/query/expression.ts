/** A filter, understood: what the matcher tests and the planner reads. */
import type { Path } from '../values/paths'

/** A test of one value; `undefined` stands for a missing field. */
export type ValueTest =
  | { op: '$eq' | '$gt' | '$gte' | '$lt' | '$lte'; value: unknown }
  | { op: '$in'; values: unknown[]; patterns: Pattern[] }
  | { op: '$regex'; pattern: Pattern }
  | { op: '$exists' }
  | { op: '$mod'; divisor: bigint; remainder: bigint }
  | { op: '$type'; names: string[] }
  | { op: '$bits'; mask: bigint; want: 'allSet' | 'allClear' | 'anySet' | 'anyClear' }
  /** Geometry and anything else that only a function can decide. */
  | { op: '$custom'; test: (value: unknown) => boolean }

/** A test of an array itself, not of its elements. */
export type ArrayTest =
  | { op: '$size'; size: number }
  | { op: '$elemMatch'; each: Expression }
  | { op: '$elemMatchValue'; tests: ElementTest[] }

/** Inside `$elemMatch` without field names: a test of the element, possibly negated. */
export interface ElementTest {
  negated: boolean
  test: ValueTest | ArrayTest | { op: '$every'; tests: ElementTest[] }
}

export type Expression =
  | { op: '$and' | '$or' | '$nor'; items: Expression[] }
  | { op: 'not'; item: Expression }
  | { op: 'field'; path: Path; test: ValueTest }
  | { op: 'array'; path: Path; test: ArrayTest }
  /** A condition on the whole document, `$expr` for one. */
  | { op: 'document'; test: (document: Record<string, unknown>) => boolean }

export interface Pattern {
  source: string
  options: string
  regex: RegExp
}

/** Whether a test looks at an array as a whole. */
export function isArrayTest(test: ElementTest['test']): test is ArrayTest {
  return test.op === '$size' || test.op === '$elemMatch' || test.op === '$elemMatchValue'
}

/** The conditions that must all hold. */
export function conjuncts(expression: Expression): Expression[] {
  return expression.op === '$and' ? expression.items.flatMap(conjuncts) : [expression]
}
