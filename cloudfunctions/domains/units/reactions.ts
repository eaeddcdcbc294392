import type { MemberDocument } from 'types/members'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { units } from './store'

/** Somebody erased stays in the stories of units without their name. */
export const forgetInUnits: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(units(db), formerOf(matter))
