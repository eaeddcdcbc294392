import { around, kindOf, partsOf, type Shape, wordOf } from './shape'

/** What is wrong at one path, in words. */
export interface Fault {
  path: string
  what: string
}

const fault = (path: string, what: string): Fault => ({ path, what })

/** Is this path, or something that it stands in, of any kind? */
function isOpen(shape: Shape, path: string | undefined): boolean {
  if (path === undefined) return false
  return shape[path]?.includes('any') || isOpen(shape, around(path))
}

/**
 * What a package that knows the recorded answer would miss in today's: a part that is gone, or one that may be something
 * that it has not heard of. A part that is new is no fault.
 */
export function answerFaults(recorded: Shape, today: Shape): Fault[] {
  return Object.entries(recorded).flatMap(([path, known]) => {
    if (known.includes('any')) return []
    const now = today[path]
    if (!now) return isGoneWithParent(path, recorded, today) ? [] : [fault(path, 'is gone')]
    const unknown = now.filter((kind) => !known.includes(kind))
    return unknown.length > 0 ? [fault(path, `was ${known.join('|')}, may now be ${unknown.join('|')}`)] : []
  })
}

/** One fault is said once: at the outermost part that is gone. */
function isGoneWithParent(path: string, recorded: Shape, today: Shape): boolean {
  const parent = around(path)
  return parent !== undefined && parent in recorded && !(parent in today)
}

/**
 * Where today's input would not take what a package sends that knows the recorded one: a part that nobody reads any more, a
 * kind or a word that is refused, a part that is asked for and was not then.
 */
export function inputFaults(recorded: Shape, today: Shape): Fault[] {
  const old = Object.entries(recorded).flatMap(([path, sent]) => {
    if (isOpen(today, path)) return []
    const now = today[path]
    if (!now) return isGoneWithParent(path, recorded, today) ? [] : [fault(path, 'is read by nothing any more')]
    const refused = sent.filter((kind) => !takes(now, kind))
    return refused.length > 0 ? [fault(path, `${refused.join('|')} is not taken any more`)] : []
  })
  const fresh = Object.entries(today).flatMap(([path, now]) => {
    const parent = around(path)
    const isNew = !(path in recorded) && parent !== undefined && recorded[parent]?.includes('object')
    return isNew && !now.includes('missing') ? [fault(path, 'is asked for, and was not then')] : []
  })
  return [...old, ...fresh]
}

/** A word is taken where any text is. */
function takes(now: string[], kind: string): boolean {
  return now.includes(kind) || now.includes('any') || (kind.startsWith("'") && now.includes('string'))
}

/**
 * Where one answer is not what a package knows of it: a part is another kind of thing, or one that is always there is not.
 * What the shape does not speak of is no fault.
 */
export function misfits(shape: Shape, value: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  for (const [path, part] of partsOf(value)) {
    const known = shape[path]
    if (known && !known.includes('any') && !known.includes(kindOf(part)) && !known.includes(wordOf(part))) {
      faults.set(path, fault(path, `${kindOf(part)} is not ${known.join('|')}`))
    }
    if (kindOf(part) !== 'object') continue
    for (const [inside, kinds] of Object.entries(shape)) {
      if (around(inside) !== path || kinds.includes('missing') || !inside.startsWith(`${path}.`)) continue
      if ((part as Record<string, unknown>)[inside.slice(path.length + 1)] === undefined) {
        faults.set(inside, fault(inside, 'is not there'))
      }
    }
  }
  return [...faults.values()]
}

/** The parts of a value of which a shape knows nothing. */
export function strangers(shape: Shape, value: unknown): string[] {
  const paths = new Set([...partsOf(value)].map(([path]) => path))
  return [...paths].filter((path) => !(path in shape) && !isOpen(shape, path))
}
