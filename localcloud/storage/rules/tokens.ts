/** The words of a rule's expression. */

export type Token =
  | { kind: 'sign'; text: '&&' | '||' | '==' | '!=' | '(' | ')' | '.'; at: number }
  | { kind: 'name'; text: string; at: number }
  | { kind: 'text'; text: string; at: number }
  | { kind: 'pattern'; text: string; at: number }
  | { kind: 'end'; text: ''; at: number }

/** What cannot be understood in a rule, and where: `at` counts characters from 0. */
export class RuleError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
    this.name = 'RuleError'
  }
}

const SPACE = /[ \t\r\n]+/y
const SIGN = /&&|\|\||==|!=|[().]/y
const NAME = /[A-Za-z_$][\w$]*/y
/** Only quotes and the backslash are escaped. */
const TEXT = /'((?:[^'\\]|\\['"\\])*)'|"((?:[^"\\]|\\['"\\])*)"/y
/** As in JavaScript: a slash within brackets does not end it. Flags are none of its words. */
const PATTERN = /\/((?![*/])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+)\/(?![\w$])/y

/** @throws RuleError for a character that begins nothing known */
export function tokensOf(expression: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(expression)
  }
  while (at < expression.length) {
    const found = next(SPACE) ?? next(SIGN) ?? next(NAME) ?? next(TEXT) ?? next(PATTERN)
    if (!found) throw new RuleError(`'${expression.slice(at, at + 12)}' is not understood${hint(expression[at])}`, at)
    const token = tokenOf(found, at)
    if (token) tokens.push(token)
    at += found[0].length
  }
  return [...tokens, { kind: 'end', text: '', at }]
}

/** Where a backslash was lost on the way through JSON, a slash is left over. */
const hint = (character: string | undefined) => (character === '/' ? ': in JSON a backslash is written twice' : '')

/** Undefined for space between words. */
function tokenOf(found: RegExpExecArray, at: number): Token | undefined {
  const [whole, first, second] = found
  const text = first ?? second
  if (text !== undefined) {
    return whole.startsWith('/')
      ? { kind: 'pattern', text, at }
      : { kind: 'text', text: text.replace(/\\(.)/g, '$1'), at }
  }
  if (/^\s/.test(whole)) return undefined
  if (/^[\w$]/.test(whole)) return { kind: 'name', text: whole, at }
  return { kind: 'sign', text: whole as '&&', at }
}
