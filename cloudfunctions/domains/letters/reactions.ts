import type { DutyFileDocument } from 'types/duty'
import type { LetterDocument } from 'types/letters'
import type { MemberDocument } from 'types/members'
import type { UnitDocument } from 'types/units'
import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { takeStepOn } from '../../kernel/steps'
import { type Stop, stop } from './rules/ending'
import { feedback, letters, lettersOfFile, unsentOfUnit, wholeLetters } from './store'

/** What follows for letters where units and people go. */

const AT_ONCE = 100

async function stopAll(context: Context, found: readonly LetterDocument[], why: Stop): Promise<void> {
  for (const letter of found) {
    const step = stop(letter, why, context.now)
    if (step && !(await takeStepOn(context, letters, letter, step))) {
      throw new Error(`the letter ${letter._id} was changed meanwhile; the clock goes on`)
    }
  }
}

/** A unit is closed: letters to it that were not sent stay here. */
export const stopOfUnit: Reaction<UnitDocument> = async ({ matter, context }) => {
  let after = ''
  for (;;) {
    const found = await unsentOfUnit(context.db, matter._id, after, AT_ONCE)
    await stopAll(context, found, 'unitClosed')
    after = found.at(-1)?._id ?? after
    if (found.length < AT_ONCE) return
  }
}

/** Somebody does not report here any more: no letter about them is sent. One drafted after they came back goes on. */
export const stopOfFile: Reaction<DutyFileDocument> = async ({ matter, effect, context }) => {
  const found = await lettersOfFile(context.db, matter._id)
  await stopAll(
    context,
    found.filter(({ createdAt }) => createdAt <= effect.at),
    'memberLeft',
  )
}

/** Somebody erased: nothing about them is sent any more, and their name goes from what stands here. What was sent stays with the unit on paper, as they were told. */
export const forgetInLetters: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  await stopAll(context, await wholeLetters(context.db, 'memberId', memberId, undefined, AT_ONCE), 'memberLeft')
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
