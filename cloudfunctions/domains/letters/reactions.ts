import type { MemberDocument } from 'types/members'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { takeStepOn } from '../../kernel/steps'
import { stop } from './rules/ending'
import { feedback, letters, lettersToStop } from './store'

/** What follows for letters where units and people go. */

const AT_ONCE = 100

/** A unit is closed: letters that are not on their way so far stay here. */
export const stopOfUnit: Reaction<UnitDocument> = async ({ matter, context }) => {
  for (;;) {
    const found = await lettersToStop(context.db, matter._id, AT_ONCE)
    for (const letter of found) {
      const step = stop(letter, context.now)
      if (step && !(await takeStepOn(context, letters, letter, step))) {
        throw new Error(`the letter ${letter._id} was changed meanwhile; the clock goes on`)
      }
    }
    if (found.length < AT_ONCE) return
  }
}

/** Somebody erased: their name goes from what stands here. What was sent stays with the unit on paper, as they were told. */
export const forgetInLetters: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
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
