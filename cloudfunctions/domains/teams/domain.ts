import { teamSubjects } from 'types/words/teams'
import { type DomainPlan, index, mattersKept } from '../../kernel/registration'

/** Volunteer teams as data. Who is in one stands with the members, who asks to be let in here. */
export const teamsPlan = {
  name: 'teams',
  collections: {
    teams: mattersKept(
      {
        holds: 'volunteer teams, with who proposed one and goes along with it',
        kept: 'for as long as the community; of whoever is erased without their name',
        people: 'about',
      },
      index('by_community', 'communityId', 'closed', '_id'),
      index('by_stage', 'communityId', 'stage', '_id'),
      index('by_partner', 'partnerId', '_id'),
      index('by_proposer', 'proposer.memberId', '_id'),
      index('by_mentor', 'mentor.memberId', '_id'),
      index('by_ask', 'stage', 'askAt'),
    ),
    applications: mattersKept(
      {
        holds: 'who asked to be taken into which volunteer team, and what was answered',
        kept: 'for as long as the community; of whoever is erased without their name and words',
        people: 'about',
      },
      index('by_team', 'teamId', 'state', '_id'),
      index('by_applicant', 'applicant.memberId', '_id'),
    ),
  },
  subjects: teamSubjects,
  bursts: {},
  quotas: { 'teams.askToJoin': 20, 'teams.propose': 5 },
  whileBlocked: ['teams.leave', 'teams.withdraw', 'teams.takeBack'],
  canBeOff: true,
  begins: ['teams.join', 'teams.askToJoin', 'teams.add', 'teams.reopen', 'teams.propose', 'teams.beginTrial'],
} as const satisfies DomainPlan<'teams'>
