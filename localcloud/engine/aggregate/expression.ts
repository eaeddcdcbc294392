/** Aggregation expressions, compiled once and evaluated for each document. `undefined` is a missing value. */
import { badQuery } from '../failures'
import { isEmbedded, isOperatorObject } from '../values/kinds'
import { own } from '../values/paths'
import { OPERATORS } from './operators'

export interface Scope {
  /** `$$ROOT`. */
  root: unknown
  variables: Record<string, unknown>
}

export type Evaluate = (scope: Scope) => unknown

/** Compiles a part of an expression; `names` adds variables to those that are known there. */
export type Compile = (expression: unknown, names?: string[]) => Evaluate

/** Evaluates one document. */
export type Expression = (document: unknown) => unknown

const SYSTEM = ['ROOT', 'CURRENT', 'REMOVE', 'NOW']

/** Throws DATABASE_REQUEST_FAILED with MongoDB's message for what is no expression, whatever the documents are. */
export function compileExpression(expression: unknown, variables: Record<string, unknown> = {}): Expression {
  const evaluate = compiler(Object.keys(variables))(expression)
  const now = new Date()
  return (document) => evaluate({ root: document, variables: { ...variables, NOW: now } })
}

function compiler(known: string[]): Compile {
  const compile: Compile = (expression, names = []) => {
    if (names.length > 0) return compiler([...known, ...names])(expression)
    if (typeof expression === 'string')
      return expression.startsWith('$') ? reference(expression, known) : () => expression
    if (Array.isArray(expression)) {
      const items = expression.map((item) => compile(item))
      return (scope) => items.map((evaluate) => evaluate(scope) ?? null)
    }
    if (!isEmbedded(expression)) return () => expression
    return isOperatorObject(expression) ? operator(expression, compile) : object(expression, compile)
  }
  return compile
}

function operator(expression: Record<string, unknown>, compile: Compile): Evaluate {
  const [name, ...others] = Object.keys(expression) as [string, ...string[]]
  if (others.length > 0) {
    throw badQuery(
      `an expression specification must contain exactly one field, the name of the expression. Found ${others.length + 1} fields in { ${Object.keys(expression).join(', ')} }`,
      'Location15983',
    )
  }
  const make = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!make) throw badQuery(`Unrecognized expression '${name}'`, 'InvalidPipelineOperator')
  return make(expression[name], compile)
}

function object(fields: Record<string, unknown>, compile: Compile): Evaluate {
  const entries = Object.entries(fields).map(([name, value]) => {
    if (name.startsWith('$')) {
      throw badQuery(
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
        'Location16410',
      )
    }
    if (name.includes('.')) {
      throw badQuery(
        `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
        'Location16412',
      )
    }
    return [name, compile(value)] as const
  })
  return (scope) => {
    const result: Record<string, unknown> = {}
    for (const [name, evaluate] of entries) {
      const value = evaluate(scope)
      if (value !== undefined) result[name] = value
    }
    return result
  }
}

/** `$field.path` or `$$variable.path`. */
function reference(text: string, known: string[]): Evaluate {
  if (!text.startsWith('$$')) {
    const parts = fieldPath(text.slice(1))
    return (scope) => follow(scope.root, parts, 0)
  }
  const [name = '', ...rest] = text.slice(2).split('.')
  const parts = rest.length > 0 ? fieldPath(rest.join('.')) : []
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return (scope) => follow(scope.root, parts, 0)
    case 'REMOVE':
      return () => undefined
  }
  if (!known.includes(name) && !SYSTEM.includes(name)) {
    throw badQuery(`Use of undefined variable: ${name}`, 'Location17276')
  }
  return (scope) => follow(scope.variables[name], parts, 0)
}

function fieldPath(text: string): string[] {
  const parts = text.split('.')
  if (text === '') throw badQuery("'$' by itself is not a valid FieldPath", 'Location16872')
  if (parts.includes('')) throw badQuery('FieldPath must not contain empty field names.', 'Location15998')
  const dollar = parts.find((part) => part.startsWith('$'))
  if (dollar)
    throw badQuery(
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      'Location16410',
    )
  return parts
}

/** Arrays are followed element by element; what is missing there leaves no gap. Positions are not understood. */
function follow(value: unknown, parts: readonly string[], at: number): unknown {
  if (at === parts.length) return value
  if (Array.isArray(value)) {
    return value
      .filter((item) => isEmbedded(item) || Array.isArray(item))
      .map((item) => follow(item, parts, at))
      .filter((item) => item !== undefined)
  }
  return isEmbedded(value) ? follow(own(value, parts[at] as string), parts, at + 1) : undefined
}

/** The value at a path as `$path` gives it. */
export function followPath(document: unknown, name: string): unknown {
  return follow(document, name.split('.'), 0)
}
