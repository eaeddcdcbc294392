/** What a projection says, field by field, and how it is carried out: for `find` as for `$project`. */
import { badQuery } from '../failures'
import { type Embedded, isEmbedded } from '../values/kinds'
import type { Position } from './match'

export type Node =
  | 'keep'
  | 'drop'
  /** A new value, made of the whole document. */
  | { compute: (root: Embedded) => unknown }
  /** A part of the value that is there; `includes` if it makes the other fields fall away. */
  | { pick: (value: unknown, position: Position) => unknown; includes: boolean }
  | Tree

export type Tree = Map<string, Node>

/** Throws if something else is said about the same field. */
export function place(tree: Tree, name: string, node: Node, [part = '', ...rest] = name.split('.')): void {
  if (part === '') throw badQuery('FieldPath must not contain empty field names.', 'Location15998')
  if (part.startsWith('$')) {
    throw badQuery(
      "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
      'Location16410',
    )
  }
  const present = tree.get(part)
  if (rest.length > 0) {
    if (present !== undefined && !(present instanceof Map)) throw badQuery(`Path collision at ${name}`, 'Location31249')
    const next: Tree = present ?? new Map()
    tree.set(part, next)
    place(next, name, node, rest)
  } else if (present instanceof Map && node instanceof Map) {
    for (const [key, item] of node) place(present, name, item, [key])
  } else if (present !== undefined) {
    throw badQuery(`Path collision at ${name}`, 'Location31250')
  } else tree.set(part, node)
}

export function leavesOf(tree: Tree, prefix = ''): { name: string; node: Exclude<Node, Tree> }[] {
  return [...tree].flatMap(([name, node]) =>
    node instanceof Map ? leavesOf(node, `${prefix}${name}.`) : [{ name: prefix + name, node }],
  )
}

/** A document as a projection leaves it. Throws at once if the projection both keeps and leaves out fields. */
export function projectionOf(tree: Tree): (document: Embedded, position?: Position) => Embedded {
  const id = tree.get('_id')
  const others: Tree = new Map([...tree].filter(([name]) => name !== '_id'))
  const leaves = leavesOf(others)
  const kept = leaves.find(({ node }) => includes(node))
  const dropped = leaves.find(({ node }) => node === 'drop')
  if (kept && dropped) {
    throw badQuery(`Cannot do exclusion on field ${dropped.name} in inclusion projection`, 'Location31254')
  }
  // `_id` stays unless it is left out, and is what decides only where nothing else does.
  if (kept || (leaves.length === 0 && id !== undefined && id !== 'drop')) {
    const all: Tree = new Map<string, Node>([['_id', id ?? 'keep'], ...others])
    return (document, position = {}) => included(document, all, document, position) as Embedded
  }
  return (document, position = {}) => excluded(document, tree, position) as Embedded
}

function includes(node: Exclude<Node, Tree>): boolean {
  return typeof node === 'object' && 'pick' in node ? node.includes : node !== 'drop'
}

function excluded(value: unknown, tree: Tree, position: Position): unknown {
  if (Array.isArray(value)) return value.map((item) => excluded(item, tree, position))
  if (!isEmbedded(value)) return value
  const result: Embedded = {}
  for (const [name, item] of Object.entries(value)) {
    const node = tree.get(name)
    if (node instanceof Map) result[name] = excluded(item, node, position)
    else if (typeof node === 'object' && 'pick' in node) result[name] = node.pick(item, position)
    else if (node !== 'drop') result[name] = item
  }
  return result
}

/** Kept fields in the order of the document, computed ones after them; array elements without fields fall away. */
function included(value: unknown, tree: Tree, root: Embedded, position: Position): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => included(item, tree, root, position)).filter((item) => item !== undefined)
  }
  const result: Embedded = {}
  const take = (name: string, item: unknown) => {
    if (item !== undefined) result[name] = item
  }
  if (isEmbedded(value)) {
    for (const [name, item] of Object.entries(value)) take(name, includedField(item, tree.get(name), root, position))
  }
  for (const [name, node] of tree) {
    if (Object.hasOwn(result, name) || typeof node !== 'object') continue
    if ('compute' in node) take(name, node.compute(root))
    else if (node instanceof Map && computes(node)) take(name, included({}, node, root, position))
  }
  return isEmbedded(value) || Object.keys(result).length > 0 ? result : undefined
}

function includedField(value: unknown, node: Node | undefined, root: Embedded, position: Position): unknown {
  if (node === 'keep') return value
  if (node instanceof Map) return included(value, node, root, position)
  return typeof node === 'object' && 'pick' in node ? node.pick(value, position) : undefined
}

function computes(tree: Tree): boolean {
  return leavesOf(tree).some(({ node }) => typeof node === 'object' && 'compute' in node)
}
