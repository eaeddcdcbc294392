import type { Byline } from 'types/matter'
import type { OfferTalentInput, TalentDocument } from 'types/talents'
import { POST_NAMES } from 'types/words/posts'
import type { TalentAction, TalentState, TalentStep } from 'types/words/talents'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { isVerified } from '../../kernel/sight'

/** From the offer to the thanks. Source: issue 14, part 3. */

export interface Said {
  key: string
  now: Date
}

type Talent = TalentDocument
type Entry = Talent['timeline'][number]

const noSuchTalent = () => notFound('个报名')

/** In which states each step is taken. */
const FROM: Record<Exclude<TalentStep, 'offer'>, readonly TalentState[]> = {
  date: ['offered', 'dated', 'agreed'],
  confirm: ['dated'],
  otherTime: ['dated', 'agreed'],
  decline: ['offered', 'dated'],
  withdraw: ['offered', 'dated', 'agreed'],
  hold: ['agreed'],
  void: ['offered', 'dated', 'agreed'],
}

const WRONG: Record<TalentState, string> = {
  offered: '还没有定时间，请等居委会安排',
  dated: '时间还没有确认，请等本人确认',
  agreed: '时间已经定了，请返回刷新',
  held: '已经办过了，请返回刷新',
  declined: '这次没有安排，想再报请重新报名',
  withdrawn: '已经撤回了，想再报请重新报名',
}

function refuseWrongState({ state }: Talent, step: keyof typeof FROM): void {
  if (!FROM[step].includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** Whoever offered it. */
function ownEntry(talent: Talent, actor: Actor, step: TalentStep, { key, now }: Said): Entry {
  if (talent.communityId !== actor.communityId) throw noSuchTalent()
  if (talent.memberId !== actor.memberId) throw forbidden('这是别人报的名，只有本人可以改')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: null }
  return { id: newId(), at: now, step, by, key }
}

function officeEntry(talent: Talent, actor: Actor, name: GovernedName, step: TalentStep, { key, now }: Said): Entry {
  if (talent.communityId !== actor.communityId) throw noSuchTalent()
  const post = authority(actor, name, [talent.communityId], '时间由居委会来定，请联系他们')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}

/** Somebody offers something. */
export function offer(_id: string, input: OfferTalentInput, actor: Actor, now: Date): Talent {
  const { communityId, memberId, member } = actor
  const { kind, title, about, wishes, key } = input
  const by: Byline = { memberId, name: member.name, post: null }
  return {
    _id,
    communityId,
    kind,
    title,
    about: about || null,
    wishes: wishes || null,
    memberId,
    name: member.name,
    state: 'offered',
    at: null,
    where: null,
    order: '',
    timeline: [{ id: newId(), at: now, step: 'offer', by, key }],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** So far ahead a date is given at most: a year beyond that is one that was mistyped. Milliseconds. */
const AHEAD = 366 * 24 * 3_600_000

/** The office gives it a date, or another one: whoever offered it is asked (again). */
export function date(
  talent: Talent,
  { at, where }: { at: number; where: string },
  actor: Actor,
  said: Said,
): Step<Talent> {
  const entry = officeEntry(talent, actor, 'talents.date', 'date', said)
  refuseWrongState(talent, 'date')
  const when = new Date(at)
  const isPast = when <= said.now
  if (isPast || at > said.now.getTime() + AHEAD) {
    const message = isPast ? '时间已经过了，请选以后的时间' : '请选一年以内的时间，检查一下年份'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { at: message })
  }
  const order = `${when.toISOString()} ${talent._id}`
  return { set: { state: 'dated', at: when, where, order }, entry, events: ['talent.dated'] }
}

/** Whoever offered it can come on that date. */
export function confirm(talent: Talent, actor: Actor, said: Said): Step<Talent> {
  const entry = ownEntry(talent, actor, 'confirm', said)
  if (talent.state === 'agreed') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经确认过了，请返回刷新')
  refuseWrongState(talent, 'confirm')
  if (talent.at && talent.at <= said.now) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这个时间已经过了，请点“换个时间”')
  }
  return { set: { state: 'agreed' }, entry, events: ['talent.agreed'] }
}

const NO_DATE = { state: 'offered', at: null, where: null, order: '' } as const

/** They cannot on that date: the office looks for another one. */
export function otherTime(talent: Talent, text: string, actor: Actor, said: Said): Step<Talent> {
  const entry = { ...ownEntry(talent, actor, 'otherTime', said), text }
  refuseWrongState(talent, 'otherTime')
  return { set: NO_DATE, entry, events: ['talent.otherTime'] }
}

/** The office has no place for it, and says why. */
export function decline(talent: Talent, text: string, actor: Actor, said: Said): Step<Talent> {
  const entry = { ...officeEntry(talent, actor, 'talents.decline', 'decline', said), text }
  refuseWrongState(talent, 'decline')
  return { set: { ...NO_DATE, state: 'declined' }, entry, events: ['talent.declined'] }
}

export function withdraw(talent: Talent, actor: Actor, said: Said): Step<Talent> {
  const entry = ownEntry(talent, actor, 'withdraw', said)
  refuseWrongState(talent, 'withdraw')
  return { set: { state: 'withdrawn' }, entry, events: ['talent.withdrawn'] }
}

/** It took place: whoever offered it is thanked. No hours are counted. */
export function hold(talent: Talent, text: string | undefined, actor: Actor, said: Said): Step<Talent> {
  const entry = { ...officeEntry(talent, actor, 'talents.hold', 'hold', said), ...(text ? { text } : {}) }
  refuseWrongState(talent, 'hold')
  if (talent.at && said.now < talent.at) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '还没有到时间，办过以后再来道谢')
  }
  return { set: { state: 'held' }, entry, events: ['talent.held'] }
}

/** Whoever offered it does not belong to the community any more, or may not take part; null where nothing is open. */
export function end(talent: Talent, now: Date): Step<Talent> | null {
  if (!FROM.void.includes(talent.state)) return null
  const entry: Entry = { id: newId(), at: now, step: 'void', by: null, key: null }
  return { set: { state: 'withdrawn' }, entry, events: ['talent.withdrawn'] }
}

/** Who looks after all of them. */
export const arranges = (talent: Talent, actor: Actor) => mayOver(actor, 'talents.date', [talent.communityId])

/** Who may read it: the two sides always, the neighbours once both agreed. @throws {AppError} NOT_FOUND */
export function refuseUnknown(talent: Talent | null, actor: Actor): asserts talent is Talent {
  if (talent?.communityId !== actor.communityId) throw noSuchTalent()
  const isOpen = isVerified(actor.member) && (talent.state === 'agreed' || talent.state === 'held')
  if (!isOpen && talent.memberId !== actor.memberId && !arranges(talent, actor)) throw noSuchTalent()
}

/** What they may do now. */
export function actionsOf(talent: Talent, actor: Actor, now: Date): TalentAction[] {
  const can = (step: TalentAction) => FROM[step].includes(talent.state)
  const isPast = talent.at !== null && talent.at <= now
  const own: TalentAction[] = talent.memberId === actor.memberId ? ['confirm', 'otherTime', 'withdraw'] : []
  const offices: TalentAction[] = arranges(talent, actor) ? ['date', 'hold', 'decline'] : []
  return [...own, ...offices].filter(
    (step) => can(step) && !(step === 'confirm' && isPast) && !(step === 'hold' && !isPast),
  )
}
