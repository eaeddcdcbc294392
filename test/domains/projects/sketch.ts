import type { ProjectFields } from 'types/projects'

/** A project that fits everywhere. */
export const sketch: ProjectFields = {
  title: '河道巡查',
  purpose: '沿着河走一圈，有事就记下来。',
  meetAt: '北门',
  from: '08:30',
  to: '10:00',
  places: 4,
  risk: 'none',
  skill: null,
}
