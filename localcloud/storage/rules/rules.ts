/** What clients may do with files: the platform's storage security rules (安全规则). */
import { readFileSync } from 'node:fs'
import { allows, type Facts } from './evaluate'
import { type Expression, parseRule } from './parse'
import { RuleError } from './tokens'

export type Access = 'read' | 'write'

export class StorageRules {
  constructor(private readonly rules: Record<Access, Expression>) {}

  allow(access: Access, facts: Facts): boolean {
    return allows(this.rules[access], facts)
  }
}

/** What holds where nobody has set a rule: all may read, only the creator may write. */
const DEFAULT = { read: true, write: 'resource.openid == auth.openid' }

/**
 * The rules of a JSON file, as they are pasted into the console: `read` and `write`, each `true`, `false` or an expression;
 * what is left out is refused to all. Without a file the platform's default.
 * @throws Error that names what is not understood, and where it stands
 */
export function loadRules(file: string | undefined): StorageRules {
  if (file === undefined) return rulesOf(DEFAULT, 'default')
  const text = readFileSync(file, 'utf8')
  try {
    return rulesOf(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file} is not JSON: ${error.message}`)
    throw error
  }
}

function rulesOf(found: unknown, file: string): StorageRules {
  if (found === null || typeof found !== 'object' || Array.isArray(found)) {
    throw new Error(`${file} must be an object with "read" and "write"`)
  }
  const { read = false, write = false, ...others } = found as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Error(`${file}: "${unknown}" is neither "read" nor "write"`)
  return new StorageRules({ read: ruleOf(read, `${file}: read`), write: ruleOf(write, `${file}: write`) })
}

function ruleOf(rule: unknown, where: string): Expression {
  if (typeof rule !== 'boolean' && typeof rule !== 'string') {
    throw new Error(`${where}: a rule is true, false or an expression in quotes`)
  }
  try {
    return parseRule(String(rule))
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    throw new Error(`${where}, character ${error.at + 1}: ${error.message}`)
  }
}
