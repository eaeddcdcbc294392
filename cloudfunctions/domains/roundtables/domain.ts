import { roundtableSubjects } from 'types/words/roundtables'
import { type DomainPlan, index, mattersKept, unique } from '../../kernel/registration'

/** The roundtable as data. */
export const roundtablesPlan = {
  name: 'roundtables',
  collections: {
    tables: mattersKept(
      {
        holds: 'who sits at the roundtable of a community: its seats with holders and substitutes, and its quorum',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_holder', 'seats.holder.memberId'),
      index('by_substitute', 'seats.substitutes.memberId'),
    ),
    roundtables: mattersKept(
      {
        holds: 'meetings of the roundtable: who was there, what was said and resolved, and the minutes',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_order', 'communityId', 'order'),
      index('by_state', 'communityId', 'state', 'order'),
      unique('by_number', 'communityId', 'number'),
      index('by_due', 'state', 'dueAt'),
      index('by_holder', 'seats.holder.memberId', '_id'),
      index('by_substitute', 'seats.substitutes.memberId', '_id'),
      index('by_present', 'seats.presence.memberId', '_id'),
      index('by_former', 'former.memberId', '_id'),
    ),
    agendaItems: mattersKept(
      {
        holds: 'what people want the roundtable to settle, who supports it, and what came of it',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_order', 'communityId', 'state', 'order'),
      index('by_meeting', 'meetingId'),
      index('by_end', 'communityId', 'endedAt'),
      index('by_origin', 'origins.id'),
      index('by_bringer', 'broughtBy.memberId', '_id'),
      index('by_supporter', 'supporters.memberId', '_id'),
      index('by_chair', 'chairId', 'state'),
      index('by_reporter', 'origins.reporter'),
      index('by_commenter', 'comments.memberId', '_id'),
    ),
    meetingActions: mattersKept(
      {
        holds: 'what a roundtable resolved that somebody does, and how it goes',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_order', 'communityId', 'state', 'order'),
      index('by_passed', 'communityId', 'phase', 'passedAt'),
      index('by_item', 'itemId'),
      index('by_meeting', 'meetingId'),
      index('by_person', 'people', '_id'),
      index('by_climb', 'state', 'climbAt'),
      index('by_accept', 'state', 'acceptBy'),
      index('by_person_order', 'people', 'phase', 'order'),
      index('by_link', 'link.id'),
    ),
  },
  subjects: roundtableSubjects,
  bursts: {},
  quotas: { 'roundtables.propose': 20, 'roundtables.comment': 30 },
  whileBlocked: ['roundtables.unsupport', 'roundtables.withdrawItem'],
  canBeOff: true,
  begins: ['roundtables.arrange', 'roundtables.propose', 'roundtables.plan'],
} as const satisfies DomainPlan<'roundtables'>
