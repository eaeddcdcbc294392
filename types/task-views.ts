import * as z from 'zod'
import { cursor, day, id, idempotencyKey, mark, pageOf, since, timestamp } from './common'
import { engagementView } from './engagements'
import { photoView } from './request-views'
import { sketch } from './task-inputs'
import { origin, risk, skill, taskState, timeWished } from './tasks'
import { optionalLine } from './text'
import { ASKED_AT_MOST, CLAIM_STATES, TASK_ACTIONS, TASK_FURTHER, TITLE_LENGTH } from './words/tasks'

/** What people see of volunteer tasks, and what they ask with. What they do with them stands in task-inputs.ts. */

export const standing = z.enum(['claimed', 'offered', 'waiting'])
/** A task in a list. */
export const taskSummary = z.object({
  id,
  title: z.string(),
  teamId: id,
  teamName: z.string(),
  state: taskState,
  startsAt: timestamp,
  endsAt: timestamp,
  meetAt: z.string(),
  places: z.number().int(),
  free: z.number().int(),
  waiting: z.number().int(),
  /** How many people are missing, from seven days before the start on; null where enough come or nobody said how many. */
  missing: z.number().int().nullable(),
  risk,
  /** How I stand in it. */
  mine: standing.nullable(),
  /** Why it fits me, in words; only in the list that asks for it. */
  why: z.string().nullable(),
})
export type TaskSummary = z.infer<typeof taskSummary>

/** A task as it was written down. */
const writtenSketch = z.object(sketch).partial()

export const taskView = taskSummary.extend({
  about: z.string().nullable(),
  bring: z.string().nullable(),
  gear: z.string().nullable(),
  contact: z.string().nullable(),
  skill: skill.nullable(),
  teamOnly: z.boolean(),
  openFrom: timestamp.nullable(),
  /** Until then only for those who are new to the team. */
  firstTimersUntil: timestamp.nullable(),
  /** With fewer people it does not take place. */
  minimum: z.number().int().nullable(),
  /** In which building or doorway of the community that is. */
  placeLabel: z.string().nullable(),
  insurance: z.string().nullable(),
  /** By when I have to answer the offer that I have. */
  offerUntil: timestamp.nullable(),
  /** How many wait before me. */
  before: z.number().int().nullable(),
  /** My own minutes, once counted. */
  minutes: z.number().int().nullable(),
  /** Who is in it; null to whoever does not lead it. */
  people: z
    .array(
      z.object({
        memberId: id,
        name: z.string(),
        state: z.enum([...CLAIM_STATES, 'offered', 'waiting']),
        minutes: z.number().int().nullable(),
        /** Without a phone: the leader calls them, and notes them on the list. */
        guest: z.boolean(),
        cameAt: timestamp.nullable(),
        wentAt: timestamp.nullable(),
        /** Said that they will come, after the last change of time. */
        coming: z.boolean(),
        /** Looks for a stand-in (找人替班). */
        standIn: z.boolean(),
        /** Why the leader let them in although it clashes with another task. */
        despite: z.string().nullable(),
        /** Why they would get no place now, where the task was restricted after they took theirs. */
        unfit: z.string().nullable(),
      }),
    )
    .nullable(),
  countDueAt: timestamp.nullable(),
  mayLead: z.boolean(),
  /** What I may do now. */
  actions: z.array(z.enum(TASK_ACTIONS)),
  /** What else I may do now. */
  further: z.array(z.enum(TASK_FURTHER)),
  /** As it was written down, to whoever may still change it. */
  sketch: writtenSketch.nullable(),
  /** Why I cannot have a place, where that is so. */
  obstacle: z.string().nullable(),
  noNew: z.boolean(),
  /** Places whose owners look for a stand-in, by their ids. */
  standIns: z.array(id),
  /** How it stands with my own place. */
  myPlace: z
    .object({
      id,
      state: z.enum(CLAIM_STATES),
      cameAt: timestamp.nullable(),
      wentAt: timestamp.nullable(),
      coming: z.boolean(),
      /** The time was changed, and I have not said yet whether I still come. */
      asked: z.boolean(),
      standIn: z.boolean(),
    })
    .nullable(),
  /** Until when a place is given back without a reason. */
  freelyUntil: timestamp,
  /** When people are noted as here and gone. */
  onSpot: z.object({ from: timestamp, until: timestamp }),
  /** What it was made for; null to whoever does not lead it. */
  origin: origin.nullable(),
  /** The project of the library from which it was made; null to whoever does not lead it. */
  projectId: id.nullable(),
  /** What to mind next time, as it was counted; null to whoever does not lead it. */
  learnt: z.string().nullable(),
  /** What others said thanks with, for whoever was counted; null to everybody else. */
  thanks: z.array(z.object({ text: z.string(), by: z.string(), at: timestamp })).nullable(),
  /** Whether I may say thanks for it. */
  mayThank: z.boolean(),
  /** What else I have to be at during it, beside other tasks. */
  engagements: z.array(engagementView),
  /** What was seen on the spot; null to whoever neither leads it nor was there, until it is counted. */
  photos: z.object({ before: z.array(photoView), after: z.array(photoView) }).nullable(),
  version: z.number().int(),
  mark,
})
export type TaskView = z.infer<typeof taskView>

