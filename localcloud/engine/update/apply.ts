/** An update, checked once and then applied to any number of documents. */
import { badWrite } from '../failures'
import type { Update } from '../types'
import { equalValues } from '../values/compare'
import { type Embedded, isEmbedded, typeName } from '../values/kinds'
import { type Change, OPERATORS } from './operators'
import { slotsAt } from './slot'
import { checkStorable } from './storable'

interface Step {
  path: string
  change: Change
  creates: boolean
  onInsertOnly: boolean
}

export interface PreparedUpdate {
  /** Changes the document in place. `position` is what `$` stands for; `inserting` adds `$setOnInsert`. */
  apply(document: Embedded, position: number | undefined, inserting: boolean): void
}

/** Throws DATABASE_REQUEST_FAILED with MongoDB's message for an update it would not take. */
export function prepareUpdate(update: Update): PreparedUpdate {
  const steps: Step[] = []
  const paths: string[] = []
  if (Object.keys(update).length === 0) throw badWrite('Update document requires atomic operators')
  for (const [operator, fields] of Object.entries(update)) {
    const known = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined
    if (!known && operator !== '$rename') {
      throw badWrite(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      )
    }
    if (!isEmbedded(fields)) {
      throw badWrite(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${typeName(fields)}}`,
      )
    }
    const entries = Object.entries(fields).filter(([, operand]) => operand !== undefined)
    if (entries.length === 0) {
      throw badWrite(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`)
    }
    for (const [path, operand] of entries) {
      checkPath(path, paths)
      if (known) {
        if (operator === '$set' || operator === '$setOnInsert') checkStorable(operand, path)
        const change = known.prepare(operand, path)
        steps.push({ path, change, creates: known.creates, onInsertOnly: operator === '$setOnInsert' })
      } else {
        const target = renameTarget(path, operand)
        checkPath(target, paths)
        steps.push(renameStep(path, target))
      }
    }
  }
  return {
    apply(document, position, inserting) {
      const id = document._id
      for (const { path, change, creates, onInsertOnly } of steps) {
        if (onInsertOnly && !inserting) continue
        for (const slot of slotsAt(document, path, position, creates)) change(slot, document)
      }
      if (id !== undefined && !equalValues(id, document._id)) {
        throw badWrite("Performing an update on the path '_id' would modify the immutable field '_id'")
      }
    },
  }
}

function checkPath(path: string, paths: string[]): void {
  if (path.split('.').includes('')) {
    throw badWrite(
      path === ''
        ? 'An empty update path is not valid.'
        : `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  }
  const first = path.split('.')[0] as string
  if (first.startsWith('$')) {
    throw badWrite(`The dollar ($) prefixed field '${first}' in '${path}' is not valid for storage.`)
  }
  for (const other of paths) {
    if (other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`)) {
      const shorter = other.length < path.length ? other : path
      throw badWrite(`Updating the path '${path}' would create a conflict at '${shorter}'`)
    }
  }
  paths.push(path)
}

function renameTarget(path: string, target: unknown): string {
  if (typeof target !== 'string')
    throw badWrite(`The 'to' field for $rename must be a string: ${path}: ${String(target)}`)
  if (target === path) throw badWrite(`The source and target field for $rename must differ: ${path}: "${target}"`)
  for (const name of [path, target]) {
    if (name.split('.').some((part) => part.startsWith('$'))) {
      throw badWrite(`The ${name === path ? 'source' : 'destination'} field for $rename may not be dynamic: ${name}`)
    }
  }
  return target
}

function renameStep(path: string, target: string): Step {
  const change: Change = (source, document) => {
    if (source.value === undefined) return
    refuseArrays(document, path, 'source')
    refuseArrays(document, target, 'destination')
    const { value } = source
    source.unset()
    for (const slot of slotsAt(document, target, undefined, true)) slot.set(value)
  }
  return { path, change, creates: false, onInsertOnly: false }
}

function refuseArrays(document: Embedded, path: string, role: string): void {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (Array.isArray(value)) {
      throw badWrite(`The ${role} field cannot be an array element, '${path}' in doc with _id: ${String(document._id)}`)
    }
    value = isEmbedded(value) ? value[part] : undefined
  }
}
