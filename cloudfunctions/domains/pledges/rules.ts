import type { Photo } from 'types/requests'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { askAtOf, entryBy, isIn, mustBeDay, mustBeIn, ownerEntry, type Pledge, type Said } from './parts'
import { bylineHere, isOwn, noSuchPledge } from './standing'

/** From the day on which a pledge is public to the thanks: the rules. Source: the machine of the pledge in rules/duty.md B.2. */

const ANSWERED = { askAt: null, asked: false } as const

/** It is done: in words, with photos or without. */
export function done(
  pledge: Pledge,
  { text, photos }: { text: string; photos: Photo[] },
  actor: Actor,
  said: Said,
): Step<Pledge> {
  const entry = { ...ownerEntry(pledge, actor, 'done', said), text, ...(photos.length > 0 ? { photos } : {}) }
  mustBeIn(pledge, 'done')
  return { set: { ...ANSWERED, state: 'done', words: text }, entry, events: ['pledge.done'] }
}

/** It was not kept, for a reason in the owner's own words. Neighbours read of it no more. */
export function notKept(pledge: Pledge, text: string, actor: Actor, said: Said): Step<Pledge> {
  const entry = { ...ownerEntry(pledge, actor, 'notKept', said), text }
  mustBeIn(pledge, 'notKept')
  return { set: { ...ANSWERED, state: 'notKept', reason: text }, entry, events: [] }
}

/** Another day, once. */
export function extend(pledge: Pledge, by: string, actor: Actor, said: Said): Step<Pledge> {
  const entry = { ...ownerEntry(pledge, actor, 'extend', said), text: by }
  mustBeIn(pledge, 'extend')
  if (pledge.extended) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经延过一次了，请说说做成了还是没做成')
  }
  mustBeDay(by, pledge.year, said.now)
  if (by <= pledge.by) {
    const message = '请选比原来更晚的日子'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { by: message })
  }
  return { set: { by, askAt: askAtOf(by, pledge), asked: false, extended: true }, entry, events: [] }
}

/** Taken back: the year has a place for another one. */
export function withdraw(pledge: Pledge, text: string | undefined, actor: Actor, said: Said): Step<Pledge> {
  const entry = { ...ownerEntry(pledge, actor, 'withdraw', said), ...(text ? { text } : {}) }
  mustBeIn(pledge, 'withdraw')
  return { set: withdrawn(pledge, text ?? null), entry, events: [] }
}

const withdrawn = ({ _id }: Pledge, reason: string | null): Partial<Pledge> => ({
  ...ANSWERED,
  state: 'withdrawn',
  seat: _id,
  reason,
})

/** The same where it follows from something else; null where nothing is open. */
export function end(pledge: Pledge, step: 'end' | 'unitClosed', reason: string, now: Date): Step<Pledge> | null {
  if (!isIn(pledge, 'withdraw')) return null
  const entry = { ...entryBy(null, step, { key: null, now }), text: reason }
  const events: Step<Pledge>['events'] = step === 'unitClosed' && pledge.state === 'open' ? ['pledge.unitClosed'] : []
  return { set: withdrawn(pledge, reason), entry, events }
}

/** Where it is read is closed; null where it is read elsewhere already. */
export function losePlace(pledge: Pledge, placeId: string, now: Date): Step<Pledge> | null {
  if (pledge.place?.id !== placeId) return null
  const entry = { ...entryBy(null, 'placeClosed', { key: null, now }), text: pledge.place.label }
  return { set: { place: null }, entry, events: isIn(pledge, 'withdraw') ? ['pledge.placeClosed'] : [] }
}

/** The day is over: its owner is asked once, and nobody else. */
export const ask = (now: Date): Step<Pledge> => ({
  set: { askAt: null, asked: true },
  entry: entryBy(null, 'ask', { key: null, now }),
  events: [],
})

/**
 * A neighbour, or the office, thanks for it: once each. The owner hears of the first one.
 * @throws {AppError} FORBIDDEN for one's own, ALREADY_DONE the second time
 */
export function thank(pledge: Pledge, actor: Actor, said: Said): ConditionalStep<Pledge> {
  if (pledge.communityId !== actor.communityId) throw noSuchPledge()
  if (isOwn(pledge, actor)) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '这是您自己的承诺，不能给自己道谢，请返回')
  }
  mustBeIn(pledge, 'thank')
  if (pledge.thankedBy.includes(actor.memberId)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经道过谢了，对方看得到，请返回')
  }
  const _ = command()
  return {
    where: { state: pledge.state, thankedBy: _.neq(actor.memberId) },
    change: { state: 'thanked', thankedBy: _.push([actor.memberId]) },
    entry: entryBy(bylineHere(actor), 'thank', said),
    events: pledge.state === 'done' ? ['pledge.thanked'] : [],
  }
}
