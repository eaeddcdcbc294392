import type { AddNeedInput, NeedDocument, SaveNeedInput } from 'types/needs'
import type { NeedStep } from 'types/words/offers'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import type { GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { dayInShanghai } from '../../kernel/time'
import { keeperByline, type OfUnit, type Said } from './rules'

/** What a unit or the community needs in a month, until it is met. Pure. */

const WHAT = '个需求'

const entryBy = (of: OfUnit, actor: Actor, name: GovernedName, step: NeedStep, { key, now }: Said) => ({
  id: newId(),
  at: now,
  step,
  by: keeperByline(of, actor, name, WHAT),
  key,
})

/** The month in Shanghai, as '2026-10'. */
export const monthInShanghai = (at: Date): string => dayInShanghai(at).slice(0, 7)

/** The month after one. */
export function nextMonth(month: string): string {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`
}

const AHEAD_MONTHS = 12

type Fields = Pick<NeedDocument, 'kind' | 'title' | 'about' | 'month' | 'count' | 'weekdays' | 'part' | 'order'>

/** @throws {AppError} INVALID_INPUT where the month is over, or more than a year ahead */
function fieldsOf(_id: string, input: Omit<SaveNeedInput, 'id' | 'seen' | 'key'>, now: Date): Fields {
  const { kind, title, about, month, count, weekdays, part } = input
  const this_ = monthInShanghai(now)
  const last = `${Number(this_.slice(0, 4)) + AHEAD_MONTHS / 12}${this_.slice(4)}`
  if (month < this_ || month > last) {
    const words = month < this_ ? '这个月已经过去了，请选以后的月份' : '最多写一年以内的需求，请选近一点的月份'
    throw new AppError('INVALID_INPUT', 'MALFORMED', words, { month: words })
  }
  return { kind, title, about: about || null, month, count, weekdays, part, order: `${month} ${_id}` }
}

export function addNeed(_id: string, input: AddNeedInput, actor: Actor, now: Date): NeedDocument {
  const { communityId } = actor
  const unitId = input.unitId ?? null
  const entry = entryBy({ communityId, unitId }, actor, 'offers.addNeed', 'add', { key: input.key, now })
  return {
    _id,
    communityId,
    unitId,
    ...fieldsOf(_id, input, now),
    state: 'open',
    metBy: null,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function changeNeed(need: NeedDocument, input: SaveNeedInput, actor: Actor, now: Date): Step<NeedDocument> {
  const entry = entryBy(need, actor, 'offers.saveNeed', 'save', { key: input.key, now })
  refuseOver(need)
  return { set: fieldsOf(need._id, input, now), entry, events: [] }
}

/** Somebody gives what was needed. */
export function meetNeed(need: NeedDocument, text: string, actor: Actor, said: Said): Step<NeedDocument> {
  const entry = { ...entryBy(need, actor, 'offers.meetNeed', 'meet', said), text }
  refuseOver(need)
  return { set: { state: 'met', metBy: text }, entry, events: ['need.met'] }
}

export function closeNeed(need: NeedDocument, text: string | undefined, actor: Actor, said: Said): Step<NeedDocument> {
  const entry = { ...entryBy(need, actor, 'offers.closeNeed', 'close', said), ...(text ? { text } : {}) }
  refuseOver(need)
  return { set: { state: 'closed' }, entry, events: [] }
}

/** The unit whose need it was is out of use; null where it was over before. */
export const closeOfUnit = (need: NeedDocument, now: Date): Step<NeedDocument> | null =>
  need.state === 'open'
    ? { set: { state: 'closed' }, entry: { id: newId(), at: now, step: 'close', by: null, key: null }, events: [] }
    : null

function refuseOver({ state }: NeedDocument): void {
  if (state === 'open') return
  const words =
    state === 'met' ? '这个需求已经有着落了，还需要的话请另写一个' : '这个需求已经撤下了，还需要的话请另写一个'
  throw new AppError('ALREADY_DONE', 'WRONG_STATE', words)
}
