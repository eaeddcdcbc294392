import type { RepeatTaskInput } from 'types/task-inputs'
import type { SeriesDocument, TaskDocument } from 'types/tasks'
import type { Actor } from '../../kernel/actor'
import { type Calendar, daysAfter } from '../../kernel/calendar'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import { effectsOf, type Step } from '../../kernel/matter'
import { beginningOf, dayInShanghai } from '../../kernel/time'
import { entryBy, entryOfClock, type Said, type Scoped } from './entries'
import { asPublished, keysOf, refuseUnfit, type Sketched, written, wrong } from './rules'
import { SKIPPED, WEEK, whyNot } from './series-days'

/**
 * Tasks that come every week. Holidays are left out unless the leader says that it is held on them, too; what was left out
 * is listed with the reason. Source: rules/tasks.md A.1 row 6, A.4.
 */

/** So many days ahead its tasks are made: four weeks. */
export const MADE_AHEAD = 28

type Written = Omit<SeriesDocument['timeline'][number], 'step'>

/** @param sketch the first one. @throws {AppError} INVALID_INPUT as with a task that is published */
export function repeat(
  scoped: Scoped & { _id: string },
  sketch: Sketched,
  { until, onHolidays, origin }: Pick<RepeatTaskInput, 'until' | 'onHolidays' | 'origin'>,
  actor: Actor,
  said: Said,
): SeriesDocument {
  const entry = { ...(entryBy(scoped, actor, 'tasks.repeat', 'draft', said) as Written), step: 'repeat' as const }
  refuseUnfit(written(scoped, sketch, entryOfClock('draft', said.now)), said.now)
  if (sketch.openFrom) throw wrong('openFrom', '每周重复的任务不能定开始认领的时间，请去掉')
  const first = dayInShanghai(sketch.startsAt)
  if (until !== undefined && until < first) throw wrong('until', '重复的最后一天早于第一次，请修改')
  const { _id, communityId, teamId } = scoped
  return {
    _id,
    communityId,
    teamId,
    pattern: patternOf(sketch),
    first,
    until: until ?? null,
    beginsAfter: sketch.startsAt.getTime() - beginningOf(first).getTime(),
    lasts: sketch.endsAt.getTime() - sketch.startsAt.getTime(),
    onHolidays,
    exceptions: [],
    skipped: [],
    state: 'running',
    nextDay: first,
    ...(origin ? { origin } : {}),
    timeline: [entry],
    effects: effectsOf(origin ? ['series.begun'] : [], entry),
    version: 1,
    createdAt: said.now,
    updatedAt: said.now,
  }
}

const patternOf = (sketch: Sketched): SeriesDocument['pattern'] => {
  const { title, about, meetAt, near, places, minimum, contact, bring, risk, gear, insurance, skill, teamOnly, late } =
    sketch
  const from = sketch.projectId ? { projectId: sketch.projectId } : {}
  return {
    title,
    about,
    meetAt,
    near,
    places,
    minimum,
    contact,
    bring,
    risk,
    gear,
    insurance,
    skill,
    teamOnly,
    late,
    ...from,
  }
}

export interface Making {
  /** The tasks of the days that have come near. Each has an id that follows from the repeat and its day. */
  made: TaskDocument[]
  step: Step<SeriesDocument>
}

/** What the clock makes of a repeat now; null where nothing has come near. */
export function makeAhead(series: SeriesDocument, now: Date, calendar: Calendar): Making | null {
  const last = daysAfter(dayInShanghai(now), MADE_AHEAD)
  const end = series.until !== null && series.until < last ? series.until : last
  const made: TaskDocument[] = []
  const skipped: SeriesDocument['skipped'] = []
  let day = series.nextDay
  for (; day <= end; day = daysAfter(day, WEEK)) {
    const found = ofDay(series, day, now, calendar)
    if (typeof found === 'string') skipped.push({ day, why: found })
    else made.push(found)
  }
  const isOver = series.until !== null && day > series.until
  if (day === series.nextDay && !isOver) return null
  const entry = { ...(entryOfClock('end', now) as Written), step: 'make' as const }
  return {
    made,
    step: {
      set: { nextDay: day, skipped: [...series.skipped, ...skipped], ...(isOver ? { state: 'ended' as const } : {}) },
      entry,
      events: [],
    },
  }
}

