import type { TaskSketch } from 'types/task-inputs'
import type { TaskDocument } from 'types/tasks'
import { actor } from '../../testing/people'
import { draft, inState, sketched } from './rules'

/** Tasks for tests of the rules. */

export const leader = actor({ id: 'leader', posts: [['teamLeader', 't1']] })
export const office = actor({ id: 'office', posts: [['residentsCommittee', 'c1']] })

/** A moment in Shanghai, as '2026-10-10T08:30:00'. */
export const at = (time: string) => new Date(`${time}+08:00`)

export const MADE = at('2026-09-01T10:00:00')
let keys = 0
export const said = (now = MADE) => ({ key: `key-${String(++keys).padStart(16, '0')}`, now })

export const SKETCH: TaskSketch = {
  title: '护学岗',
  meetAt: '学校南门',
  startsAt: at('2026-10-10T08:30:00').getTime(),
  endsAt: at('2026-10-10T11:00:00').getTime(),
  places: 2,
  contact: '0571-88001234',
  risk: 'none',
  teamOnly: false,
  late: false,
  firstTimersFirst: false,
}

const NOWHERE = { yardId: null, buildingId: null }

export const drafted = (changes: Partial<TaskSketch> = {}): TaskDocument =>
  draft(
    { _id: 'task1', communityId: 'c1', teamId: 't1' },
    sketched('task1', { ...SKETCH, ...changes }, NOWHERE),
    leader,
    said(),
  )

/** A task that can be claimed. */
export const open = (changes: Partial<TaskSketch> = {}): TaskDocument => ({ ...drafted(changes), ...inState('open') })

/** Somebody's place in one of its lists. */
export const placeOf = (memberId: string, now = MADE) => ({
  id: `place-${memberId}`,
  memberId,
  name: memberId,
  at: now,
})
