import { createHash } from 'node:crypto'
import type { DutyUnit } from 'types/duty'
import type { LetterDocument, LetterEdition } from 'types/letters'
import type { Byline } from 'types/matter'
import { SOURCE_KIND_NAMES } from 'types/words/duty'
import {
  ACKNOWLEDGED_WITHIN,
  type LetterAction,
  type LetterState,
  type LetterStep,
  OBJECTED_WITHIN_DAYS,
} from 'types/words/letters'
import { POST_NAMES, postKey } from 'types/words/posts'
import { type Actor, heldPost } from '../../kernel/actor'
import type { Calendar } from '../../kernel/calendar'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { derivedId, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { afterWorkingDays } from '../../kernel/time'

/**
 * The yearly letter: figures by themselves, words by a person. Its member sees it first, may object for seven days, and it is
 * sent only with their yes to the very edition that they saw. Source: issue 16, part 5; rules/duty.md B.2, B.4 (B7).
 */

type Letter = LetterDocument

const DAY = 24 * 3_600_000

export interface Said {
  key: string
  now: Date
}

export const noSuchLetter = () => notFound('封反馈函')

/** A person, a year and a turn have one letter, whoever drafts it. */
export const letterIdOf = (fileId: string, year: string, turn: number): string =>
  derivedId('letter', fileId, year, String(turn))

interface Drafted {
  fileId: string
  communityId: string
  memberId: string | null
  name: string
  pinyin: string
  unit: DutyUnit
  year: string
  turn: number
  figures: LetterEdition['figures']
  deeds: string[]
}

const edition = (
  { figures, deeds, words }: Pick<LetterEdition, 'figures' | 'deeds' | 'words'>,
  reply: string | null = null,
): LetterEdition => ({
  figures,
  deeds,
  words,
  hash: null,
  shownAt: null,
  consent: null,
  objection: null,
  reply,
})

/** A letter with its figures, before anybody has written a word in it. */
export function draft({ figures, deeds, ...whose }: Drafted, by: Byline | null, now: Date): Letter {
  const _id = letterIdOf(whose.fileId, whose.year, whose.turn)
  return {
    _id,
    ...whose,
    number: `${whose.year}-${_id.slice(0, 6).toUpperCase()}`,
    editions: [edition({ figures, deeds, words: '' })],
    state: 'drafted',
    dueAt: null,
    sentAt: null,
    answer: null,
    timeline: [{ id: newId(), at: now, step: 'draft', by, key: null }],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** The edition of now. */
export function newest({ editions }: Pick<Letter, 'editions'>): LetterEdition {
  const last = editions.at(-1)
  if (!last) throw new Error('a letter has an edition')
  return last
}

/** What it says, line by line: what is printed, and what its check code is made of. */
export function textOf(letter: Letter): string {
  const { name, unit, year, number } = letter
  const { figures, deeds, words } = newest(letter)
  const times = figures.map(({ kind, times: often }) => `${SOURCE_KIND_NAMES[kind]} ${often} 次`)
  return [
    `${unit.name}：`,
    `贵单位党员${name}${year}年在本社区报到服务的情况如下。`,
    times.length > 0 ? `参加：${times.join('、')}。` : '这一年没有记下参加的次数。',
    ...deeds,
    words,
    `编号 ${number}`,
  ].join('\n')
}

export const hashOf = (letter: Letter): string => createHash('sha256').update(textOf(letter)).digest('hex')

/** By which somebody who holds the paper checks it. */
export const codeOf = ({ hash }: Pick<LetterEdition, 'hash'>): string | null => hash?.slice(0, 12) ?? null

const entryOf = (by: Byline | null, step: LetterStep, said: { key: string | null; now: Date }, text?: string) => ({
  id: newId(),
  at: said.now,
  step,
  by,
  key: said.key,
  ...(text ? { text } : {}),
})

/** In whose name the office acts. @throws {AppError} NOT_FOUND from elsewhere, FORBIDDEN */
export function officeOf({ communityId }: Pick<Letter, 'communityId'>, actor: Actor, name: GovernedName): Byline {
  if (communityId !== actor.communityId) throw noSuchLetter()
  const post = authority(actor, name, [communityId], '反馈函由社区党委办理，请联系他们')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

function ownOf(letter: Letter, actor: Actor): Byline {
  if (letter.communityId !== actor.communityId || letter.memberId !== actor.memberId) throw noSuchLetter()
  return { memberId: actor.memberId, name: actor.member.name, post: null }
}

/** What a unit sees: only what was sent to it. */
export const SEEN_BY_UNIT: readonly LetterState[] = ['sent', 'acknowledged', 'answered']

/** Whether the actor answers for the unit that it was sent to. */
export const isUnits = ({ unit, state, communityId }: Letter, actor: Actor): boolean =>
  communityId === actor.communityId &&
  unit.id !== null &&
  SEEN_BY_UNIT.includes(state) &&
  heldPost(actor, postKey('unitContact', unit.id)) !== undefined

/** In whose name the contact of a unit acts. @throws {AppError} NOT_FOUND for a letter that was not sent to it */
export function unitOf(letter: Letter, actor: Actor): Byline {
  if (!isUnits(letter, actor)) throw noSuchLetter()
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES.unitContact }
}

/** Its member once it was shown, the office always, its unit once it was sent. For everybody else it does not exist. */
export function refuseUnknown(letter: Letter | null, actor: Actor): asserts letter is Letter {
  if (letter?.communityId !== actor.communityId) throw noSuchLetter()
  const isMine = letter.memberId === actor.memberId && letter.state !== 'drafted'
  if (!isMine && !isUnits(letter, actor) && !mayOver(actor, 'letters.show', [letter.communityId])) throw noSuchLetter()
}

const FROM: Record<LetterAction, readonly LetterState[]> = {
  write: ['drafted'],
  show: ['drafted'],
  // Whoever said nothing in seven days may still say yes.
  consent: ['shown', 'kept'],
  decline: ['shown', 'kept'],
  object: ['shown'],
  correct: ['disputed'],
  acknowledge: ['sent'],
  answer: ['sent', 'acknowledged'],
  withdraw: ['sent', 'acknowledged', 'answered'],
}

const WRONG: Record<LetterState, string> = {
  drafted: '还没有请本人过目，请先写评语',
  shown: '本人正在看，请等本人答复',
  disputed: '本人提了意见，请先答复',
  kept: '这封信没有寄出，请返回刷新',
  sent: '已经寄给单位了，请返回刷新',
  acknowledged: '单位已经收到了，请返回刷新',
  answered: '单位已经回信了，请返回刷新',
  withdrawn: '已经撤回了，请看新的一封',
}

function mustBe({ state }: Letter, action: LetterAction): void {
  if (!FROM[action].includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** The newest edition with this changed. */
const changed = ({ editions }: Letter, change: Partial<LetterEdition>): LetterEdition[] =>
  editions.map((one, index) => (index === editions.length - 1 ? { ...one, ...change } : one))

/** A person writes the words. */
export function write(letter: Letter, words: string, actor: Actor, said: Said): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.write')
  mustBe(letter, 'write')
  return { set: { editions: changed(letter, { words }) }, entry: entryOf(by, 'write', said), events: [] }
}

/** The member is asked to read it; from now on its text is fixed. */
export function show(letter: Letter, actor: Actor, said: Said): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.show')
  mustBe(letter, 'show')
  if (newest(letter).words === '') throw new AppError('CONFLICT', 'WRONG_STATE', '还没有写评语，请先写几句再给本人看')
  return shown(letter, letter.editions, by, 'show', said)
}

function shown(
  letter: Letter,
  editions: LetterEdition[],
  by: Byline,
  step: 'show' | 'correct',
  said: Said,
): Step<Letter> {
  const hash = hashOf({ ...letter, editions })
  return {
    set: {
      editions: changed({ ...letter, editions }, { hash, shownAt: said.now }),
      state: 'shown',
      dueAt: new Date(said.now.getTime() + OBJECTED_WITHIN_DAYS * DAY),
    },
    entry: entryOf(by, step, said),
    events: ['letter.shown'],
  }
}

const wasShown = (letter: Letter): boolean => newest(letter).shownAt !== null

/** Whether its member agreed to what is about to be sent: then it is, whatever becomes of them. */
export const isAgreed = (letter: Letter): boolean => letter.state === 'shown' && newest(letter).consent?.given === true

/** Whether the member lets this edition be sent. For whoever is kept on paper the office enters what they said. */
export function consent(
  letter: Letter,
  { edition: which, agree, onPaper = false }: { edition: number; agree: boolean; onPaper?: boolean | undefined },
  actor: Actor,
  said: Said,
): Step<Letter> {
  const isOffice = onPaper && letter.memberId === null
  const by = isOffice ? officeOf(letter, actor, 'letters.show') : ownOf(letter, actor)
  mustBe(letter, 'consent')
  // Stopped before anybody was shown it.
  if (!wasShown(letter)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG.kept)
  if (which !== letter.editions.length) {
    throw new AppError('CONFLICT', 'CHANGED_MEANWHILE', '这封信改过了，请看过现在的内容再决定')
  }
  const { now } = said
  return {
    set: {
      editions: changed(letter, { consent: { given: agree, at: now, onPaper: isOffice } }),
      // A yes that comes late is looked at in the next run of the clock.
      ...(letter.state === 'kept' && agree ? { state: 'shown', dueAt: now } : {}),
    },
    entry: entryOf(by, agree ? 'consent' : 'decline', said),
    events: [],
  }
}

/** The member says what is not right, within seven times 24 hours. */
export function object(letter: Letter, text: string, actor: Actor, said: Said): Step<Letter> {
  const by = ownOf(letter, actor)
  mustBe(letter, 'object')
  if (letter.dueAt && said.now >= letter.dueAt) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '提意见的七天已经过了，请直接联系社区党委')
  }
  return {
    set: { editions: changed(letter, { objection: { text, at: said.now } }), state: 'disputed', dueAt: null },
    entry: entryOf(by, 'object', said, text),
    events: ['letter.disputed'],
  }
}

/** The office answers, with figures counted anew: another edition, which is read and agreed to anew. */
export function correct(
  letter: Letter,
  { words, reply, figures, deeds }: Pick<LetterEdition, 'words' | 'figures' | 'deeds'> & { reply: string },
  actor: Actor,
  said: Said,
): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.correct')
  mustBe(letter, 'correct')
  return shown(letter, [...letter.editions, edition({ words, figures, deeds }, reply)], by, 'correct', said)
}

