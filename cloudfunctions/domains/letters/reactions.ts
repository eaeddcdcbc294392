import type { LetterDocument } from 'types/letters'
import type { MemberDocument } from 'types/members'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { takeStepOn } from '../../kernel/steps'
import { isAgreed, stop } from './rules'
import { feedback, letters, lettersToStop } from './store'

/** What follows for letters where units and people go. */

const AT_ONCE = 100

async function stopOn(context: Context, letter: LetterDocument, why: 'unitClosed' | 'memberGone'): Promise<void> {
  const step = stop(letter, why, context.now)
  if (step && !(await takeStepOn(context, letters, letter, step))) {
    throw new Error(`the letter ${letter._id} was changed meanwhile; the clock goes on`)
  }
}

/** A unit is closed: letters that are not on their way so far stay here. */
export const stopOfUnit: Reaction<UnitDocument> = async ({ matter, context }) => {
  for (;;) {
    const found = await lettersToStop(context.db, { 'unit.id': matter._id }, AT_ONCE)
    for (const letter of found) await stopOn(context, letter, 'unitClosed')
    if (found.length < AT_ONCE) return
  }
}

/** Whoever does not belong to the community any more cannot be asked: what they did not agree to stays here. */
export const stopOfMember: Reaction<MemberDocument> = async ({ matter: { _id: memberId, state }, context }) => {
  if (state === 'verified') return
  const found = await lettersToStop(context.db, { memberId }, AT_ONCE)
  for (const letter of found) if (!isAgreed(letter)) await stopOn(context, letter, 'memberGone')
}

/** Somebody erased: their name goes from what stands here. What was sent stays with the unit on paper, as they were told. */
export const forgetInLetters: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  for (const letter of await lettersToStop(context.db, { memberId }, AT_ONCE)) {
    await stopOn(context, letter, 'memberGone')
  }
  await forgetIn(letters(context.db), former, { memberId }, ({ editions }) => ({
    memberId: formerId,
    name: FORMER_NAME,
    pinyin: '',
    dueAt: null,
    editions: editions.map((one) => ({
      ...one,
      words: '',
      deeds: [],
      objection: one.objection && { ...one.objection, text: '' },
      reply: null,
    })),
    answer: null,
  }))
  await forgetIn(letters(context.db), former)
}

export const forgetInFeedback: Reaction<MemberDocument> = ({ matter, context }) =>
  forgetIn(feedback(context.db), formerOf(matter))
