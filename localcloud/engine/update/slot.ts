/** A place in a document that an update reads and writes. */
import { badWrite } from '../failures'
import { display } from '../values/display'
import { type Embedded, isEmbedded } from '../values/kinds'
import { arrayPosition, own } from '../values/paths'

export interface Slot {
  /** With `$` and `$[]` replaced by positions. */
  name: string
  /** The last part of the path. */
  field: string
  /** Undefined when nothing is there. */
  value: unknown
  inArray: boolean
  /** Creates what is missing on the way. */
  set(value: unknown): void
  /** An element of an array becomes null. */
  unset(): void
}

/** MongoDB fills an array with nulls up to a position, but not without end. */
const MOST_PADDING = 1_500_000

/**
 * The places that a path names: one, or with `$[]` several. `position` is what `$` stands for.
 * Throws where MongoDB cannot create the field; with `create` false, a path that leads nowhere has no slot.
 */
export function slotsAt(document: Embedded, name: string, position: number | undefined, create: boolean): Slot[] {
  return descend(document, name.split('.'), [], position, create, name)
}

function descend(
  parent: Embedded | unknown[],
  parts: string[],
  behind: string[],
  position: number | undefined,
  create: boolean,
  name: string,
): Slot[] {
  const [part = '', ...rest] = parts
  if (Array.isArray(parent)) {
    if (part === '$[]') {
      return parent.flatMap((_, i) => descend(parent, [String(i), ...rest], behind, position, create, name))
    }
    if (part.startsWith('$[')) {
      throw badWrite(`No array filter found for identifier '${part.slice(2, -1)}' in path '${name}'`)
    }
    if (part === '$') return descend(parent, [matched(position), ...rest], behind, position, create, name)
  } else if (part.startsWith('$')) {
    throw badWrite(`Cannot apply array updates to non-array element ${behind.at(-1) ?? name}: ${display(parent)}`)
  }

  if (Array.isArray(parent) && arrayPosition(part) < 0) {
    if (!create) return []
    throw cannotCreate(part, behind.at(-1) ?? '', parent)
  }
  if (rest.length === 0) return [slot(parent, part, behind)]

  const child = Array.isArray(parent) ? parent[arrayPosition(part)] : own(parent, part)
  if (isEmbedded(child) || Array.isArray(child)) {
    return descend(child, rest, [...behind, part], position, create, name)
  }
  if (!create) return []
  if (child !== undefined) {
    if (rest[0]?.startsWith('$')) {
      throw badWrite(`Cannot apply array updates to non-array element ${part}: ${display(child)}`)
    }
    throw cannotCreate(rest[0] as string, part, child)
  }
  if (rest.some((next) => next.startsWith('$'))) {
    throw badWrite(
      `The path '${[...behind, part].join('.')}' must exist in the document in order to apply array updates.`,
    )
  }
  return [missingSlot(parent, part, rest, behind)]
}

function matched(position: number | undefined): string {
  if (position === undefined) {
    throw badWrite('The positional operator did not find the match needed from the query.')
  }
  return String(position)
}

function cannotCreate(field: string, parentName: string, parent: unknown): Error {
  return badWrite(`Cannot create field '${field}' in element {${parentName}: ${display(parent)}}`)
}

function slot(parent: Embedded | unknown[], part: string, behind: string[]): Slot {
  const common = { name: [...behind, part].join('.'), field: part }
  if (Array.isArray(parent)) {
    const index = arrayPosition(part)
    return {
      ...common,
      value: parent[index],
      inArray: true,
      set: (value) => {
        pad(parent, index)
        parent[index] = value
      },
      unset: () => {
        if (index < parent.length) parent[index] = null
      },
    }
  }
  return {
    ...common,
    value: own(parent, part),
    inArray: false,
    set: (value) => define(parent, part, value),
    unset: () => {
      delete parent[part]
    },
  }
}

/** A slot whose parents are created when something is put there. */
function missingSlot(parent: Embedded | unknown[], part: string, rest: string[], behind: string[]): Slot {
  return {
    name: [...behind, part, ...rest].join('.'),
    field: rest.at(-1) as string,
    value: undefined,
    inArray: false,
    set: (value) => {
      const created = rest.reduceRight<unknown>((inner, key) => define({}, key, inner), value)
      slot(parent, part, behind).set(created)
    },
    unset: () => {},
  }
}

function pad(array: unknown[], index: number): void {
  if (index - array.length > MOST_PADDING) {
    throw badWrite(`can't backfill more than ${MOST_PADDING} elements`)
  }
  while (array.length < index) array.push(null)
}

/** Also for `__proto__`, which an assignment would take for the prototype. */
function define(target: Embedded, key: string, value: unknown): Embedded {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
  } else target[key] = value
  return target
}
