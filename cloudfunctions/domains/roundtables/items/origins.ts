import type { AgendaItemDocument } from 'types/agenda-items'
import type { RequestDocument } from 'types/requests'
import { takeStepWhereOn } from '../../../kernel/conditional'
import type { Context } from '../../../kernel/context'
import { command } from '../../../kernel/database'
import type { Happening, Reaction } from '../../../kernel/effects'
import { derivedId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { beginOnce, takeStepOn } from '../../../kernel/steps'
import { entryOf } from '../../messages/telling'
import { digestOfReporter, handBack, hearOfHanded } from '../../requests/directory'
import { entryOfClock } from '../entries'
import { redacted } from '../minutes/redacting'
import { agendaItems, itemsFrom, theTable } from '../store'
import { fromRequest, type HandedEntry } from './proposing'
import { type Item, isOpenFor } from './rules'

/** Requests behind an item: how they come to it, and what they hear. Source: issue 15, part 8; rules/roundtables.md C.3. */

const ATTEMPTS = 5

/** A request was handed on to the table: to a new item, or to one that is there. Where that is over, it comes back. */
export const bringToTable: Reaction<RequestDocument> = async ({ matter, effect, context }) => {
  const entry = entryOf(matter, effect)
  const handed = entry?.handed
  if (handed?.kind !== 'agendaItem' || !entry?.by) return
  const origin = {
    kind: 'request' as const,
    id: matter._id,
    at: entry.at,
    gone: matter.state === 'withdrawn',
    settled: matter.state === 'settled',
    reporter: digestOfReporter(matter),
  }
  if (handed.question !== undefined && !(await agendaItems(context.db).get(handed.id))) {
    const table = await theTable(context.db, matter.communityId, context.now)
    await beginOnce(context, agendaItems, fromRequest(matter, entry as HandedEntry, origin, table))
    return
  }
  const joined = await join(context, handed.id, origin)
  if (joined) return
  const text = `议题“${handed.title}”已经结束，没有列入`
  await handBack(context, matter._id, { from: handed, key: derivedId('late', effect.entryId), text })
}

/** Adds an origin to an item, once. @returns false where it is over */
async function join(context: Context, itemId: string, origin: Item['origins'][number]): Promise<boolean> {
  const item = await agendaItems(context.db).get(itemId)
  if (!item) return false
  if (item.origins.some(({ id }) => id === origin.id)) return true
  if (!isOpenFor(item)) return false
  const _ = command()
  const after = await takeStepWhereOn(context, agendaItems, itemId, {
    where: { state: item.state, 'origins.id': _.neq(origin.id) },
    change: { origins: _.push([origin]) },
    entry: { ...entryOfClock('join' as const, context.now), originId: origin.id },
    events: ['item.joined'],
  })
  // Somebody else wrote in the same moment: the clock goes on, with what is there then.
  if (!after) throw new Error(`item ${itemId} was changed meanwhile; the clock goes on`)
  return true
}

/** A request behind it was withdrawn, settled or reopened: each item says so, and one that nobody wants any more is withdrawn. */
export const followRequest: Reaction<RequestDocument> = async ({ matter, context }) => {
  for (const { _id } of await itemsFrom(context.db, matter._id)) await follow(context, _id, matter)
}

async function follow(context: Context, itemId: string, request: RequestDocument): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const item = await agendaItems(context.db).get(itemId)
    const step = item && leftBehind(item, request, context.now)
    if (!step || (await takeStepOn(context, agendaItems, item, step))) return
  }
  throw new Error(`item ${itemId} is changed again and again; the clock goes on`)
}

/** @returns null where the item stands already as the request does */
export function leftBehind(
  item: Item,
  { _id, state }: Pick<RequestDocument, '_id' | 'state'>,
  now: Date,
): Step<Item> | null {
  const gone = state === 'withdrawn'
  const settled = state === 'settled'
  const own = item.origins.find(({ id }) => id === _id)
  if (!own || (own.gone === gone && Boolean(own.settled) === settled)) return null
  const origins = item.origins.map((one) => (one.id === _id ? { ...one, gone, settled } : one))
  const isWanted = item.kept || item.origins.length === 0 || origins.some((one) => !one.gone)
  if (isWanted || !isBeforeNotice(item)) {
    return { set: { origins }, entry: { ...entryOfClock('leaveOrigin' as const, now), originId: _id }, events: [] }
  }
  const entry = { ...entryOfClock('withdraw' as const, now), originId: _id, text: '提出诉求的居民都撤回了' }
  return { set: { origins, state: 'withdrawn', endedAt: now }, entry, events: ['item.withdrawn'] }
}

/** What stands on a published agenda stays there: the chair ends it in session. */
const isBeforeNotice = ({ state, timeline }: Item): boolean => {
  if (state === 'proposed' || state === 'accepted' || state === 'postponed') return true
  const last = timeline.filter(({ step }) => ['putOn', 'announce', 'takeOff'].includes(step)).at(-1)?.step
  return state === 'onAgenda' && last === 'putOn'
}

/** Everybody whose request is behind an item hears in the same words. */
async function passOn(
  { matter, effect, context }: Happening<AgendaItemDocument>,
  text: string,
  pass: typeof handBack,
): Promise<void> {
  const from = { kind: 'agendaItem' as const, id: matter._id }
  for (const { kind, id, gone } of matter.origins) {
    if (kind === 'request' && !gone)
      await pass(context, id, { from, key: derivedId(effect.entryId, id), text: redacted(text) })
  }
}

/** '3 月 3 日' */
export function dayWords(at: Date): string {
  const [, month = '', day = ''] = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).split('-')
  return `${Number(month)} 月 ${Number(day)} 日`
}

export const tellOnAgenda: Reaction<AgendaItemDocument> = async (happening) => {
  const { meetingAt } = happening.matter
  if (meetingAt) await passOn(happening, `已列入 ${dayWords(meetingAt)}议题`, hearOfHanded)
}

export const tellOffAgenda: Reaction<AgendaItemDocument> = (happening) =>
  passOn(happening, '会议取消了，这项议题等下一次会议', hearOfHanded)

/** The chair did not take it on, or nobody wants it any more. */
export const returnOrigins: Reaction<AgendaItemDocument> = async (happening) => {
  const why = entryOf(happening.matter, happening.effect)?.text
  await passOn(happening, `议题没有列入会议${why ? `：${why}` : ''}`, handBack)
}
