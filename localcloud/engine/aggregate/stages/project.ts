/** `$project`, `$addFields` and `$unset`. */
import { badQuery } from '../../failures'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import type { MakeStage } from '../context'
import { compileExpression, type Expression } from '../expression'

/** What is said about a field: keep it, leave it out, compute it, or something about its own fields. */
type Node = 'keep' | 'drop' | { compute: Expression } | Map<string, Node>

export const project: MakeStage = (operand, { variables }) => {
  if (!isEmbedded(operand)) throw badQuery('$project specification must be an object', 'Location15969')
  const root = new Map<string, Node>()
  if (Object.keys(operand).length === 0) {
    throw badQuery(
      'Invalid $project :: caused by :: projection specification must have at least one field',
      'Location51272',
    )
  }
  for (const [name, value] of Object.entries(operand)) placeField(root, name, value, variables)
  const idNode = root.get('_id')
  const others = new Map([...root].filter(([name]) => name !== '_id'))
  const exclusive = isExclusion(others, idNode)
  if (exclusive) return (documents) => documents.map((document) => excluded(document, root) as Embedded)
  // `_id` stays unless it is left out.
  const kept = new Map<string, Node>([['_id', idNode ?? 'keep'], ...others])
  return (documents) => documents.map((document) => included(document, kept, document) as Embedded)
}

function placeField(root: Map<string, Node>, name: string, value: unknown, variables: Record<string, unknown>): void {
  place(root, name, name.split('.'), nodeOf(value, name, variables))
}

function nodeOf(value: unknown, name: string, variables: Record<string, unknown>): Node {
  if (typeof value === 'boolean') return value ? 'keep' : 'drop'
  if (isNumeric(value)) return toDouble(value) === 0 ? 'drop' : 'keep'
  if (!isEmbedded(value) || isOperatorObject(value)) return { compute: compileExpression(value, variables) }
  if (Object.keys(value).length === 0) {
    throw badQuery(
      `Invalid $project :: caused by :: an empty object is not a valid value. Found empty object at path ${name}`,
      'Location51270',
    )
  }
  const fields = new Map<string, Node>()
  for (const [key, item] of Object.entries(value)) placeField(fields, key, item, variables)
  return fields
}

function place(parent: Map<string, Node>, name: string, [part = '', ...rest]: string[], node: Node): void {
  if (part === '') throw badQuery('FieldPath must not contain empty field names.', 'Location15998')
  if (part.startsWith('$'))
    throw badQuery(
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
      'Location16410',
    )
  const present = parent.get(part)
  if (rest.length === 0) {
    if (present instanceof Map && node instanceof Map) for (const [key, item] of node) place(present, name, [key], item)
    else if (present) throw badQuery(`Invalid $project :: caused by :: Path collision at ${name}`, 'Location31250')
    else parent.set(part, node)
    return
  }
  if (present !== undefined && !(present instanceof Map)) {
    throw badQuery(`Invalid $project :: caused by :: Path collision at ${name}`, 'Location31249')
  }
  const next = present ?? new Map<string, Node>()
  parent.set(part, next)
  place(next, name, rest, node)
}

/** Throws for a mixture of both kinds. */
function isExclusion(fields: Map<string, Node>, idNode: Node | undefined): boolean {
  const nodes = leavesOf(fields)
  const dropped = nodes.find(({ node }) => node === 'drop')
  const kept = nodes.find(({ node }) => node !== 'drop')
  if (dropped && kept) {
    throw badQuery(
      `Invalid $project :: caused by :: Cannot do exclusion on field ${dropped.name} in inclusion projection`,
      'Location31254',
    )
  }
  return dropped !== undefined || (nodes.length === 0 && idNode === 'drop')
}

function leavesOf(fields: Map<string, Node>, prefix = ''): { name: string; node: Node }[] {
  return [...fields].flatMap(([name, node]) =>
    node instanceof Map ? leavesOf(node, `${prefix}${name}.`) : [{ name: prefix + name, node }],
  )
}

function excluded(value: unknown, fields: Map<string, Node>): unknown {
  if (Array.isArray(value)) return value.map((item) => excluded(item, fields))
  if (!isEmbedded(value)) return value
  const result: Embedded = {}
  for (const [name, item] of Object.entries(value)) {
    const node = fields.get(name)
    if (node instanceof Map) result[name] = excluded(item, node)
    else if (node !== 'drop') result[name] = item
  }
  return result
}

/** Kept fields in the order of the document, computed ones after them in the order of the stage. */
function included(value: unknown, fields: Map<string, Node>, root: Embedded): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => included(item, fields, root)).filter((item) => item !== undefined)
  }
  const result: Embedded = {}
  if (isEmbedded(value)) {
    for (const [name, item] of Object.entries(value)) {
      const node = fields.get(name)
      const kept = node === 'keep' ? item : node instanceof Map ? included(item, node, root) : undefined
      if (kept !== undefined) result[name] = kept
    }
  }
  for (const [name, node] of fields) {
    if (node === 'keep' || node === 'drop' || Object.hasOwn(result, name)) continue
    const computed = node instanceof Map ? (computes(node) ? included({}, node, root) : undefined) : node.compute(root)
    if (computed !== undefined) result[name] = computed
  }
  return isEmbedded(value) || Object.keys(result).length > 0 ? result : undefined
}

function computes(fields: Map<string, Node>): boolean {
  return leavesOf(fields).some(({ node }) => typeof node === 'object')
}

export const addFields =
  (stage: string): MakeStage =>
  (operand, { variables }) => {
    if (!isEmbedded(operand)) {
      throw badQuery(`${stage} specification stage must be an object, got ${typeof operand}`, 'Location40272')
    }
    const root = new Map<string, Node>()
    for (const [name, value] of Object.entries(operand)) {
      place(root, name, name.split('.'), addedNode(value, variables))
    }
    return (documents) => documents.map((document) => added(document, root, document) as Embedded)
  }

/** Here numbers and booleans are values; a plain document says something about its own fields. */
function addedNode(value: unknown, variables: Record<string, unknown>): Node {
  if (!isEmbedded(value) || isOperatorObject(value) || Object.keys(value).length === 0) {
    return { compute: compileExpression(value, variables) }
  }
  const fields = new Map<string, Node>()
  for (const [key, item] of Object.entries(value)) place(fields, key, key.split('.'), addedNode(item, variables))
  return fields
}

function added(value: unknown, fields: Map<string, Node>, root: Embedded): unknown {
  if (Array.isArray(value)) return value.map((item) => added(item, fields, root))
  const result: Embedded = isEmbedded(value) ? { ...value } : {}
  for (const [name, node] of fields) {
    const computed =
      node instanceof Map ? added(result[name], node, root) : (node as { compute: Expression }).compute(root)
    if (computed === undefined) delete result[name]
    else result[name] = computed
  }
  return result
}

export const unset: MakeStage = (operand, context) => {
  const names = Array.isArray(operand) ? operand : [operand]
  if (names.length === 0 || !names.every((name) => typeof name === 'string' && name !== '')) {
    throw badQuery('$unset specification must be a string or an array', 'Location31002')
  }
  return project(Object.fromEntries(names.map((name) => [name, 0])), context)
}
