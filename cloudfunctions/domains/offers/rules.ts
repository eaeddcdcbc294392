import type { Byline } from 'types/matter'
import type { AddOfferInput, Adviser, OfferDocument, OfferView, SaveOfferInput } from 'types/offers'
import { isQuietKind, type OfferStep, UNUSED_MONTHS } from 'types/words/offers'
import { POST_NAMES } from 'types/words/posts'
import { hoursOverlap, minutesOf } from 'types/words/slots'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'

/** What a unit offers, from its entry to its end. Pure. */

export interface Said {
  key: string
  now: Date
}

const ONLY_KEEPERS = '这家单位的清单由单位联络员和居委会打理，请联系他们'

/** Whose it is: what a post has to lie over. */
export interface OfUnit {
  communityId: string
  unitId: string | null
}

export const scopeOf = ({ communityId, unitId }: OfUnit): string[] => [communityId, ...(unitId ? [unitId] : [])]

/** Whether somebody looks after what this unit gives and needs: its contact, or the office. */
export const keeps = (actor: Actor, of: OfUnit): boolean =>
  of.communityId === actor.communityId && mayOver(actor, 'offers.agree', scopeOf(of))

/** In whose name somebody acts who looks after it. @throws {AppError} NOT_FOUND, FORBIDDEN */
export function keeperByline(of: OfUnit, actor: Actor, name: GovernedName, what: string): Byline {
  if (of.communityId !== actor.communityId) throw notFound(what)
  const post = authority(actor, name, scopeOf(of), ONLY_KEEPERS)
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

type Entry = OfferDocument['timeline'][number]

const entryBy = (of: OfUnit, actor: Actor, name: GovernedName, step: OfferStep, { key, now }: Said): Entry => ({
  id: newId(),
  at: now,
  step,
  by: keeperByline(of, actor, name, '项'),
  key,
})

export const entryOfClock = (step: OfferStep, now: Date): Entry => ({ id: newId(), at: now, step, by: null, key: null })

/** The same day so many months later; the last of the month where it has no such day. */
function monthsAfter(at: Date, months: number): Date {
  const moved = new Date(at)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(at.getUTCDate(), last))
  return moved
}

/** When its contact is asked whether it is still there, if nobody uses it until then. */
export const askAfter = (at: Date): Date => monthsAfter(at, UNUSED_MONTHS)

const NOT_ASKED = (now: Date) => ({ askAt: askAfter(now), askedAt: null })

type Written = Omit<SaveOfferInput, 'id' | 'seen' | 'key' | 'adviserIds'>
type Fields = Pick<OfferDocument, 'title' | 'about' | 'where' | 'hours' | 'minutes' | 'first' | 'last' | 'advisers'>

/** @throws {AppError} INVALID_INPUT where its hours make no slots, or it ends before it begins */
function fieldsOf(input: Written, advisers: Adviser[], quiet: boolean): Fields {
  const { title, about, where, hours, minutes, first, last } = input
  const wrong = (field: string, words: string) => new AppError('INVALID_INPUT', 'MALFORMED', words, { [field]: words })
  if (last !== null && last < first) throw wrong('last', '最后一天要在第一天以后，请重新选择')
  if (hours.some(({ from, until }) => from >= until)) throw wrong('hours', '结束时间要晚于开始时间，请重新选择')
  if (hoursOverlap(hours)) throw wrong('hours', '同一天的两段时间重叠了，请改一改')
  const short = hours.some(({ from, until }) => minutesOf(until) - minutesOf(from) < minutes)
  if (short) throw wrong('minutes', '有一段时间比一次还短，请把时间放长或把每次改短')
  if (!quiet && advisers.length > 0) throw wrong('adviserIds', '只有心理咨询和法律咨询才有顾问，请把顾问去掉')
  return { title, about: about || null, where: where || null, hours, minutes, first, last, advisers }
}

