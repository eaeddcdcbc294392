import type { TableDocument } from 'types/roundtables'
import type { Reaction } from '../../../kernel/effects'
import { takeStepOn } from '../../../kernel/steps'
import { entryOfClock } from '../entries'
import { leaderOf } from '../leading'
import { agendaItems, proposedBeside, theTable } from '../store'

const AT_ONCE = 100

/** Somebody else leads: what was proposed waits for them from now on. */
export const passToChair: Reaction<TableDocument> = async ({ matter, context }) => {
  const { communityId } = matter
  const { seats } = await theTable(context.db, communityId, context.now)
  const chairId = leaderOf(seats)?.memberId ?? null
  const found = await proposedBeside(context.db, communityId, chairId, AT_ONCE)
  for (const item of found) {
    const entry = entryOfClock('passChair' as const, context.now)
    const after = await takeStepOn(context, agendaItems, item, { set: { chairId }, entry, events: [] })
    if (!after) throw new Error(`item ${item._id} was changed meanwhile; the clock goes on`)
  }
  if (found.length === AT_ONCE) throw new Error(`more items wait for the chair of ${communityId}; the clock goes on`)
}
