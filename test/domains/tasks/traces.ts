import type { TaskView } from 'types/task-views'
import { change } from '../../support/database'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import type { Leaver, TracesOf } from '../tables'
import { sketchAt } from './sketch'

const DAY = 24 * 3_600_000

async function published({ me }: Pick<Leaver, 'me'>, days: number): Promise<TaskView> {
  const sketch = sketchAt(Date.now() + days * DAY)
  const { id, version: seen } = await me.tasks.draft.mutate({
    teamId: 'team-blue',
    ...sketch,
    places: 1,
    key: newKey(),
  })
  return me.tasks.publish.mutate({ id, seen, key: newKey() })
}

export const traces: TracesOf<'tasks'> = {
  tasks: {
    // In the place of one, among those who wait for another, as whoever published both, and let in by themselves.
    async leave({ house, me, memberId }) {
      const first = await published({ me }, 3)
      await me.tasks.claim.mutate({ id: first.id, key: newKey() })
      const second = await published({ me }, 5)
      await house.as('demo-you').tasks.claim.mutate({ id: second.id, key: newKey() })
      await me.tasks.wait.mutate({ id: second.id, key: newKey() })
      // Asked by the office for a third one.
      await me.tasks.introduce.mutate({ skills: ['haircut'], minor: false, key: newKey() })
      const third = await published({ me }, 7)
      await house.as('demo-wang').tasks.ask.mutate({ id: third.id, memberIds: [memberId], key: newKey() })
      await me.tasks.allow.mutate({ id: second.id, memberId, reason: '两边都要人', key: newKey() })
    },
  },
  series: {
    async leave({ me }) {
      await me.tasks.repeat.mutate({ teamId: 'team-blue', ...sketchAt(Date.now() + 20 * DAY), key: newKey() })
    },
  },
  volunteers: {
    // What they say of themselves, and what they note of somebody else.
    async leave({ house, me }) {
      await me.tasks.introduce.mutate({ skills: ['haircut'], minor: false, key: newKey() })
      await house.as('demo-you').tasks.introduce.mutate({ skills: [], minor: true, key: newKey() })
      const consent = { id: 'team-blue', memberId: idOf('demo-you'), guardian: '尤建国', key: newKey() }
      await me.tasks.consent.mutate(consent)
    },
  },
  hours: {
    // Their own minutes, counted by themselves, and those of somebody else.
    async leave({ house, me, memberId }) {
      const { id } = await published({ me }, 9)
      await me.tasks.claim.mutate({ id, key: newKey() })
      await change('tasks', id, { state: 'ended', phase: 'over' })
      const other = await published({ me }, 11)
      await house.as('demo-qin').tasks.claim.mutate({ id: other.id, key: newKey() })
      await change('tasks', other.id, { state: 'ended', phase: 'over' })
      for (const [task, counted] of [
        [id, memberId],
        [other.id, idOf('demo-qin')],
      ] as const) {
        const { version: seen } = await me.tasks.get.query({ id: task })
        const lines = [{ memberId: counted, outcome: 'counted' as const, minutes: 60 }]
        await me.tasks.count.mutate({ id: task, seen, lines, key: newKey() })
      }
    },
  },
}
