import type { MemberDocument } from 'types/members'
import type { TaskDocument } from 'types/tasks'
import { FORMER_NAME } from 'types/words/members'
import { type ConditionalStep, takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { command, type Database } from '../../kernel/database'
import type { Happening, Reaction } from '../../kernel/effects'
import { type Former, forgetIn, formerOf } from '../../kernel/former'
import { entryOf, tell } from '../messages/telling'
import { type ComingTask, clashOf } from './claiming'
import { entryOfClock } from './entries'
import { hours } from './hours-store'
import { handedOn } from './offering'
import { volunteers } from './people-store'
import { allSeries } from './series-store'
import { comingOf, type ListName, tasks, tasksWith } from './store'
import { givenBack } from './withdrawing'

/**
 * Two phones of one person may take two places at the same moment, and each finds no clash. Whoever comes after the write
 * looks again: of two that clash the one taken later is given up, at equal times the one with the greater id.
 */
export const settleClash: Reaction<TaskDocument> = async (happening) => {
  const { matter, effect, context } = happening
  const placeId = entryOf(matter, effect)?.placeId
  const mine = matter.claims.find(({ id }) => id === placeId)
  // Where the leader lets them in, both stand.
  if (!mine || mine.despite) return
  const { memberId } = mine
  const coming = await comingOf(context.db, memberId, matter.startsAt)
  const isLetIn = ({ claims }: ComingTask) => claims.some((one) => one.memberId === memberId && one.despite)
  const other = clashOf(
    matter,
    coming.filter((one) => !isLetIn(one)),
  )
  if (!other) return
  const [kept, lost] = takenFirst(matter, other, memberId) ? [matter, other] : [other, matter]
  const given = await giveUp(context, lost._id, memberId, 'giveUp')
  if (given) await tellGivenUp(happening, lost, kept, memberId)
}

type Clashing = Pick<ComingTask, '_id' | 'title' | 'claims'>
const takenAt = ({ claims }: Clashing, memberId: string) =>
  claims.find((one) => one.memberId === memberId)?.at.getTime() ?? Number.POSITIVE_INFINITY

function takenFirst(one: Clashing, other: Clashing, memberId: string): boolean {
  const [a, b] = [takenAt(one, memberId), takenAt(other, memberId)]
  return a < b || (a === b && one._id < other._id)
}

const tellGivenUp = (happening: Happening<TaskDocument>, lost: Clashing, kept: Clashing, memberId: string) =>
  tell(
    happening,
    [memberId],
    { kind: 'task', id: lost._id },
    {
      title: '两项任务时间冲突，后认领的一项已退出',
      text: `“${lost.title}”和“${kept.title}”时间冲突，为您保留“${kept.title}”`,
    },
  )

const ATTEMPTS = 10

/** Takes somebody out of a task, wherever they stand in it. @returns whether they stood in it */
async function giveUp(context: Context, taskId: string, memberId: string, step: 'giveUp' | 'void'): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const task = await tasks(context.db).get(taskId)
    const out = task && takenOut(task, memberId, step, context.now)
    if (!out) return false
    if (await takeStepWhereOn(context, tasks, taskId, out)) return true
  }
  throw new Error(`task ${taskId} is changed again and again`)
}

function takenOut(
  task: TaskDocument,
  memberId: string,
  step: 'giveUp' | 'void',
  now: Date,
): ConditionalStep<TaskDocument> | null {
  if (task.state !== 'open') return null
  const entry = entryOfClock(step, now)
  if (task.claims.some((one) => one.memberId === memberId)) return givenBack(task, memberId, entry)
  const offered = task.offers.findIndex((one) => one.memberId === memberId)
  if (offered >= 0) return handedOn(task, offered, entry)
  const waited = task.waiting.find((one) => one.memberId === memberId)
  if (!waited) return null
  const change = { waiting: command().pull({ id: waited.id }) }
  return { where: { 'waiting.id': waited.id }, change, entry: { ...entry, placeId: waited.id }, events: [] }
}

/** Whoever was stopped, or does not belong to the community any more, has no place in what is to come. */
export const voidPlaces: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { _id: memberId, state, blocked } = matter
  if (state === 'verified' && !blocked) return
  await outOfComing(context, memberId)
}

async function outOfComing(context: Context, memberId: string): Promise<void> {
  const { db, now } = context
  for (const list of ['claims', 'offers', 'waiting'] satisfies ListName[]) {
    const found = await tasksWith(db, { memberId, list, when: 'coming', now, after: undefined }, 200)
    for (const { _id } of found) await giveUp(context, _id, memberId, 'void')
  }
}

/** Somebody erased has no place in what is to come, and stays in what was without their name. */
export const forgetInTasks: Reaction<MemberDocument> = async ({ matter, context }) => {
  const { db } = context
  const former = formerOf(matter)
  await outOfComing(context, former.memberId)
  for (const list of ['claims', 'offers', 'waiting'] satisfies ListName[]) {
    await forgetIn(tasks(db), former, { [`${list}.memberId`]: former.memberId }, (task) => ({
      [list]: (task[list] as { memberId: string }[]).map((one) => without(one, former)),
    }))
  }
  await forgetIn(tasks(db), former, { 'allowed.memberId': former.memberId }, ({ allowed }) => ({
    allowed: allowed.filter(({ memberId }) => memberId !== former.memberId),
  }))
  await forgetIn(tasks(db), former, { 'asked.memberId': former.memberId }, ({ asked = [] }) => ({
    asked: asked.filter(({ memberId }) => memberId !== former.memberId),
  }))
  await forgetIn(tasks(db), former)
}

function without(one: { memberId: string }, { memberId, formerId }: Former) {
  return one.memberId === memberId ? { ...one, memberId: formerId, name: FORMER_NAME } : one
}

/** Whoever set up a repeat stays in it without their name. */
export const forgetInSeries: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(allSeries(db), formerOf(matter))

/** What is known of a volunteer goes with them; what they noted of others stays without their name. */
export const forgetVolunteer: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  await volunteers(db).remove({ _id: former.memberId })
  await forgetIn(volunteers(db), former)
}

/** The ledger keeps what was served, and by nobody whom one could name. */
export const forgetInHours: Reaction<MemberDocument> = async ({ matter, context: { db } }) => {
  const former = formerOf(matter)
  await namelessHours(db, former)
}

async function namelessHours(db: Database, { memberId, formerId }: Former): Promise<void> {
  await hours(db).update({ memberId }, { memberId: formerId })
  await hours(db).update({ 'by.memberId': memberId }, { by: { memberId: formerId, name: FORMER_NAME } })
}
