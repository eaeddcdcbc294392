import type { LetterDocument } from 'types/letters'
import type { LetterAction, LetterState } from 'types/words/letters'
import type { Actor } from '../../../kernel/actor'
import { AppError } from '../../../kernel/errors'
import { mayOver } from '../../../kernel/grants'
import { newest } from './letter'
import { isUnits } from './sight'

/** In which state what may be done with a letter. */

type Letter = LetterDocument

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
  draftAnew: ['withdrawn'],
}

/** What somebody is told who comes too late. */
export const WRONG: Record<LetterState, string> = {
  drafted: '还没有请本人过目，请先写评语',
  shown: '本人正在看，请等本人答复',
  disputed: '本人提了意见，请先答复',
  kept: '这封信没有寄出，请返回刷新',
  sent: '已经寄给单位了，请返回刷新',
  acknowledged: '单位已经收到了，请返回刷新',
  answered: '单位已经回信了，请返回刷新',
  withdrawn: '已经撤回了，请看新的一封',
}

/** Nothing comes of it any more: its unit was closed, or its member does not report here any more. */
export const isStopped = ({ state, timeline }: Pick<Letter, 'state' | 'timeline'>): boolean =>
  state === 'kept' && timeline.some(({ step }) => step === 'unitClosed' || step === 'memberLeft')

/** @throws {AppError} TOO_LATE in another state, with what to do next */
export function mustBe(letter: Letter, action: LetterAction): void {
  const { state } = letter
  if (isStopped(letter)) throw new AppError('TOO_LATE', 'WRONG_STATE', '这封信不再寄出，有疑问请联系社区党委')
  if (!FROM[action].includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** What the actor may do now. */
export function actionsOf(letter: Letter, actor: Actor, now: Date): LetterAction[] {
  const can = (action: LetterAction) => FROM[action].includes(letter.state) && !isStopped(letter)
  const isOffice = mayOver(actor, 'letters.show', [letter.communityId])
  const isMine = letter.memberId === actor.memberId
  const mayConsent = isMine || (isOffice && letter.memberId === null)
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
    draftAnew: isOffice,
  }
  return (Object.keys(may) as LetterAction[]).filter((action) => may[action] && can(action))
}
