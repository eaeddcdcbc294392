import type { Byline } from 'types/matter'
import type { ApplicationDocument } from 'types/team-applications'
import type { TeamDocument } from 'types/teams'
import type { Happening, Reaction } from '../../kernel/effects'
import { readableInShanghai } from '../../kernel/time'
import { memberById, stepOfClock, volunteersOf } from '../members/directory'
import { entryOf, repeated, tell, type Wording } from '../messages/telling'
import { enter, isIn } from './rules'

/** What follows from steps in teams, and who hears of it in which words. */

const aboutTeam = ({ _id: id }: TeamDocument) => ({ kind: 'team' as const, id })

/** The leader said yes: from now on they are in the team. Who is in it already, or left the community, is left alone. */
export const enterAdmitted: Reaction<ApplicationDocument> = async (happening) => {
  const { matter, effect } = happening
  const by = entryOf(matter, effect)?.by
  if (by) await letIn(happening, { _id: matter.teamId, communityId: matter.communityId }, matter.applicant.memberId, by)
}

/** Whoever proposed a team is the first who is in it. */
export const enterProposer: Reaction<TeamDocument> = async (happening) => {
  const { matter, effect } = happening
  const by = entryOf(matter, effect)?.by
  if (by && matter.proposer) await letIn(happening, matter, matter.proposer.memberId, by)
}

async function letIn(
  { context }: Happening<ApplicationDocument> | Happening<TeamDocument>,
  team: Pick<TeamDocument, '_id' | 'communityId'>,
  memberId: string,
  by: Byline,
): Promise<void> {
  const member = await memberById(context.db, memberId)
  if (member?.state !== 'verified' || isIn(member, team)) return
  const step = enter(member, team, by, { key: null, now: context.now })
  if (!(await stepOfClock(context, member, step))) throw new Error(`${memberId} was changed at the same moment`)
}

export const tellAdmitted: Reaction<ApplicationDocument> = (happening) => {
  const { matter } = happening
  return tellApplicant(happening, { title: '您参加队伍的申请通过了', text: `${matter.teamName}：欢迎您，有事找队长` })
}

export const tellDeclined: Reaction<ApplicationDocument> = (happening) => {
  const { matter } = happening
  const text = `${matter.teamName}：${repeated(matter.reason ?? '')}`
  return tellApplicant(happening, { title: '您参加队伍的申请没有通过', text })
}

const tellApplicant = (happening: Happening<ApplicationDocument>, wording: Wording) => {
  const { matter } = happening
  return tell(happening, [matter.applicant.memberId], { kind: 'teamApplication', id: matter._id }, wording)
}

/** Whoever proposed it, and the mentor, each in words of their own. */
export const tellTrialBegun: Reaction<TeamDocument> = async (happening) => {
  const { matter } = happening
  const { name, proposer, mentor, trialEndsAt } = matter
  const until = trialEndsAt ? `，试运行到 ${readableInShanghai(trialEndsAt).slice(0, 10)}` : ''
  const about = aboutTeam(matter)
  if (proposer) {
    // Messages name nobody: they are not gone through when somebody is erased.
    const text = `${name}${until}，导师是谁请看队伍的页面`
    await tell(happening, [proposer.memberId], about, { title: '您发起的队伍开始试运行了', text })
  }
  if (mentor) {
    await tell(happening, [mentor.memberId], about, { title: '请您当一支新队伍的导师', text: `${name}${until}` })
  }
}

export const tellTrialOver: Reaction<TeamDocument> = async (happening) => {
  const { name, proposer } = happening.matter
  const wording = { title: '您发起的队伍试运行期满', text: `${name}：居委会会答复，队里的事照常` }
  await tell(happening, proposer ? [proposer.memberId] : [], aboutTeam(happening.matter), wording)
}

export const tellConfirmed: Reaction<TeamDocument> = (happening) =>
  tellTeam(happening, {
    title: '队伍转正了，谢谢大家',
    text: `${happening.matter.name}：试运行结束，从今天起是正式队伍`,
  })

/** With thanks, in the words of the office. */
export const tellThanked: Reaction<TeamDocument> = (happening) => {
  const { matter, effect } = happening
  const words = repeated(entryOf(matter, effect)?.text ?? '')
  const title = matter.mentor ? '队伍的试运行结束了，谢谢您' : '您发起队伍的提议有答复了，谢谢您'
  return tellTeam(happening, { title, text: `${matter.name}：${words}` })
}

const AT_ONCE = 100

/** Whoever proposed it, the mentor, and all who are in it. */
async function tellTeam(happening: Happening<TeamDocument>, wording: Wording): Promise<void> {
  const { matter, context } = happening
  const { proposer, mentor } = matter
  const about = aboutTeam(matter)
  const first = [proposer, mentor].flatMap((one) => (one ? [one.memberId] : []))
  await tell(happening, first, about, wording)
  for (let after: string | undefined; ; ) {
    const found = await volunteersOf(context.db, matter._id, after, AT_ONCE)
    const ids = found.map(({ _id }) => _id).filter((id) => !first.includes(id))
    await tell(happening, ids, about, wording)
    if (found.length < AT_ONCE) return
    after = found.at(-1)?._id
  }
}
