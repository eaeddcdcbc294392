import { fileView } from 'types/sheets'
import {
  hoursInput,
  hoursPage,
  myTasksInput,
  projectUses,
  projectUsesInput,
  takersInput,
  takersView,
  taskCalendarInput,
  taskIdInput,
  taskPage,
  tasksInput,
  taskView,
  teamYear,
  teamYearInput,
  yearSheetInput,
  yearSheetOfAllInput,
} from 'types/task-views'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { calendarOfTeam, listed, listMine, myHours, takersFor } from './lists'
import { teamYearOf } from './statistics'
import { known, showUnlessKnown } from './taking'
import { usesOf } from './uses'
import { yearSheetOf, yearSheetOfAll } from './year-sheet'

/** What is asked of volunteer tasks and of hours. */
export const readingProcedures = {
  list: procedure('tasks.list', 'Tasks to come: what fits me, this week, or of one team.')
    .input(tasksInput)
    .output(orUnchanged(taskPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await listed(ctx, input)))),

  takers: procedure('tasks.takers', 'Published tasks to which a request may be handed on, or that may do an action.')
    .input(takersInput)
    .output(orUnchanged(takersView))
    .query(async ({ ctx, input: { for: origin, text, since } }) =>
      unlessKnown(since, marked(ctx, { items: await takersFor(ctx, origin, text) })),
    ),

  get: procedure('tasks.get', 'One task, and how I stand in it; for whoever leads it who has a place.')
    .input(taskIdInput)
    .output(orUnchanged(taskView))
    .query(async ({ ctx, input: { id, since } }) => showUnlessKnown(ctx, await known(ctx, id), since)),

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
}
