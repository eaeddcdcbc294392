import type { MemberDocument } from 'types/members'
import type { TeamDocument } from 'types/teams'
import { FORMER_NAME } from 'types/words/members'
import type { Context } from '../../kernel/context'
import type { Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import { newId } from '../../kernel/ids'
import { takeStepOn } from '../../kernel/steps'
import { endUnanswered } from './applications'
import { applications, applicationsOf, proposedBy, teams } from './store'

/** Somebody erased stays in the stories of teams without their name. What they proposed and nobody answered is taken back. */
export const forgetInTeams: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { db } = context
  const former = formerOf(matter)
  await takeBackProposals(context, former.memberId)
  for (const field of ['proposer', 'mentor'] as const) {
    await forgetIn(teams(db), former, { [`${field}.memberId`]: former.memberId }, (team) =>
      withoutNameIn(team, field, former),
    )
  }
  await forgetIn(teams(db), former)
}

const withoutNameIn = (team: TeamDocument, field: 'proposer' | 'mentor', { memberId, formerId }: Former) =>
  team[field]?.memberId === memberId ? { [field]: { memberId: formerId, name: FORMER_NAME } } : {}

/** More than anybody proposes. */
const AT_ONCE = 100

async function takeBackProposals(context: Context, memberId: string): Promise<void> {
  const found = await proposedBy(context.db, memberId, undefined, AT_ONCE)
  for (const team of found.filter(({ stage }) => stage === 'proposed')) {
    const entry = { id: newId(), at: context.now, step: 'takeBack' as const, by: null, key: null }
    const taken = await takeStepOn(context, teams, team, { set: { stage: 'ended' }, entry, events: [] })
    if (!taken) throw new Error(`team ${team._id} was changed at the same moment`)
  }
}

/** Whoever was stopped, or does not belong to the community any more, waits for no answer. */
export const voidApplications: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { _id: memberId, state, blocked } = matter
  if (state !== 'verified' || blocked) await endWaiting(context, memberId)
}

async function endWaiting(context: Context, memberId: string): Promise<void> {
  const found = await applicationsOf(context.db, memberId, undefined, AT_ONCE)
  for (const one of found.filter(({ state }) => state === 'waiting')) {
    const ended = await takeStepOn(context, applications, one, endUnanswered(context.now))
    if (!ended) throw new Error(`application ${one._id} was changed at the same moment`)
  }
}

/** Whoever does not belong to the community any more founds no team in it. */
export const voidProposals: Reaction<MemberDocument> = async ({ matter, context }) => {
  if (matter.state !== 'verified') await takeBackProposals(context, matter._id)
}

/** What somebody erased applied for stays without their name and their words; so do their answers to others. */
export const forgetInApplications: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { db } = context
  const former = formerOf(matter)
  await endWaiting(context, former.memberId)
  const applicant = { memberId: former.formerId, name: FORMER_NAME }
  await forgetIn(applications(db), former, { 'applicant.memberId': former.memberId }, () => ({
    applicant,
    words: null,
    reason: null,
  }))
  await forgetIn(applications(db), former)
}
