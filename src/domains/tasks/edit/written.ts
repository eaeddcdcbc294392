import type { ProjectFields } from 'types/projects'
import type { TaskSketch } from 'types/task-inputs'
import type { Risk, Skill } from 'types/words/tasks'
import { endOf, momentIn, type Shift, shiftIn, shiftOf } from '@/screen/shift/shift'
import { clockOf, dayOf } from '@/time/words'
import type { PlaceChoice } from '@/ui/place-picker'

/** A task as somebody writes it down: times as they are chosen, numbers as they are typed. */
export interface Written extends Shift {
  title: string
  meetAt: string
  /** The way down to the building or the doorway; empty where none is chosen. */
  way: PlaceChoice[]
  places: string
  minimum: string
  /** Whether people may claim at once, or from a moment on. */
  opens: 'atOnce' | 'later'
  openDay: string | null
  openTime: string | null
  firstTimersFirst: boolean
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
  way: [],
  places: '',
  minimum: '',
  opens: 'atOnce',
  openDay: null,
  openTime: null,
  firstTimersFirst: false,
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

/** What stands in the form at first. @param sketch of the task that is changed, and how its place is called */
export function writtenOf(sketch: Partial<TaskSketch> | null, placeLabel: string | null = null): Written {
  if (!sketch) return NOTHING
  const { startsAt, endsAt, places, minimum, openFrom, placeId, insuredUntil, ...same } = sketch
  const texts = Object.fromEntries(
    Object.entries(same).filter(([field, value]) => field in NOTHING && value !== undefined),
  )
  return {
    ...NOTHING,
    ...texts,
    places: places === undefined ? '' : String(places),
    minimum: minimum === undefined ? '' : String(minimum),
    way: placeId === undefined ? [] : [{ id: placeId, name: placeLabel ?? '', hasChildren: false }],
    ...(openFrom === undefined ? {} : { opens: 'later', openDay: dayOf(openFrom), openTime: clockOf(openFrom) }),
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
  const { day, from, to, places, skill, insuredUntil, risk, gear, insurer, policy, ...rest } = written
  const { way, minimum, opens, openDay, openTime, firstTimersFirst, ...same } = rest
  const span = shiftIn({ day, from, to })
  const openFrom = opens === 'later' ? momentIn(openDay, openTime) : undefined
  const missing = {
    ...(written.title.trim() ? {} : { title: '请填写做什么' }),
    ...(written.meetAt.trim() ? {} : { meetAt: '请填写在哪里集合' }),
    ...(isNumber(places) ? {} : { places: '请填写名额，如 5' }),
    ...(minimum.trim() === '' || isNumber(minimum) ? {} : { minimum: '请填写人数，如 3；没有最少人数就不填' }),
    ...(openFrom === null ? { openFrom: '请选好哪一天、几点开始认领' } : {}),
  }
  if ('faults' in span || openFrom === null || Object.keys(missing).length > 0) {
    return { faults: { ...('faults' in span ? span.faults : {}), ...missing } }
  }
  const placeId = way.at(-1)?.id
  return {
    sketch: {
      ...same,
      ...span,
      places: Number(places.trim()),
      ...(minimum.trim() ? { minimum: Number(minimum.trim()) } : {}),
      ...(placeId ? { placeId } : {}),
      ...(openFrom === undefined ? {} : { openFrom }),
      firstTimersFirst: openFrom !== undefined && firstTimersFirst,
      risk,
      ...(skill ? { skill } : {}),
      ...(risk === 'none' ? {} : { gear }),
      ...(risk === 'danger' ? { insurer, policy } : {}),
      ...(risk === 'danger' && insuredUntil ? { insuredUntil: endOf(insuredUntil) } : {}),
    },
  }
}

const isNumber = (written: string): boolean => /^\d{1,9}$/.test(written.trim())
