/** MongoDB's regular expressions (PCRE) as JavaScript's. */
import { badQuery } from '../failures'
import { type BSONRegExp, regexParts } from '../values/kinds'
import type { Pattern } from './expression'

export function patternOf(value: RegExp | BSONRegExp | string, options?: string): Pattern {
  const parts = typeof value === 'string' ? { pattern: value, options: '' } : regexParts(value)
  return compile(parts.pattern, options ?? parts.options)
}

function compile(source: string, options: string): Pattern {
  for (const flag of options) {
    if (!'imsxu'.includes(flag)) throw badQuery(`invalid flag in regex options: ${flag}`, 'Location51108')
  }
  // PCRE lets a pattern set its own flags at its beginning.
  const [, inline = '', rest = ''] = /^(?:\(\?([imsx]+)\))?([\s\S]*)$/.exec(source) ?? []
  const all = new Set(options + inline)
  const body = all.has('x') ? withoutComments(rest) : rest
  const flags = [...all].filter((flag) => 'ims'.includes(flag)).join('')
  return { source, options, regex: toRegExp(body, flags, source) }
}

/** By code points if JavaScript takes the pattern so; its strict mode refuses escapes that PCRE allows. */
function toRegExp(body: string, flags: string, source: string): RegExp {
  try {
    return new RegExp(body, `${flags}u`)
  } catch {
    try {
      return new RegExp(body, flags)
    } catch (error) {
      throw badQuery(`Regular expression is invalid: ${(error as Error).message} (/${source}/)`, 'Location51091')
    }
  }
}

/** The x flag: white space and comments outside of brackets do not count. */
function withoutComments(body: string): string {
  return body.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\s+|#.*/g, (part) =>
    part.startsWith('#') || /^\s/.test(part) ? '' : part,
  )
}

/**
 * The text with which every match begins, if the pattern says so (`^…`).
 * Case-insensitive and many-line patterns, and those with alternatives, have none.
 */
export function literalPrefix({ source, options }: Pattern): string | undefined {
  if (!source.startsWith('^') || /[imx]/.test(options) || source.includes('|')) return undefined
  let text = ''
  let i = 1
  while (i < source.length) {
    const char = source[i] as string
    let literal = char
    let length = 1
    if (char === '\\' && /[^\w\s]/.test(source[i + 1] ?? '')) {
      literal = source[i + 1] as string
      length = 2
    } else if ('^$.*+?()[]{}\\'.includes(char)) break
    // A quantifier that allows zero takes the last character with it.
    if (/[*?{]/.test(source[i + length] ?? '')) break
    text += literal
    i += length
  }
  return text === '' ? undefined : text
}
