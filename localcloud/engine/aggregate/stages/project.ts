/** `$project`, `$addFields` and `$unset`. */
import { badQuery } from '../../failures'
import { type Node, place, projectionOf, type Tree } from '../../query/projection-tree'
import { type Embedded, isEmbedded, isNumeric, isOperatorObject } from '../../values/kinds'
import { toDouble } from '../../values/numbers'
import type { MakeStage } from '../context'
import { compileExpression } from '../expression'

export const project: MakeStage = (operand, { variables }) => {
  if (!isEmbedded(operand)) throw badQuery('$project specification must be an object', 'Location15969')
  if (Object.keys(operand).length === 0) {
    throw badQuery(
      'Invalid $project :: caused by :: projection specification must have at least one field',
      'Location51272',
    )
  }
  const shown = projectionOf(treeOf(operand, (name, value) => projectNode(name, value, variables)))
  return (documents) => documents.map((document) => shown(document))
}

function treeOf(fields: Embedded, nodeOf: (name: string, value: unknown) => Node): Tree {
  const tree: Tree = new Map()
  for (const [name, value] of Object.entries(fields)) place(tree, name, nodeOf(name, value))
  return tree
}

function projectNode(name: string, value: unknown, variables: Record<string, unknown>): Node {
  if (typeof value === 'boolean') return value ? 'keep' : 'drop'
  if (isNumeric(value)) return toDouble(value) === 0 ? 'drop' : 'keep'
  if (!isEmbedded(value) || isOperatorObject(value)) return { compute: compileExpression(value, variables) }
  if (Object.keys(value).length === 0) {
    throw badQuery(
      `Invalid $project :: caused by :: an empty object is not a valid value. Found empty object at path ${name}`,
      'Location51270',
    )
  }
  return treeOf(value, (inner, item) => projectNode(`${name}.${inner}`, item, variables))
}

export const addFields =
  (stage: string): MakeStage =>
  (operand, { variables }) => {
    if (!isEmbedded(operand)) {
      throw badQuery(`${stage} specification stage must be an object, got ${typeof operand}`, 'Location40272')
    }
    const tree = treeOf(operand, (_, value) => addedNode(value, variables))
    return (documents) => documents.map((document) => added(document, tree, document) as Embedded)
  }

/** Here numbers and booleans are values; a plain document says something about its own fields. */
function addedNode(value: unknown, variables: Record<string, unknown>): Node {
  if (!isEmbedded(value) || isOperatorObject(value) || Object.keys(value).length === 0) {
    return { compute: compileExpression(value, variables) }
  }
  return treeOf(value, (_, item) => addedNode(item, variables))
}

function added(value: unknown, tree: Tree, root: Embedded): unknown {
  if (Array.isArray(value)) return value.map((item) => added(item, tree, root))
  const result: Embedded = isEmbedded(value) ? { ...value } : {}
  for (const [name, node] of tree) {
    const computed = node instanceof Map ? added(result[name], node, root) : computedBy(node, root)
    if (computed === undefined) delete result[name]
    else result[name] = computed
  }
  return result
}

function computedBy(node: Node, root: Embedded): unknown {
  return typeof node === 'object' && 'compute' in node ? node.compute(root) : undefined
}

export const unset: MakeStage = (operand, context) => {
  const names = Array.isArray(operand) ? operand : [operand]
  if (names.length === 0 || !names.every((name) => typeof name === 'string' && name !== '')) {
    throw badQuery('$unset specification must be a string or an array', 'Location31002')
  }
  return project(Object.fromEntries(names.map((name) => [name, 0])), context)
}