/**
 * What the clock does once seven days have passed: it is sent where the member agreed to this edition, and kept otherwise.
 * Null where nothing is due.
 */
export function due(letter: Letter, now: Date, calendar: Calendar): Step<Letter> | null {
  if (!letter.dueAt || now < letter.dueAt) return null
  if (letter.state === 'sent') {
    return { set: { dueAt: null }, entry: entryOf(null, 'remind', { key: null, now }), events: ['letter.reminded'] }
  }
  if (letter.state !== 'shown')
    return { set: { dueAt: null }, entry: entryOf(null, 'keep', { key: null, now }), events: [] }
  if (!newest(letter).consent?.given) {
    return { set: { state: 'kept', dueAt: null }, entry: entryOf(null, 'keep', { key: null, now }), events: [] }
  }
  const { dueAt } = afterWorkingDays(now, ACKNOWLEDGED_WITHIN, calendar)
  return {
    // An employer has no desk here: the member hands the letter in, and nobody is waited for.
    set: { state: 'sent', sentAt: now, dueAt: letter.unit.id === null ? null : dueAt },
    entry: entryOf(null, 'send', { key: null, now }),
    events: ['letter.sent'],
  }
}

export function acknowledge(letter: Letter, actor: Actor, said: Said): Step<Letter> {
  const by = unitOf(letter, actor)
  if (letter.state !== 'sent') throw new AppError('ALREADY_DONE', 'WRONG_STATE', WRONG[letter.state])
  return {
    set: { state: 'acknowledged', dueAt: null },
    entry: entryOf(by, 'acknowledge', said),
    events: ['letter.acknowledged'],
  }
}

