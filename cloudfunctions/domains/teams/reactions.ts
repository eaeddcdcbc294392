import type { MemberDocument } from 'types/members'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import { teams } from './store'

/** Somebody erased stays in the stories of teams without their name. */
export const forgetInTeams: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(teams(db), formerOf(matter))