export const taskPage = pageOf(taskSummary).extend({
  /** Of the tasks of one team: whether I may begin one for it. */
  mayBegin: z.boolean().optional(),
  mark,
})
export const taskIdInput = z.object({ id, since })
/** `for`: what is to be done by a task; `text`: a part of the task's title. */
export const takersInput = z.object({ for: origin, text: optionalLine({ name: '任务', max: TITLE_LENGTH }), since })
export const takersView = z.object({ items: z.array(taskSummary), mark })
/** `fits`: what fits me, ten at most. `week`: until the end of next Sunday. `team`: the tasks of `teamId`. */
export const tasksInput = z.object({
  by: z.enum(['fits', 'week', 'team']).default('week'),
  teamId: id.optional(),
  cursor,
  since,
})
export const myTasksInput = z.object({ when: z.enum(['coming', 'past']).default('coming'), cursor, since })

export const hoursEntry = z.object({
  id,
  title: z.string(),
  day: z.string(),
  minutes: z.number().int(),
  kind: z.enum(['counted', 'corrected', 'overlap']),
  note: z.string().nullable(),
})
export const hoursPage = pageOf(hoursEntry).extend({ minutes: z.number().int(), hours: z.number(), mark })
export const hoursInput = z.object({ cursor, since })

export const volunteerSelf = z.object({
  skills: z.array(skill),
  times: z.array(timeWished),
  minor: z.boolean(),
  consentedTeams: z.array(id),
  /** Of a minor who looks at themselves: their teams, and who agreed that they help in each; null where nobody has yet. */
  guardians: z.array(z.object({ teamId: id, teamName: z.string(), guardian: z.string().nullable() })),
  mark,
})
export type VolunteerSelf = z.infer<typeof volunteerSelf>
/** What the volunteers of a team say of themselves, for whoever leads it. Who never said anything has empty lists. */
export const skilledVolunteer = z.object({
  id,
  name: z.string(),
  skills: z.array(skill),
  times: z.array(timeWished),
  /** Whoever leads the team has to ask for the guardian's consent. */
  minor: z.boolean(),
  /** Who agreed that they help in this team. */
  guardian: z.string().nullable(),
})
export type SkilledVolunteer = z.infer<typeof skilledVolunteer>
export const skilledPage = pageOf(skilledVolunteer).extend({ mark })
/** `id` is the team's. */
export const skilledInput = z.object({ id, cursor, since })

export const volunteerSelfInput = z.object({ since }).optional()

export const taskCodesInput = z.object({ id })

/** The tasks of a team whose start lies on one of these days, both included. */
export const taskCalendarInput = z.object({ teamId: id, from: day, until: day, cursor, since })

export const teamYearInput = z.object({
  teamId: id,
  year: z.number().int().min(2020, '请选择年份').max(2099, '请选择年份'),
  since,
})
export const teamYear = z.object({
  months: z.array(
    z.object({
      /** As '2026-11'. */
      month: z.string(),
      tasks: z.number().int(),
      people: z.number().int(),
      /** Null where so few took part that it would tell of single ones; whoever leads the team sees it. */
      minutes: z.number().int().nullable(),
    }),
  ),
  mark,
})
export type TeamMonth = z.infer<typeof teamYear>['months'][number]

/** Who fits a task, for whoever leads it: each with the reason in words. Nobody is assigned. */
export const suggestion = z.object({ id, name: z.string(), why: z.string() })
export type Suggestion = z.infer<typeof suggestion>
export const suggestions = z.object({
  people: z.array(suggestion).max(ASKED_AT_MOST),
  teams: z.array(suggestion),
  /** How many were asked already. */
  asked: z.number().int(),
  mark,
})
export type Suggestions = z.infer<typeof suggestions>
export const askInput = z.object({
  id,
  memberIds: z.array(id).min(1, '请先选人').max(ASKED_AT_MOST, `一次最多问 ${ASKED_AT_MOST} 个人，请少选几个`),
  key: idempotencyKey,
})

/** How often a project of the library was used, and the newest ten things learnt in it. */
export const projectUsesInput = z.object({ projectId: id, since })
export const projectUses = z.object({
  /** Tasks that were published and not cancelled. */
  count: z.number().int(),
  learnt: z.array(z.object({ taskId: id, teamName: z.string(), startsAt: timestamp, text: z.string() })),
  mark,
})
export type ProjectUses = z.infer<typeof projectUses>

/** `teamId` or, for the office, all teams. */
export const yearSheetInput = teamYearInput.pick({ teamId: true, year: true })
export const yearSheetOfAllInput = teamYearInput.pick({ year: true })

export const seriesView = z.object({
  id,
  teamId: id,
  title: z.string(),
  first: z.string(),
  until: z.string().nullable(),
  /** As '08:30'. */
  from: z.string(),
  to: z.string(),
  onHolidays: z.boolean(),
  /** Days on which there will be none, and on which there was none, with the reason. */
  exceptions: z.array(z.string()),
  skipped: z.array(z.object({ day: z.string(), why: z.string() })),
  /** The next days on which it would be, and why there is none; null where there is one. */
  upcoming: z.array(z.object({ day: z.string(), why: z.string().nullable() })),
  running: z.boolean(),
})
export type SeriesView = z.infer<typeof seriesView>
export const seriesPage = z.object({ items: z.array(seriesView), mark })
export const seriesInput = z.object({ teamId: id, since })
