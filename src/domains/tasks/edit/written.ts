import type { ProjectFields } from 'types/projects'
import type { TaskSketch } from 'types/task-inputs'
import type { Risk, Skill } from 'types/words/tasks'
import { dayOf } from '@/time/words'
import { endOf, type Shift, shiftIn, shiftOf } from './shift'

/** A task as somebody writes it down: times as they are chosen, numbers as they are typed. */
export interface Written extends Shift {
  title: string
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
    ...shiftOf({ startsAt, endsAt }),
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

type Sketched = { sketch: TaskSketch } | { faults: Record<string, string> }

/** @returns what is missing, where something is */
export function sketchOf(written: Written): Sketched {
  const { day, from, to, places, skill, insuredUntil, risk, gear, insurer, policy, ...same } = written
  const span = shiftIn({ day, from, to })
  const counted: Record<string, string> = /^\d{1,9}$/.test(places.trim()) ? {} : { places: '请填写名额，如 5' }
  if ('faults' in span || counted.places) return { faults: { ...('faults' in span ? span.faults : {}), ...counted } }
  return {
    sketch: {
      ...same,
      ...span,
      places: Number(places.trim()),
      risk,
      ...(skill ? { skill } : {}),
      ...(risk === 'none' ? {} : { gear }),
      ...(risk === 'danger' ? { insurer, policy } : {}),
      ...(risk === 'danger' && insuredUntil ? { insuredUntil: endOf(insuredUntil) } : {}),
      firstTimersFirst: false,
    },
  }
}
