import type { PhotoView } from 'types/request-views'
import type { TaskSummary, TaskView } from 'types/task-views'
import type { Claim, TaskDocument } from 'types/tasks'
import type { PhotoTime } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { type Engagement, engagementViewOf } from '../../kernel/engagements'
import { mayOver } from '../../kernel/grants'
import { isGuest } from '../../kernel/guests'
import { readableInShanghai } from '../../kernel/time'
import { actionsOf, furtherOf, leadersActions, obstacleOf } from './actions'
import { scopeOf } from './entries'
import { freelyUntil } from './offering'
import { onSpot } from './on-spot'
import { maySeePhotos, photosIn } from './photographing'
import { standingIn } from './standing'
import { isAsked, isComing } from './standing-in'
import type { ListedTask } from './store'
import { mayThank, thanksFor } from './thanking'
import { missingIn } from './watching'

/** What people see of a task. Who has a place in it is seen by those who lead it. */

export const summaryOf = (
  task: ListedTask,
  memberId: string,
  teamNames: ReadonlyMap<string, string>,
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
  missing: missingIn(task),
  risk: task.risk,
  mine: standingIn(task, memberId),
  why,
})

export const mayLead = (task: TaskDocument, actor: Actor) => mayOver(actor, 'tasks.publish', scopeOf(task))

/** What a view shows that does not stand in the task itself. */
export interface Beside {
  teamNames: ReadonlyMap<string, string>
  /** Its photos that this reader sees, by id; what is not there is left out. */
  shown: ReadonlyMap<string, PhotoView>
  /** Why some who have a place would get none now, by their ids; read for whoever leads it. */
  unfit: ReadonlyMap<string, string>
  /** What else the reader has to be at during it. */
  engagements: readonly Engagement[]
}

export function taskViewOf(
  task: TaskDocument,
  actor: Actor,
  { teamNames, shown, unfit, engagements }: Beside,
  now: Date,
) {
  const { memberId } = actor
  const own = <T extends { memberId: string }>(list: T[]) => list.find((one) => one.memberId === memberId)
  const place = task.waiting.findIndex((one) => one.memberId === memberId)
  const leads = mayLead(task, actor)
  const spot = onSpot(task)
  return {
    ...summaryOf(task, memberId, teamNames),
    about: task.about,
    bring: task.bring,
    gear: task.gear,
    contact: task.contact,
    skill: task.skill,
    teamOnly: task.teamOnly,
    openFrom: task.openFrom?.getTime() ?? null,
    firstTimersUntil: task.firstTimersUntil?.getTime() ?? null,
    minimum: task.minimum,
    placeLabel: task.near.label ?? null,
    insurance: insuranceWords(task, leads || own(task.claims) !== undefined),
    offerUntil: own(task.offers)?.until.getTime() ?? null,
    before: place < 0 ? null : place,
    minutes: own(task.claims)?.minutes ?? null,
    people: leads ? peopleOf(task, unfit) : null,
    countDueAt: leads ? (task.countDueAt?.getTime() ?? null) : null,
    mayLead: leads,
    actions: [...actionsOf(task, actor, now), ...(leads ? leadersActions(task, now) : [])],
    further: furtherOf(task, actor, now),
    sketch: leads && task.state === 'draft' ? sketchOf(task) : null,
    obstacle: obstacleOf(task, actor, now),
    noNew: task.noNew,
    standIns: task.state === 'open' ? task.claims.flatMap(({ id, standInAt }) => (standInAt ? [id] : [])) : [],
    myPlace: placeView(task, own(task.claims)),
    freelyUntil: freelyUntil(task).getTime(),
    onSpot: { from: spot.from.getTime(), until: spot.until.getTime() },
    origin: leads ? task.origin : null,
    projectId: (leads && task.projectId) || null,
    learnt: (leads && task.learnt) || null,
    thanks: thanksFor(task, memberId),
    mayThank: mayThank(task, actor),
    photos: maySeePhotos(task, actor)
      ? { before: photosOf(task, actor, 'before', shown), after: photosOf(task, actor, 'after', shown) }
      : null,
    engagements: engagements.map(engagementViewOf),
    version: task.version,
  }
}

const photosOf = (task: TaskDocument, actor: Actor, when: PhotoTime, shown: Beside['shown']): PhotoView[] =>
  photosIn(task, actor, [when]).flatMap(({ photo }) => shown.get(photo.id) ?? [])

/** The number of the policy is for whoever leads the task, and for those whom it covers. */
function insuranceWords({ insurance }: TaskDocument, knowsNumber: boolean): string | null {
  if (!insurance) return null
  const { insurer, policy } = insurance
  const until = readableInShanghai(insurance.until)
  return knowsNumber ? `${insurer} ${policy}，到 ${until}` : `${insurer}，已投保，到 ${until}`
}

const timeOf = (at: Date | undefined) => at?.getTime() ?? null

function placeView(task: TaskDocument, place: Claim | undefined) {
  if (!place) return null
  const { id, state, cameAt, wentAt, standInAt } = place
  return {
    id,
    state,
    cameAt: timeOf(cameAt),
    wentAt: timeOf(wentAt),
    coming: isComing(task, place),
    asked: isAsked(task, place),
    standIn: standInAt !== undefined,
  }
}

const NOTHING_NOTED = {
  guest: false,
  cameAt: null,
  wentAt: null,
  coming: false,
  standIn: false,
  despite: null,
  unfit: null,
}

const peopleOf = (task: TaskDocument, unfit: Beside['unfit']) => [
  ...task.claims.map((place) => {
    const { memberId, name, state, minutes = null, cameAt, wentAt, standInAt, despite = null } = place
    return {
      memberId,
      name,
      state,
      minutes,
      guest: isGuest(memberId),
      cameAt: timeOf(cameAt),
      wentAt: timeOf(wentAt),
      coming: isComing(task, place),
      standIn: standInAt !== undefined,
      despite,
      unfit: unfit.get(memberId) ?? null,
    }
  }),
  ...task.offers.map(({ memberId, name }) => ({
    memberId,
    name,
    state: 'offered' as const,
    minutes: null,
    ...NOTHING_NOTED,
  })),
  ...task.waiting.map(({ memberId, name }) => ({
    memberId,
    name,
    state: 'waiting' as const,
    minutes: null,
    ...NOTHING_NOTED,
  })),
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
    ...(task.near.placeId ? { placeId: task.near.placeId } : {}),
  }
}
