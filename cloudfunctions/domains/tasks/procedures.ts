import { fileView } from 'types/sheets'
import {
  cancelTaskInput,
  changeTaskInput,
  consentInput,
  correctHoursInput,
  countTaskInput,
  draftTaskInput,
  introduceInput,
  publishTaskInput,
  TASK_TEXTS,
  thankInput,
} from 'types/task-inputs'
import {
  hoursInput,
  hoursPage,
  myTasksInput,
  projectUses,
  projectUsesInput,
  skilledInput,
  skilledPage,
  taskCalendarInput,
  taskIdInput,
  taskPage,
  tasksInput,
  taskView,
  teamYear,
  teamYearInput,
  volunteerSelf,
  volunteerSelfInput,
  yearSheetInput,
  yearSheetOfAllInput,
} from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure, router } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther } from '../../kernel/steps'
import { projectOf } from '../projects/directory'
import { openTeam } from '../teams/directory'
import { correct, count } from './counting'
import { consentOf, introduceMyself, meAsVolunteer, skilledIn } from './introducing'
import { leaderProcedures } from './leader-procedures'
import { cancel } from './life'
import { calendarOfTeam, listed, listMine, myHours } from './lists'
import { refuseUnfitOrigin } from './origin'
import { placeProcedures } from './place-procedures'
import { change, draft, publish, sketched } from './rules'
import { seriesProcedures } from './series-procedures'
import { spotProcedures } from './spot-procedures'
import { teamYearOf } from './statistics'
import { tasks } from './store'
import { act, known, nearOf, place, show } from './taking'
import { thank } from './thanking'
import { usesOf } from './uses'
import { yearSheetOf, yearSheetOfAll } from './year-sheet'

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

  calendar: procedure('tasks.calendar', 'All tasks of a team on some days, those that were and cancelled ones too.')
    .input(taskCalendarInput)
    .output(orUnchanged(taskPage))
    .query(async ({ ctx, input: { since, ...input } }) =>
      unlessKnown(since, marked(ctx, await calendarOfTeam(ctx, input))),
    ),

  year: procedure('tasks.year', 'What a team did in a year: tasks, people and minutes by month, and no names.')
    .input(teamYearInput)
    .output(orUnchanged(teamYear))
    .query(async ({ ctx, input: { since, ...input } }) =>
      unlessKnown(since, marked(ctx, await teamYearOf(ctx, input))),
    ),

  uses: procedure('tasks.uses', 'How often a project of the library was used, and the newest things learnt in it.')
    .input(projectUsesInput)
    .output(orUnchanged(projectUses))
    .query(async ({ ctx, input: { projectId, since } }) =>
      unlessKnown(since, marked(ctx, await usesOf(ctx, projectId))),
    ),

  yearSheet: procedure('tasks.yearSheet', 'What a team did in a year as a spreadsheet, by the rules of tasks.year.')
    .input(yearSheetInput)
    .output(fileView)
    .mutation(({ ctx, input }) => yearSheetOf(ctx, input)),

  yearSheetOfAll: procedure('tasks.yearSheetOfAll', 'What all teams did in a year as one spreadsheet, for the office.')
    .input(yearSheetOfAllInput)
    .output(fileView)
    .mutation(({ ctx, input: { year } }) => yearSheetOfAll(ctx, year)),

  me: procedure('tasks.me', 'What is known of me as a volunteer.')
    .input(volunteerSelfInput)
    .output(orUnchanged(volunteerSelf))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await meAsVolunteer(ctx)))),

  introduce: procedure('tasks.introduce', 'Say what I know how to do, when I am free, and whether I am a minor.')
    .input(introduceInput)
    .use(digested())
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await introduceMyself(ctx, input))),

  volunteers: procedure(
    'tasks.volunteers',
    'What the volunteers of a team know and when they are free, for whoever leads it.',
  )
    .input(skilledInput)
    .output(orUnchanged(skilledPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await skilledIn(ctx, input)))),

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
