import type { TaskSummary, TaskView } from 'types/task-views'
import type { TaskDocument } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import { mayOver } from '../../kernel/grants'
import { readableInShanghai } from '../../kernel/time'
import { actionsOf, leadersActions, obstacleOf } from './actions'
import { scopeOf } from './rules'
import type { ListedTask } from './store'

/** What people see of a task. Who has a place in it is seen by those who lead it. */

const standingIn = ({ claims, offers, waiting }: ListedTask, memberId: string): TaskSummary['mine'] => {
  const isIn = (list: { memberId: string }[]) => list.some((one) => one.memberId === memberId)
  return isIn(claims) ? 'claimed' : isIn(offers) ? 'offered' : isIn(waiting) ? 'waiting' : null
}

export const summaryOf = (
  task: ListedTask,
  memberId: string,
  teamNames: Map<string, string>,
  why: string | null = null,
): TaskSummary => ({
  id: task._id,
  title: task.title,
  teamId: task.teamId,
  teamName: teamNames.get(task.teamId) ?? '',
  state: task.state,
  startsAt: task.startsAt.getTime(),
  endsAt: task.endsAt.getTime(),
  meetAt: task.meetAt,
  places: task.places,
  free: task.free,
  waiting: task.waiting.length,
  risk: task.risk,
  mine: standingIn(task, memberId),
  why,
})

export const mayLead = (task: TaskDocument, actor: Actor) => mayOver(actor, 'tasks.publish', scopeOf(task))

export function taskViewOf(task: TaskDocument, actor: Actor, teamNames: Map<string, string>, now: Date) {
  const { memberId } = actor
  const own = <T extends { memberId: string }>(list: T[]) => list.find((one) => one.memberId === memberId)
  const place = task.waiting.findIndex((one) => one.memberId === memberId)
  const { insurance } = task
  const leads = mayLead(task, actor)
  return {
    ...summaryOf(task, memberId, teamNames),
    about: task.about,
    bring: task.bring,
    gear: task.gear,
    contact: task.contact,
    skill: task.skill,
    teamOnly: task.teamOnly,
    openFrom: task.openFrom?.getTime() ?? null,
    insurance: insurance && `${insurance.insurer} ${insurance.policy}，到 ${readableInShanghai(insurance.until)}`,
    offerUntil: own(task.offers)?.until.getTime() ?? null,
    before: place < 0 ? null : place,
    minutes: own(task.claims)?.minutes ?? null,
    people: leads ? peopleOf(task) : null,
    countDueAt: leads ? (task.countDueAt?.getTime() ?? null) : null,
    mayLead: leads,
    actions: [...actionsOf(task, actor, now), ...(leads ? leadersActions(task) : [])],
    sketch: leads && task.state === 'draft' ? sketchOf(task) : null,
    obstacle: obstacleOf(task, actor, now),
    version: task.version,
  }
}

const peopleOf = ({ claims, offers, waiting }: TaskDocument) => [
  ...claims.map(({ memberId, name, state, minutes = null }) => ({ memberId, name, state, minutes })),
  ...offers.map(({ memberId, name }) => ({ memberId, name, state: 'offered' as const, minutes: null })),
  ...waiting.map(({ memberId, name }) => ({ memberId, name, state: 'waiting' as const, minutes: null })),
]

/** As it was written down: the form in which it is changed begins with it. */
function sketchOf(task: TaskDocument): TaskView['sketch'] {
  const { title, about, meetAt, places, minimum, contact, bring, risk, gear, insurance, skill, teamOnly, late } = task
  return {
    title,
    meetAt,
    startsAt: task.startsAt.getTime(),
    endsAt: task.endsAt.getTime(),
    places,
    risk,
    teamOnly,
    late,
    firstTimersFirst: task.firstTimersUntil !== null,
    ...(about ? { about } : {}),
    ...(minimum === null ? {} : { minimum }),
    ...(contact ? { contact } : {}),
    ...(bring ? { bring } : {}),
    ...(gear ? { gear } : {}),
    ...(insurance
      ? { insurer: insurance.insurer, policy: insurance.policy, insuredUntil: insurance.until.getTime() }
      : {}),
    ...(skill ? { skill } : {}),
    ...(task.openFrom ? { openFrom: task.openFrom.getTime() } : {}),
  }
}
