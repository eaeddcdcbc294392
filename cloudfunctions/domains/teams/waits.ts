import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import { postKey } from 'types/words/posts'
import { memberKey, ownKey } from 'types/words/todos'
import { newsOf, type PureWait, type Waiting, type Waits } from '../../kernel/todos/waiting'
import { isAsked } from './trials'

/**
 * A team waits for nobody, and the neighbours read that there is one. One that is proposed waits for the office; one whose
 * trial is over for the office, and for the mentor until they have said what they think.
 */
export const teamWaits: Waits<TeamDocument> = { kind: 'team', event: 'team.waits', waitsFor: ofTeam }

function ofTeam(team: TeamDocument): Waiting | null {
  const { communityId, closed, stage, name, createdAt, proposer, mentor, advice, trialEndsAt } = team
  const news = newsOf(communityId, { title: name, at: createdAt })
  const office = postKey('residentsCommittee', communityId)
  if (stage === 'proposed') {
    const own = proposer ? [{ holder: ownKey(proposer.memberId), verb: null, due: null }] : []
    return { ...news, waits: [{ holder: office, verb: 'answerProposal', due: null }, ...own] }
  }
  if (!isAsked(team)) return closed ? null : news
  const due = trialEndsAt ?? null
  const advises: PureWait[] =
    mentor && advice === undefined ? [{ holder: memberKey(mentor.memberId), verb: 'advise', due }] : []
  return {
    ...news,
    waits: [...(closed ? [] : news.waits), { holder: office, verb: 'judgeTrial', due }, ...advises],
  }
}

/** An application waits for the leader, where there is none for a deputy, and for the office; the applicant sees it. */
export const applicationWaits: Waits<ApplicationDocument> = {
  kind: 'teamApplication',
  event: 'application.waits',
  waitsFor: ofApplication,
}

function ofApplication({
  state,
  communityId,
  teamId,
  teamName,
  applicant,
  updatedAt,
}: ApplicationDocument): Waiting | null {
  if (state !== 'waiting') return null
  const instead = [postKey('teamDeputy', teamId), postKey('residentsCommittee', communityId)]
  return {
    urgent: false,
    // Who it is stands in the application, and nowhere else.
    subject: { title: teamName, sign: null, number: null, photos: 0, since: updatedAt },
    place: null,
    order: updatedAt,
    climbAt: null,
    waits: [
      { holder: postKey('teamLeader', teamId), verb: 'admit', due: null, instead },
      { holder: ownKey(applicant.memberId), verb: null, due: null },
    ],
  }
}
