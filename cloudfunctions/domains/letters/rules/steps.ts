import type { LetterDocument, LetterEdition } from 'types/letters'
import type { Byline } from 'types/matter'
import { OBJECTED_WITHIN_DAYS } from 'types/words/letters'
import type { Actor } from '../../../kernel/actor'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import type { Stop } from './ending'
import { changed, edition, entryOf, hashOf, newest, type Said } from './letter'
import { officeOf, ownOf, unitOf } from './sight'
import { mustBe, WRONG } from './states'

/** What the office, its member and its unit do with a letter. Source: rules/duty.md B.2, 'letter'. */

type Letter = LetterDocument

const DAY = 24 * 3_600_000

/** A person writes the words. */
export function write(letter: Letter, words: string, actor: Actor, said: Said): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.write')
  mustBe(letter, 'write')
  return { set: { editions: changed(letter, { words }) }, entry: entryOf(by, 'write', said), events: [] }
}

/** @throws {AppError} TOO_LATE where nobody would get it */
function refuseGone(gone: Stop | null): void {
  if (gone === null) return
  const why = gone === 'unitClosed' ? '单位已停用' : '本人已不在这里报到'
  throw new AppError('TOO_LATE', 'WRONG_STATE', `${why}，这封信不再寄出，请返回刷新`)
}

/**
 * The member is asked to read it; from now on its text is fixed.
 * @param gone why it would reach nobody
 */
export function show(letter: Letter, gone: Stop | null, actor: Actor, said: Said): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.show')
  mustBe(letter, 'show')
  refuseGone(gone)
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
  gone: Stop | null,
  actor: Actor,
  said: Said,
): Step<Letter> {
  const by = officeOf(letter, actor, 'letters.correct')
  mustBe(letter, 'correct')
  refuseGone(gone)
  return shown(letter, [...letter.editions, edition({ words, figures, deeds }, reply)], by, 'correct', said)
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