export function answer(letter: Letter, text: string, actor: Actor, said: Said): Step<Letter> {
  const by = unitOf(letter, actor)
  mustBe(letter, 'answer')
  return {
    set: { state: 'answered', answer: text, dueAt: null },
    entry: entryOf(by, 'answer', said, text),
    events: ['letter.answered'],
  }
}

/** One that was sent is not rewritten: it is withdrawn, and another one gets a number of its own. */
export function withdraw(letter: Letter, reason: string, actor: Actor, said: Said): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.withdraw')
  mustBe(letter, 'withdraw')
  return {
    set: { state: 'withdrawn', dueAt: null },
    entry: entryOf(by, 'withdraw', said, reason),
    events: ['letter.withdrawn'],
  }
}

/** Their unit is closed, or they are gone: what was not sent stays here. Null where there is nothing to stop. */
export const stop = (letter: Letter, why: 'unitClosed' | 'memberGone', now: Date): Step<Letter> | null =>
  ['drafted', 'shown', 'disputed'].includes(letter.state)
    ? {
        set: { state: 'kept', dueAt: null },
        entry: entryOf(null, why, { key: null, now }),
        events: [],
      }
    : null

/** What the actor may do now. */
export function actionsOf(letter: Letter, actor: Actor, now: Date): LetterAction[] {
  const can = (action: LetterAction) => FROM[action].includes(letter.state)
  const isOffice = mayOver(actor, 'letters.show', [letter.communityId])
  const isMine = letter.memberId === actor.memberId
  const mayConsent = wasShown(letter) && (isMine || (isOffice && letter.memberId === null))
  const given = newest(letter).consent?.given
  const may: Record<LetterAction, boolean> = {
    write: isOffice,
    show: isOffice && newest(letter).words !== '',
    consent: mayConsent && given !== true,
    decline: mayConsent && given !== false,
    object: isMine && letter.dueAt !== null && now < letter.dueAt,
    correct: isOffice,
    acknowledge: isUnits(letter, actor),
    answer: isUnits(letter, actor),
    withdraw: isOffice,
  }
  return (Object.keys(may) as LetterAction[]).filter((action) => may[action] && can(action))
}