/** A new offer of a unit. */
export function add(_id: string, input: AddOfferInput, advisers: Adviser[], actor: Actor, now: Date): OfferDocument {
  const { communityId } = actor
  const { unitId, kind, key } = input
  const quiet = isQuietKind(kind)
  const entry = entryBy({ communityId, unitId }, actor, 'offers.add', 'add', { key, now })
  return {
    _id,
    communityId,
    unitId,
    kind,
    quiet,
    ...fieldsOf(input, advisers, quiet),
    state: 'open',
    closedWhy: null,
    lastUsedAt: null,
    ...NOT_ASKED(now),
    sums: {},
    summed: [],
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** Changes what is said of it. Bookings that are there stay at their times. */
export function change(
  offer: OfferDocument,
  input: SaveOfferInput,
  advisers: Adviser[],
  actor: Actor,
  now: Date,
): Step<OfferDocument> {
  const entry = entryBy(offer, actor, 'offers.save', 'save', { key: input.key, now })
  if (offer.state === 'closed') throw new AppError('TOO_LATE', 'WRONG_STATE', '这项已经停了，请先恢复再修改')
  return { set: { ...fieldsOf(input, advisers, offer.quiet), ...NOT_ASKED(now) }, entry, events: [] }
}

/** It is not to be had any more; bookings to come are cancelled, with this reason. */
export function close(offer: OfferDocument, text: string | undefined, actor: Actor, said: Said): Step<OfferDocument> {
  const entry = { ...entryBy(offer, actor, 'offers.close', 'close', said), ...(text ? { text } : {}) }
  if (offer.state === 'closed') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项已经停了，请返回刷新')
  return closed(entry, text ?? null)
}

const closed = (entry: Entry, closedWhy: string | null): Step<OfferDocument> => ({
  set: { state: 'closed', closedWhy, askAt: null, askedAt: null },
  entry,
  events: ['offer.closed'],
})

/** Its unit is out of use, and with it what it gave; null where it was closed before. */
export const closeOfUnit = (offer: OfferDocument, now: Date): Step<OfferDocument> | null =>
  offer.state === 'closed' ? null : closed(entryOfClock('close', now), '单位已停用')

export function reopen(offer: OfferDocument, actor: Actor, said: Said): Step<OfferDocument> {
  const entry = entryBy(offer, actor, 'offers.reopen', 'reopen', said)
  if (offer.state === 'open') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这项已经恢复了，请返回刷新')
  return { set: { state: 'open', closedWhy: null, ...NOT_ASKED(said.now) }, entry, events: [] }
}

/** Nobody has used it for half a year: its contact is asked once whether it is still there. */
export const ask = ({ now }: { now: Date }): Step<OfferDocument> => ({
  set: { askAt: null, askedAt: now },
  entry: entryOfClock('ask', now),
  events: [],
})

/** It is: asked again after another half a year without use. */
export function stillThere(offer: OfferDocument, actor: Actor, said: Said): Step<OfferDocument> {
  const entry = entryBy(offer, actor, 'offers.stillThere', 'stillThere', said)
  if (!offer.askedAt || offer.state === 'closed') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这件事已经答复过了，请返回刷新')
  }
  return { set: NOT_ASKED(said.now), entry, events: [] }
}

/** One of its advisers does not belong to the community any more. */
export const dropAdviser = ({ advisers }: OfferDocument, memberId: string, now: Date): Step<OfferDocument> => ({
  set: { advisers: advisers.filter((one) => one.memberId !== memberId) },
  entry: entryOfClock('leave', now),
  events: [],
})

/** What somebody may do with it now. */
export function actionsOf(offer: OfferDocument, actor: Actor): OfferView['actions'] {
  if (!keeps(actor, offer)) return []
  if (offer.state === 'closed') return ['reopen']
  return [...(offer.askedAt ? (['stillThere'] as const) : []), 'save', 'close']
}
