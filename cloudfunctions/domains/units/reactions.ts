import type { MemberDocument } from 'types/members'
import type { Reaction } from '../../kernel/effects'
import { forgetIn } from '../../kernel/former'
import { formerOf } from '../members/erasing'
import { units } from './store'

/** Somebody erased stays in the stories of units without their name. */
export const forgetInUnits: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(units(db), formerOf(matter))