/** The task of a day, or why there is none. */
function ofDay(series: SeriesDocument, day: string, now: Date, calendar: Calendar): TaskDocument | string {
  const { _id, communityId, teamId, pattern, beginsAfter, lasts, origin = null } = series
  const left = whyNot(series, day, calendar)
  if (left !== null) return left
  const startsAt = new Date(beginningOf(day).getTime() + beginsAfter)
  const endsAt = new Date(startsAt.getTime() + lasts)
  const taskId = idOfDay(_id, day)
  const times = { startsAt, endsAt, openFrom: null, firstTimersUntil: null, ...keysOf(taskId, startsAt, endsAt) }
  const sketch = { ...pattern, ...times, free: pattern.places }
  const draft = written({ _id: taskId, communityId, teamId }, sketch, entryOfClock('publish', now))
  try {
    refuseUnfit(draft, now)
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.userMessage
    throw thrown
  }
  return { ...draft, ...asPublished(draft, now, origin), series: { id: _id, day } }
}

const running = (series: SeriesDocument): void => {
  if (series.state === 'ended') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经不再重复了，请返回刷新')
}

const entryFor = (series: SeriesDocument, actor: Actor, step: 'skip' | 'endRepeat', said: Said) => ({
  ...(entryBy(series, actor, 'tasks.repeat', 'change', said) as Written),
  step,
})

/** Under which id the task of a day is. */
export const idOfDay = (seriesId: string, day: string): string => derivedId('task of a repeat', seriesId, day)

interface Skip extends Said {
  day: string
  reason?: string | undefined
}

/**
 * There is none on a day. Its task is called off where it is made already, and whoever is in it told.
 * @param made the task of that day, where there is one
 */
export function skip(
  series: SeriesDocument,
  made: Pick<TaskDocument, 'state'> | null,
  actor: Actor,
  { day, reason, ...said }: Skip,
): Step<SeriesDocument> {
  const entry = { ...entryFor(series, actor, 'skip', said), day, ...(reason ? { text: reason } : {}) }
  running(series)
  const days = (Date.parse(day) - Date.parse(series.first)) / 86_400_000
  if (!Number.isInteger(days) || days % WEEK !== 0) throw wrong('day', '这一天本来就没有，请选择重复的日子')
  if (series.exceptions.includes(day)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一次已经取消了，请返回刷新')
  }
  if (day < series.first || (series.until !== null && day > series.until)) {
    throw wrong('day', '这一天本来就没有，请选择重复的日子')
  }
  const exceptions = [...series.exceptions, day].sort()
  // Also of a day that has not come near: the clock may just be making its task.
  const events: Step<SeriesDocument>['events'] = ['series.skipped']
  if (day >= series.nextDay) return { set: { exceptions }, entry, events }
  if (series.skipped.some((one) => one.day === day) || made?.state === 'cancelled') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一次已经取消了，请选别的日子')
  }
  if (made?.state !== 'open') {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这一次已经开始或结束了，请选以后的日子')
  }
  const skipped = [...series.skipped, { day, why: SKIPPED }].sort((a, b) => (a.day < b.day ? -1 : 1))
  return { set: { exceptions, skipped }, entry, events }
}

/** Its team is not in use any more. */
export const endWithTeam = (now: Date): Step<SeriesDocument> => ({
  set: { state: 'ended' },
  entry: { ...(entryOfClock('end', now) as Written), step: 'endRepeat' },
  events: [],
})

/** No more of them. Those that are published stay. */
export function endRepeat(series: SeriesDocument, actor: Actor, said: Said): Step<SeriesDocument> {
  const entry = entryFor(series, actor, 'endRepeat', said)
  running(series)
  return { set: { state: 'ended' }, entry, events: [] }
}
