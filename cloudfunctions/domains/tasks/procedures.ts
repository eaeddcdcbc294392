import {
  cancelTaskInput,
  changeTaskInput,
  consentInput,
  correctHoursInput,
  countTaskInput,
  draftTaskInput,
  hoursInput,
  hoursPage,
  introduceInput,
  myTasksInput,
  TASK_TEXTS,
  taskDeedInput,
  taskIdInput,
  taskPage,
  taskStepInput,
  tasksInput,
  taskView,
  volunteerSelf,
  volunteerSelfInput,
  withdrawTaskInput,
} from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { openTeam } from '../teams/directory'
import { claim, full, refuseByStanding, wait, withdraw } from './claiming'
import { correct, count } from './counting'
import { consentOf, introduceMyself, meAsVolunteer } from './introducing'
import { cancel } from './life'
import { listed, listMine, myHours } from './lists'
import { declineOffer, takeOffer } from './offering'
import { change, draft, publish, sketched } from './rules'
import { tasks } from './store'
import { act, known, nearOf, place, show, standingOf } from './taking'

export const tasksRouter = router({
  list: procedure('tasks.list', 'Tasks to come: what fits me, this week, or of one team.')
    .input(tasksInput)
    .output(orUnchanged(taskPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await listed(ctx, input)))),

  get: procedure('tasks.get', 'One task, and how I stand in it; for whoever leads it who has a place.')
    .input(taskIdInput)
    .output(orUnchanged(taskView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, await show(ctx, await known(ctx, id)))),

  mine: procedure('tasks.mine', 'The tasks in which I have a place, an offer or wait; or in which I had one.')
    .input(myTasksInput)
    .output(orUnchanged(taskPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await listMine(ctx, input)))),

  hours: procedure('tasks.hours', 'My entries in the ledger of hours, newest first, and what they come to.')
    .input(hoursInput)
    .output(orUnchanged(hoursPage))
    .query(async ({ ctx, input: { cursor, since } }) => unlessKnown(since, marked(ctx, await myHours(ctx, cursor)))),

  me: procedure('tasks.me', 'What is known of me as a volunteer.')
    .input(volunteerSelfInput)
    .output(orUnchanged(volunteerSelf))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await meAsVolunteer(ctx)))),

  introduce: procedure('tasks.introduce', 'Say what I know how to do, and whether I am a minor.')
    .input(introduceInput)
    .use(digested())
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await introduceMyself(ctx, input))),

  consent: procedure('tasks.consent', 'Note that the guardian of a minor agrees that they help in a team.')
    .input(consentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['guardian'], scene: 'profile' }))
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await consentOf(ctx, input))),

  draft: procedure('tasks.draft', 'Write down a task for a team. The same key again gives the same task.')
    .input(draftTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: TASK_TEXTS }))
    .output(taskView)
    .mutation(async ({ ctx, input: { teamId, key, ...sketch } }) => {
      const { communityId, memberId } = ctx.actor
      authority(ctx.actor, 'tasks.draft', [communityId, teamId], '任务由本队队长或居委会发布，请联系他们')
      await openTeam(ctx.db, communityId, teamId)
      const _id = derivedId(memberId, key)
      const whole = sketched(_id, sketch, await nearOf(ctx, sketch.placeId))
      const made = begunBy(draft({ _id, communityId, teamId }, whole, ctx.actor, { key, now: ctx.now }), ctx.sent)
      const task = await beginOnce(ctx, tasks, made)
      refuseOther(task, { digest: task.timeline[0]?.digest, text: task.title }, ctx.sent)
      return show(ctx, task)
    }),

  change: procedure('tasks.change', 'Change a task that is not published yet.')
    .input(changeTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: TASK_TEXTS }))
    .output(taskView)
    .mutation(async ({ ctx, input: { id, seen, key, ...sketch } }) => {
      const whole = sketched(id, sketch, await nearOf(ctx, sketch.placeId))
      return act(ctx, { id, seen, key, step: 'change' }, (task) =>
        change(task, whole, ctx.actor, { key, now: ctx.now }),
      )
    }),

  publish: procedure('tasks.publish', 'Publish a task: from now on it can be claimed.')
    .input(taskStepInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { key, ...input } }) =>
      act(ctx, { ...input, key, step: 'publish' }, (task) => publish(task, ctx.actor, { key, now: ctx.now })),
    ),

  claim: procedure('tasks.claim', 'Take a place in a task.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(
        ctx,
        { id, key, step: 'claim' },
        (task) => claim(task, ctx.actor, { key, now: ctx.now }, () => standingOf(ctx, task)),
        full,
      ),
    ),

  wait: procedure('tasks.wait', 'Wait for a place in a task that is full.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'wait' }, (task) =>
        wait(task, ctx.actor, { key, now: ctx.now }, () => standingOf(ctx, task)),
      ),
    ),

  withdraw: procedure('tasks.withdraw', 'Give back my place, my offer or my place in the waiting list.')
    .input(withdrawTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, reason, key } }) =>
      place(ctx, { id, key, step: 'withdraw' }, (task) => withdraw(task, ctx.actor, { key, reason, now: ctx.now })),
    ),

  takeOffer: procedure('tasks.takeOffer', 'Take the place that was offered to me.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'takeOffer' }, async (task) => {
        const step = takeOffer(task, ctx.actor, { key, now: ctx.now })
        refuseByStanding(task, await standingOf(ctx, task), ctx.now)
        return step
      }),
    ),

  declineOffer: procedure('tasks.declineOffer', 'Leave the place that was offered to me to the next one.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'declineOffer' }, (task) => declineOffer(task, ctx.actor, { key, now: ctx.now })),
    ),

  cancel: procedure('tasks.cancel', 'Call a task off, and tell everybody who is in it or waits.')
    .input(cancelTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, reason, key } }) =>
      place(ctx, { id, key, step: 'cancel' }, (task) =>
        cancel(task, ctx.actor, { key, reason, now: ctx.now, calendar: ctx.calendar }),
      ),
    ),

  count: procedure('tasks.count', 'Count a whole task: minutes, absent or excused for everybody who had a place.')
    .input(countTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: ['lines'] }))
    .output(taskView)
    .mutation(({ ctx, input: { lines, key, ...input } }) =>
      act(ctx, { ...input, key, step: 'count' }, (task) => count(task, lines, ctx.actor, { key, now: ctx.now })),
    ),

  correct: procedure('tasks.correct', 'Correct the minutes of somebody; what stands in the ledger stays.')
    .input(correctHoursInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      act(ctx, { id, key, step: 'correct' }, (task) => correct(task, input, ctx.actor, { key, now: ctx.now })),
    ),
})
