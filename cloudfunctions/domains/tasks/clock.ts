import type { TaskDocument } from 'types/tasks'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { logFault } from '../../kernel/log'
import type { Step } from '../../kernel/matter'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { forgetGuests } from './guests'
import { begin, end, nudge } from './life'
import { lapse } from './offering'
import { remind } from './reminding'
import { dueBy, tasks, toRemind, toWatch, withOfferOver } from './store'
import { watch } from './watching'

/** What the clock does with tasks: each is one conditional write, so that whatever comes twice is done once. */

const stepsOf =
  (
    state: TaskDocument['state'],
    field: 'startsAt' | 'endsAt' | 'nudgeAt' | 'namesUntil',
    decide: (task: TaskDocument, context: Context) => Step<TaskDocument>,
  ): ClockTask =>
  (context, share) =>
    workOff(share, {
      find: (except, limit) => dueBy(context.db, state, field, context.now, except, limit),
      work: async (task) => ((await takeStepOn(context, tasks, task, decide(task, context))) ? 1 : 0),
      failed: ({ _id }, thrown) => logFault(`the ${field} of task ${_id}`, thrown),
    })

/** An open task whose time has come is under way. */
export const beginTasks = stepsOf('open', 'startsAt', (_, { now }) => begin(now))

/** One that is under way until its end has ended. */
export const endTasks = stepsOf('underWay', 'endsAt', (task, { now, calendar }) => end(task, now, calendar))

/** One that nobody has counted is called to mind. */
export const nudgeEnded = stepsOf('ended', 'nudgeAt', (task, { now }) => nudge(task, now))
export const nudgeCancelled = stepsOf('cancelled', 'nudgeAt', (task, { now }) => nudge(task, now))

/** One that was over a year ago names nobody without a phone any more. */
export const forgetInCounted = stepsOf('counted', 'namesUntil', (task, { now }) => forgetGuests(task, now))
export const forgetInCancelled = stepsOf('cancelled', 'namesUntil', (task, { now }) => forgetGuests(task, now))

/** Every offer whose time is over goes to the next one who waits. */
export const lapseOffers: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => withOfferOver(context.db, context.now, except, limit),
    async work(found) {
      let lapsed = 0
      for (let task: TaskDocument | null = found; task; ) {
        const step = lapse(task, context.now)
        if (!step) break
        task = await takeStepWhereOn(context, tasks, task._id, step)
        if (task) lapsed += 1
      }
      return lapsed
    },
    failed: ({ _id }, thrown) => logFault(`the offers of task ${_id}`, thrown),
  })

/** Everybody who has a place in a task is reminded of it, the day before and two hours before. */
export const remindClaimers: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => toRemind(context.db, context.now, except, limit),
    work: async (task) => ((await takeStepWhereOn(context, tasks, task._id, remind(task, context.now))) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`the reminder of task ${_id}`, thrown),
  })

/** Seven days before it begins a task that has too few people is put on the watch list. */
export const watchTasks: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => toWatch(context.db, context.now, except, limit),
    work: async (task) => ((await takeStepWhereOn(context, tasks, task._id, watch(task, context.now))) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`the people of task ${_id}`, thrown),
  })
