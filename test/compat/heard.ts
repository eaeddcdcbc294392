import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unchanged } from 'types/common'
import type { WireRequest, WireResponse } from 'types/wire'
import type * as z from 'zod'
import { people as demoPeople } from '../../demo/cast'
import { sampleOf } from '../support/samples'
import { misfits } from './compare'
import { type Contract, shapesOf } from './contract'
import type { Heard } from './ear'
import type { Calls, Known, Sent } from './recorded'
import { whoIs, withRoles } from './roles'
import { kindOf, partsOf, type Shape } from './shape'

/**
 * What a version knows, out of what its phones were heard to ask: every procedure that was answered, its shapes by the
 * contract of the day, and of the inputs those that show something that none before them does.
 * @param before what earlier versions sent
 * @throws where an answer does not fit the contract
 */
export function callsHeard(heard: readonly Heard[], contract: Contract, before: Calls = {}): Calls {
  const spoken = heard.map(({ openid, request, answer }) => ({
    openid,
    request: request as WireRequest,
    answer: answer as WireResponse | undefined,
  }))
  const communities = new Set(
    spoken.flatMap(({ request, answer }) => [...communitiesIn(request), ...communitiesIn(answer)]),
  )
  const people = whoIs(new Set([...demoPeople, ...spoken].map(({ openid }) => openid)), communities)
  const calls: Calls = {}
  const seen = new Map<string, Set<string>>()
  for (const { openid, request, answer } of spoken) {
    if (!answer || !('replies' in answer)) continue
    for (const [index, { path: name, input }] of request.calls.entries()) {
      const reply = answer.replies[index]
      const procedure = contract[name]
      // What was refused shows nothing that a later version has to take.
      if (!reply || 'error' in reply || !procedure) continue
      const known = calls[name] ?? { ...shapesOf(procedure), sent: [] }
      calls[name] = known
      const [wrong] = isShort(known, reply.data) ? [] : misfits(known.gives, reply.data)
      if (wrong) throw new Error(`${name}: the answer does not fit its contract: ${wrong.path} ${wrong.what}`)
      const sent = { as: openid, ...(input === undefined ? {} : { input: withRoles(name, input, people) }) }
      const shown = seen.get(name) ?? shownBy(before[name])
      seen.set(name, shown)
      const fresh = marksOf(sent.input, known.takes).filter((mark) => !shown.has(mark))
      if (fresh.length > 0) known.sent.push(sent)
      for (const mark of fresh) shown.add(mark)
    }
  }
  return calls
}

/**
 * The same with every procedure that the app's source calls: where no story does, its shapes alone and one input that the
 * contract of the day took, so that a package which may call it is not forgotten.
 * @param called names of the procedures in the source
 */
export function withUnheard(calls: Calls, contract: Contract, called: Iterable<string>, before: Calls = {}): Calls {
  const unheard = [...called].flatMap((name): [string, Known][] => {
    const procedure = contract[name]
    if (!procedure || name in calls) return []
    const isFirst = before[name] === undefined && procedure.input !== undefined
    const sent = isFirst ? [{ input: withRoles(name, sampleOf(procedure.input as z.ZodType), new Map()) }] : []
    return [[name, { ...shapesOf(procedure), sent }]]
  })
  return { ...calls, ...Object.fromEntries(unheard) }
}

/** The procedures that are named in the source of the app, as `api.requests.get`. */
export function calledIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) => /\.tsx?$/.test(name))
  const sources = files.map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8'))
  return new Set(sources.flatMap((source) => [...source.matchAll(/\bapi\.(\w+\.\w+)/g)].map(([, name]) => name ?? '')))
}

/** Is it the answer to whoever still has everything on the screen? Every package that says `since` knows it. */
const isShort = ({ takes = {} }: Known, data: unknown): boolean =>
  '$.since' in takes && unchanged.safeParse(data).success

/** What an input that was made up shows, nobody has sent. */
const shownBy = (known?: Known): Set<string> =>
  new Set(sentBySomebody(known).flatMap(({ input }) => marksOf(input, known?.takes)))

/** Of what is recorded, that which somebody sent: in a story, or in a case of test/domains. */
export const sentBySomebody = (known?: Known): Sent[] => (known?.sent ?? []).filter(({ as }) => as !== undefined)

/** What an input shows: which fields it has, of what kind each is, which word where words are listed. */
function marksOf(input: unknown, takes: Shape = {}): string[] {
  return [...partsOf(input)].map(([path, part]) => {
    if (typeof part === 'string' && takes[path]?.some((kind) => kind.startsWith("'"))) return `${path} '${part}'`
    if (Array.isArray(part)) return `${path} ${part.length === 0 ? 'empty' : 'list'}`
    return kindOf(part) === 'object' ? `${path} ${Object.keys(part as object).sort()}` : `${path} ${kindOf(part)}`
  })
}

/** Ids of communities, as far as a call or an answer names one. */
function communitiesIn(value: unknown): string[] {
  return [...partsOf(value)].flatMap(([path, part]) =>
    path.endsWith('.communityId') && typeof part === 'string' ? [part] : [],
  )
}
