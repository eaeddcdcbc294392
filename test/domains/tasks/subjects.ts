import type { TaskDocument } from 'types/tasks'
import { draft, inState, sketched } from '../../../cloudfunctions/domains/tasks/rules'
import { repeat } from '../../../cloudfunctions/domains/tasks/series'
import { unknownVolunteer } from '../../../cloudfunctions/domains/tasks/volunteer'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import { HERE, holder } from '../../support/seats'
import type { Subjects } from '../tables'
import { sketchAt } from './sketch'

interface TaskSubjects {
  taskId: string
  taskTeamId: string
  /** Somebody who has a place in it. */
  taskMemberId: string
  /** One that comes every week, from 7 January 2030 on. */
  seriesId: string
}

const NOWHERE = { yardId: null, buildingId: null }
const DAY = 24 * 3_600_000

export const subjects: Subjects<TaskSubjects> = {
  inDemo: async () => ({
    taskId: 'task-open',
    taskTeamId: 'team-green',
    taskMemberId: idOf('demo-peng'),
    seriesId: 'series-green',
  }),
  /** One for each holder, as calling a task off is the end of it. */
  async inSeats({ everybody, registered, now }) {
    const teamId = registered.team.own
    const lead = holder('residentsCommittee', 'community', 'own', registered)
    // Who is stopped or refused meanwhile has no place any more: nobody does that to whoever leads.
    const { member: placed } = lead
    const made = new Map<string, TaskDocument>()
    for (const { openid } of everybody) {
      const _id = `task-${made.size}`
      const sketch = { ...sketchAt(now.getTime() + DAY), teamOnly: false, late: false, firstTimersFirst: false }
      const written = sketched(_id, sketch, NOWHERE)
      const said = { key: newKey(), now }
      const task = draft({ _id, communityId: HERE, teamId }, written, actorOf(lead.member, now), said)
      const place = { id: `${_id}-place`, memberId: placed._id, name: placed.name, at: now }
      made.set(openid, { ...task, ...inState('open'), free: 1, claims: [{ ...place, state: 'claimed' }] })
    }
    await add('tasks', [...made.values()])
    const startsAt = Date.parse('2030-01-07T08:00:00+08:00')
    const first = sketched(
      'first',
      { ...sketchAt(startsAt), teamOnly: false, late: false, firstTimersFirst: false },
      NOWHERE,
    )
    const said = { key: newKey(), now }
    const weekly = { _id: 'series', communityId: HERE, teamId }
    await add('series', [repeat(weekly, first, { onHolidays: false }, actorOf(lead.member, now), said)])
    await add('volunteers', [{ ...unknownVolunteer(HERE, placed._id, now), minor: true }])
    return ({ openid }) => ({
      taskId: made.get(openid)?._id ?? '',
      taskTeamId: teamId,
      taskMemberId: placed._id,
      seriesId: 'series',
    })
  },
  marks: ['河边捡拾垃圾', '绿色环保队'],
  async expectAsItWas(house, { taskId: id }) {
    expect(await house.as('demo-chen').tasks.get.query({ id })).toMatchObject({ version: 1, free: 4, state: 'open' })
  },
}
