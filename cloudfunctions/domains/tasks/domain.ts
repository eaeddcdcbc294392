import { taskSubjects } from 'types/words/tasks'
import { collectionOf, type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Volunteer tasks as data. */
export const tasksPlan = {
  name: 'tasks',
  collections: {
    tasks: mattersKept(
      {
        holds: 'volunteer tasks, with who has a place in them and who waits for one',
        kept: 'for as long as the community; of whoever is erased without their name, and of people without a phone for a year',
        people: 'about',
      },
      index('by_claimer', 'claims.memberId', 'endKey'),
      index('by_waiter', 'waiting.memberId', 'endKey'),
      index('by_offered', 'offers.memberId', 'endKey'),
      index('by_allowed', 'allowed.memberId'),
      index('by_asked', 'asked.memberId', 'startKey'),
      index('by_community', 'communityId', 'phase', 'startKey'),
      index('by_team', 'teamId', 'phase', 'startKey'),
      index('by_start', 'state', 'startsAt'),
      index('by_end', 'state', 'endsAt'),
      index('by_offer', 'state', 'offers.until'),
      index('by_nudge', 'state', 'nudgeAt'),
      index('by_names', 'state', 'namesUntil'),
      index('by_reminder', 'state', 'remindAt'),
      index('by_watch', 'state', 'watchAt'),
      index('by_origin', 'origin.id'),
      index('by_team_start', 'teamId', 'startKey'),
      index('by_project', 'communityId', 'projectId', 'startKey'),
    ),
    series: mattersKept(
      {
        holds: 'volunteer tasks that come every week, with the days that are left out',
        kept: 'for as long as the community',
        people: 'byline',
      },
      index('by_team', 'teamId', 'state'),
      index('by_next_day', 'state', 'nextDay'),
    ),
    volunteers: mattersKept(
      {
        holds: 'what volunteers know how to do, and the consent of the guardians of minors',
        kept: 'until their data is deleted',
        people: 'about',
      },
      index('by_skill', 'communityId', 'skills'),
    ),
    hours: collectionOf(
      {
        holds: 'the ledger of hours that volunteers gave: entries are added and never changed',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_member', 'memberId', '_id'),
      index('by_member_order', 'memberId', 'order'),
      index('by_member_end', 'memberId', 'to'),
      index('by_member_team', 'memberId', 'teamId', 'day'),
      index('by_team_day_id', 'teamId', 'day', '_id'),
      index('by_counter', 'by.memberId', '_id'),
    ),
  },
  subjects: taskSubjects,
  bursts: {
    'tasks.yearSheet': { times: 30, minutes: 10 },
    'tasks.yearSheetOfAll': { times: 30, minutes: 10 },
  },
  quotas: {
    'tasks.claim': 40,
    'tasks.wait': 40,
    'tasks.takeOver': 40,
    'tasks.introduce': 20,
    'tasks.thank': 20,
  },
  whileBlocked: ['tasks.withdraw', 'tasks.declineOffer', 'tasks.askStandIn', 'tasks.checkOut'],
  canBeOff: true,
  begins: ['tasks.draft', 'tasks.publish', 'tasks.claim', 'tasks.wait', 'tasks.takeOver', 'tasks.repeat'],
} as const satisfies DomainPlan<'tasks'>
