import type { MemberDocument } from 'types/members'
import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { takeStepOn } from '../../kernel/steps'
import { end } from './rules'
import { talents, wholeOf } from './store'

/** What follows where somebody who offered something is stopped, leaves or is erased. */

const AT_ONCE = 100

async function endAllOf(context: Context, memberId: string): Promise<void> {
  for (let mark: string | undefined; ; ) {
    const found = await wholeOf(context.db, 'memberId', memberId, mark, AT_ONCE)
    for (const talent of found) {
      const step = end(talent, context.now)
      if (step && !(await takeStepOn(context, talents, talent, step))) {
        throw new Error(`talent ${talent._id} was changed meanwhile; the clock goes on`)
      }
    }
    mark = found.at(-1)?._id
    if (found.length < AT_ONCE) return
  }
}

/** Whoever was stopped, or does not belong to the community any more, gives nothing that is still to come. */
export const endTalents: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { _id: memberId, state, blocked } = matter
  if (state !== 'verified' || blocked) await endAllOf(context, memberId)
}

/** Somebody erased stays in what they gave, and in what they arranged, without their name. */
export const forgetInTalents: Reaction<MemberDocument> = async ({ matter, context }) => {
  const former = formerOf(matter)
  const { memberId, formerId } = former
  await endAllOf(context, memberId)
  const nameless = () => ({ memberId: formerId, name: FORMER_NAME })
  await forgetIn(talents(context.db), former, { memberId }, nameless)
  await forgetIn(talents(context.db), former)
}
