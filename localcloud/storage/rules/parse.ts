import { RuleError, type Token, tokensOf } from './tokens'

/** Whatever can stand in a rule; each with the sort of value it has. */
export type Expression =
  | { kind: 'literal'; sort: 'condition'; value: boolean }
  | { kind: 'literal'; sort: 'text'; value: string }
  | { kind: 'literal'; sort: 'null'; value: null }
  | { kind: 'auth'; sort: 'auth' }
  | { kind: 'field'; sort: 'text'; of: 'auth'; name: 'openid' | 'uid' }
  | { kind: 'field'; sort: 'text'; of: 'resource'; name: 'openid' | 'path' }
  | { kind: 'test'; sort: 'match'; pattern: RegExp; argument: Expression }
  | { kind: 'equality'; sort: 'condition'; negated: boolean; left: Expression; right: Expression }
  | { kind: 'both' | 'either'; sort: 'condition'; left: Expression; right: Expression }

const LITERALS: Record<string, Expression> = {
  true: { kind: 'literal', sort: 'condition', value: true },
  false: { kind: 'literal', sort: 'condition', value: false },
  null: { kind: 'literal', sort: 'null', value: null },
}

const FIELDS: Record<string, Expression> = {
  'auth.openid': { kind: 'field', sort: 'text', of: 'auth', name: 'openid' },
  'auth.uid': { kind: 'field', sort: 'text', of: 'auth', name: 'uid' },
  'resource.openid': { kind: 'field', sort: 'text', of: 'resource', name: 'openid' },
  'resource.path': { kind: 'field', sort: 'text', of: 'resource', name: 'path' },
}

/**
 * A rule as a tree. What the platform would take and this cloud does not know is refused, rather than answered in some way.
 * @throws RuleError
 */
export function parseRule(expression: string): Expression {
  const reader = new Reader(tokensOf(expression))
  const rule = reader.condition()
  reader.expectEnd()
  return rule
}

class Reader {
  #next = 0

  constructor(private readonly tokens: Token[]) {}

  /** `||` binds least, then `&&`, then `==` and `!=`, as in JavaScript. */
  condition(): Expression {
    return this.#mustBeCondition(() => this.#either())
  }

  expectEnd(): void {
    const { kind, text, at } = this.#token
    if (kind !== 'end') throw new RuleError(`'${text}' is not expected here`, at)
  }

  #either(): Expression {
    return this.#joined('||', 'either', () => this.#joined('&&', 'both', () => this.#equality()))
  }

  #joined(sign: '&&' | '||', kind: 'both' | 'either', part: () => Expression): Expression {
    const at = this.#token.at
    let left = part()
    while (this.#takes(sign)) {
      checkCondition(left, at)
      left = { kind, sort: 'condition', left, right: this.#mustBeCondition(part) }
    }
    return left
  }

  #equality(): Expression {
    let left = this.#operand()
    for (;;) {
      const { at, text } = this.#token
      if (!this.#takes('==') && !this.#takes('!=')) return left
      const right = this.#operand()
      if (!areComparable(left, right)) throw new RuleError('These two cannot be compared', at)
      left = { kind: 'equality', sort: 'condition', negated: text === '!=', left, right }
    }
  }

  #operand(): Expression {
    const token = this.#token
    this.#next += 1
    if (token.kind === 'text') return { kind: 'literal', sort: 'text', value: token.text }
    if (token.kind === 'pattern') return this.#test(token)
    if (token.kind === 'name') return this.#named(token)
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.#either()
      this.#expect(')')
      return inner
    }
    const what = token.kind === 'end' ? 'Something is missing' : `'${token.text}' is not expected here`
    throw new RuleError(what, token.at)
  }

  #named({ text, at }: Token): Expression {
    const literal = Object.hasOwn(LITERALS, text) ? LITERALS[text] : undefined
    if (literal) return literal
    if (!this.#takes('.')) {
      if (text === 'auth') return { kind: 'auth', sort: 'auth' }
      throw new RuleError(`'${text}' is not known`, at)
    }
    const name = `${text}.${this.#token.text}`
    this.#next += 1
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    if (!field) throw new RuleError(`'${name}' is not known`, at)
    return field
  }

  /** After a pattern: `.test(…)`. */
  #test({ text, at }: Token): Expression {
    this.#expect('.')
    const method = this.#token
    if (method.text !== 'test') throw new RuleError(`A pattern has only .test(…), not '${method.text}'`, method.at)
    this.#next += 1
    this.#expect('(')
    const argument = this.#operand()
    if (argument.sort !== 'text') throw new RuleError('Only a text can be tested', method.at)
    this.#expect(')')
    return { kind: 'test', sort: 'match', pattern: compiled(text, at), argument }
  }

  #mustBeCondition(read: () => Expression): Expression {
    const { at } = this.#token
    const found = read()
    checkCondition(found, at)
    return found
  }

  get #token(): Token {
    return this.tokens[this.#next] ?? { kind: 'end', text: '', at: this.tokens.at(-1)?.at ?? 0 }
  }

  #takes(sign: string): boolean {
    const { kind, text } = this.#token
    if (kind !== 'sign' || text !== sign) return false
    this.#next += 1
    return true
  }

  #expect(sign: string): void {
    const { at } = this.#token
    if (!this.#takes(sign)) throw new RuleError(`'${sign}' is missing`, at)
  }
}

function checkCondition({ sort }: Expression, at: number): void {
  if (sort === 'match') throw new RuleError('The platform wants .test(…) compared with true or false', at)
  if (sort !== 'condition') throw new RuleError('This is neither true nor false', at)
}

/** Texts and null with one another, conditions with conditions, who calls with null, a test with true or false. */
function areComparable(left: Expression, right: Expression): boolean {
  const sorts = [left.sort, right.sort]
  const are = (...known: Expression['sort'][]) => sorts.every((sort) => known.includes(sort))
  if (sorts.includes('match')) return [left, right].some((side) => side.kind === 'literal' && side.sort === 'condition')
  if (sorts.includes('auth')) return sorts.includes('null')
  return are('text', 'null') || are('condition')
}

function compiled(source: string, at: number): RegExp {
  try {
    return new RegExp(source)
  } catch {
    throw new RuleError(`/${source}/ is no pattern`, at)
  }
}
