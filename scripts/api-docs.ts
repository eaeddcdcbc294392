import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ERROR_CODES } from 'types/words/errors'
import { POST_KINDS, POST_NAMES } from 'types/words/posts'
import * as z from 'zod'
import type { Grant } from '../cloudfunctions/kernel/grants'
import type { Meta } from '../cloudfunctions/kernel/procedure'
import { wholeRouter } from '../cloudfunctions/testing/whole-router'
import { root } from './house'
import { systemsPage } from './systems-page'

/**
 * Writes docs/api.md from the contract itself, and docs/systems.md from what the domains register; with --check says whether
 * the pages still fit.
 */

interface Procedure {
  _def: { type: string; meta?: Meta; inputs: z.ZodType[]; output?: z.ZodType }
}

const HEAD = `# The calls of the app

Made by \`npm run docs\` from the contract; do not edit. Every call goes through the cloud function \`api\`, several in one
function call: \`{ communityId, calls: [{ path, type, input }] }\` → \`{ replies: [{ data } | { error }] }\`. Who calls is said by
WeChat alone. A refusal is \`{ code, reason, message, fields? }\`, the message a Chinese sentence that says what to do; codes:
${ERROR_CODES.map((code) => `\`${code}\``).join(', ')}.

With \`memberId\` beside \`communityId\` the calls are done only if that member calls: what waited on a phone is not done in
another name.

Times are milliseconds since 1970 (UTC). \`key\` is an idempotency key: the same deed sent again with the same key is done once.
\`seen\` is the version on the caller's screen: whoever decides on old news gets \`CONFLICT\`.
\`since\` is the \`mark\` of an answer that is still on the screen: where it would be the same, it is \`{ unchanged: true }\` alone.
`

function page(): string {
  const procedures = Object.entries(wholeRouter._def.procedures) as unknown as [string, Procedure][]
  const domains = new Map<string, string[]>()
  for (const [name, { _def }] of procedures) {
    const domain = name.split('.')[0] ?? name
    const { type, meta, inputs, output } = _def
    const lines = [
      `### ${name}`,
      '',
      `${meta?.does} *${type}; ${whoMay(meta?.grant)}*`,
      '',
      ...(inputs.length > 0 ? ['Takes:', '', ...fence(shapeOf(inputs[0], 'input'))] : []),
      ...(output ? ['Gives:', '', ...fence(shapeOf(output, 'output'))] : []),
    ]
    domains.set(domain, [...(domains.get(domain) ?? []), lines.join('\n')])
  }
  return [HEAD, ...[...domains].flatMap(([domain, parts]) => [`## ${domain}\n`, ...parts])].join('\n')
}

const fence = (text: string) => ['```ts', text, '```', '']

const OVER = {
  place: ', over what it is about',
  owner: ' that owns the matter',
  own: '',
}

function whoMay(grant: Grant | undefined): string {
  if (grant === 'visitor') return 'anyone in WeChat'
  if (grant === 'member') return 'whoever joined'
  if (grant === 'verified') return 'whoever was verified'
  if (!grant) return 'nobody'
  const posts = grant.posts.map((kind) => `${kind} ${POST_NAMES[kind]}`).join(', ')
  return `${grant.posts.length === POST_KINDS.length ? 'any post' : posts}${OVER[grant.over]}`
}

interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  default?: unknown
}

const shapeOf = (schema: z.ZodType | undefined, io: 'input' | 'output'): string =>
  schema ? write(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema, '') : ''

/** A JSON schema as a reader of TypeScript would write it. */
function write(schema: JsonSchema, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((one) => `'${one}'`).join(' | ')
  if (schema.anyOf) return schema.anyOf.map((one) => write(one, indent)).join(' | ')
  if (schema.type === 'array') return listOf(write(schema.items ?? {}, indent))
  if (schema.type === 'integer') return 'number'
  if (schema.type !== 'object') return schema.type ?? 'unknown'
  const deeper = `${indent}  `
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : '?'
    return `${deeper}${name}${optional}: ${write(field, deeper)}`
  })
  return `{\n${fields.join('\n')}\n${indent}}`
}

const listOf = (item: string) => (item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`)

for (const [name, fresh] of Object.entries({ 'docs/api.md': page(), 'docs/systems.md': systemsPage() })) {
  const file = path.join(root, name)
  if (!process.argv.includes('--check')) writeFileSync(file, fresh)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
    console.error(`${name} no longer fits the code: npm run docs`)
    process.exitCode = 1
  }
}
