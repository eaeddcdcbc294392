import {
  cancelTaskInput,
  changeTaskInput,
  correctHoursInput,
  countTaskInput,
  draftTaskInput,
  publishTaskInput,
  TASK_TEXTS,
  thankInput,
} from 'types/task-inputs'
import { taskView } from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { procedure, router } from '../../kernel/procedure'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { projectOf } from '../projects/directory'
import { openTeam } from '../teams/directory'
import { correct, count } from './counting'
import { leaderProcedures } from './leader-procedures'
import { cancel } from './life'
import { minorProcedures } from './minor-procedures'
import { refuseUnfitOrigin } from './origin'
import { placeProcedures } from './place-procedures'
import { readingProcedures } from './reading-procedures'
import { change, draft, publish, sketched } from './rules'
import { seriesProcedures } from './series-procedures'
import { spotProcedures } from './spot-procedures'
import { tasks } from './store'
import { act, nearOf, place, show } from './taking'
import { thank } from './thanking'
import { volunteerProcedures } from './volunteer-procedures'

export const tasksRouter = router({
  ...readingProcedures,
  ...volunteerProcedures,
  ...minorProcedures,

  draft: procedure('tasks.draft', 'Write down a task for a team. The same key again gives the same task.')
    .input(draftTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: TASK_TEXTS }))
    .output(taskView)
    .mutation(async ({ ctx, input: { teamId, projectId, origin, key, ...sketch } }) => {
      const { communityId, memberId } = ctx.actor
      authority(ctx.actor, 'tasks.draft', [communityId, teamId], '任务由本队队长或居委会发布，请联系他们')
      await openTeam(ctx.db, communityId, teamId)
      if (projectId) await projectOf(ctx.db, communityId, projectId)
      const _id = derivedId(memberId, key)
      if (origin) await refuseUnfitOrigin(ctx, origin, _id)
      const from = projectId ? { projectId } : {}
      const whole = { ...sketched(_id, sketch, await nearOf(ctx, sketch.placeId)), ...from }
      const said = { key, now: ctx.now, origin: origin ?? null }
      const made = begunBy(draft({ _id, communityId, teamId }, whole, ctx.actor, said), ctx.sent)
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
    .input(publishTaskInput)
    .use(digested())
    .output(taskView)
    .mutation(async ({ ctx, input: { key, origin, ...input } }) => {
      if (origin) await refuseUnfitOrigin(ctx, origin, input.id)
      return act(ctx, { ...input, key, step: 'publish' }, (task) =>
        publish(task, ctx.actor, { key, now: ctx.now, ...(origin ? { origin } : {}) }),
      )
    }),

  ...placeProcedures,
  ...spotProcedures,
  ...leaderProcedures,
  ...seriesProcedures,

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
    .use(checkedTexts({ fields: ['lines', 'report', 'learnt'] }))
    .output(taskView)
    .mutation(({ ctx, input: { lines, report, learnt, key, ...input } }) =>
      act(ctx, { ...input, key, step: 'count' }, (task) =>
        count(task, lines, ctx.actor, { key, report, learnt, now: ctx.now }),
      ),
    ),

  correct: procedure('tasks.correct', 'Correct the minutes of somebody; what stands in the ledger stays.')
    .input(correctHoursInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      act(ctx, { id, key, step: 'correct' }, (task) => correct(task, input, ctx.actor, { key, now: ctx.now })),
    ),

  thank: procedure('tasks.thank', 'Say thanks for a task that was counted: only those who did it see it.')
    .input(thankInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, text, key } }) =>
      act(ctx, { id, key, step: 'thank' }, (task) => thank(task, { text }, ctx.actor, { key, now: ctx.now })),
    ),
})
