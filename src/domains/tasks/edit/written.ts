import type { ProjectFields } from 'types/projects'
import type { TaskSketch } from 'types/task-views'
import type { Risk, Skill } from 'types/words/tasks'
import { dayOf } from '@/time/words'

/** A task as somebody writes it down: times as they are chosen, numbers as they are typed. */
export interface Written {
  title: string
  /** 2026-12-05 */
  day: string | null
  /** 08:30 */
  from: string | null
  to: string | null
  meetAt: string
  places: string
  contact: string
  bring: string
  about: string
  risk: Risk
  gear: string
  insurer: string
  policy: string
  insuredUntil: string | null
  skill: Skill | null
  teamOnly: boolean
  late: boolean
}

const NOTHING: Written = {
  title: '',
  day: null,
  from: null,
  to: null,
  meetAt: '',
  places: '',
  contact: '',
  bring: '',
  about: '',
  risk: 'none',
  gear: '',
  insurer: '',
  policy: '',
  insuredUntil: null,
  skill: null,
  teamOnly: false,
  late: false,
}

/** What stands in the form at first. @param sketch of the task that is changed */
export function writtenOf(sketch: Partial<TaskSketch> | null): Written {
  if (!sketch) return NOTHING
  const { startsAt, endsAt, places, insuredUntil, ...same } = sketch
  const texts = Object.fromEntries(
    Object.entries(same).filter(([field, value]) => field in NOTHING && value !== undefined),
  )
  return {
    ...NOTHING,
    ...texts,
    places: places === undefined ? '' : String(places),
    ...(startsAt === undefined ? {} : { day: dayOf(startsAt), from: clockOf(startsAt) }),
    ...(endsAt === undefined ? {} : { to: clockOf(endsAt) }),
    insuredUntil: insuredUntil === undefined ? null : dayOf(insuredUntil),
  }
}

/** What stands in the form of a task that is made from a project: all but the day and whom one calls. */
export const writtenFrom = (
  { purpose, steps, training: _, results, ...same }: ProjectFields,
  day: string,
): Written => ({
  ...NOTHING,
  ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
  places: String(same.places),
  day,
  about: [purpose, steps, results && `请记下：${results}`].filter(Boolean).join('\n'),
})

/** 08:30 of a moment, in Shanghai. */
const clockOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)

const DAY = 24 * 3_600_000
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

type Sketched = { sketch: TaskSketch } | { faults: Partial<Record<keyof Written, string>> }

/**
 * What is sent of it. A task that ends before it begins, by the clock, ends on the next day.
 * @returns what is missing, where something is
 */
export function sketchOf(written: Written): Sketched {
  const { day, from, to, places, skill, insuredUntil, risk, gear, insurer, policy, ...same } = written
  const faults = {
    ...(day ? {} : { day: '请选择日期' }),
    ...(from ? {} : { from: '请选择开始时间' }),
    ...(to ? {} : { to: '请选择结束时间' }),
    ...(/^\d{1,9}$/.test(places.trim()) ? {} : { places: '请填写名额，如 5' }),
  }
  if (!day || !from || !to || Object.keys(faults).length > 0) return { faults }
  const startsAt = at(day, from)
  const sameDay = at(day, to)
  return {
    sketch: {
      ...same,
      startsAt,
      endsAt: sameDay > startsAt ? sameDay : sameDay + DAY,
      places: Number(places.trim()),
      risk,
      ...(skill ? { skill } : {}),
      ...(risk === 'none' ? {} : { gear }),
      ...(risk === 'danger' ? { insurer, policy } : {}),
      ...(risk === 'danger' && insuredUntil ? { insuredUntil: at(insuredUntil, '23:59') } : {}),
      firstTimersFirst: false,
    },
  }
}
