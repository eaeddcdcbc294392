import { applicationId } from '../../../cloudfunctions/domains/teams/applications'
import { newKey } from '../../support/house'
import { idOf } from '../../support/members'
import type { TracesOf } from '../tables'

const idea = { name: '青色护河队', colour: 'cyan', field: 'health', about: '沿河走走，捡垃圾' } as const

export const traces: TracesOf<'teams'> = {
  teams: {
    // As whoever formed one, proposed two, and is the mentor of another.
    async leave({ house, me, office, memberId }) {
      await me.teams.add.mutate({ ...idea, key: newKey() })
      await me.teams.propose.mutate({ ...idea, name: '等答复的队', key: newKey() })
      const own = await me.teams.propose.mutate({ ...idea, name: '试运行的队', key: newKey() })
      const mentor = { mentorId: idOf('demo-zhou'), key: newKey() }
      await office.teams.beginTrial.mutate({ id: own.id, seen: own.version, ...mentor })
      const other = await house.as('demo-you').teams.propose.mutate({ ...idea, key: newKey() })
      await me.teams.beginTrial.mutate({ id: other.id, seen: other.version, mentorId: memberId, key: newKey() })
    },
  },
  applications: {
    // As whoever asks, and whoever answers somebody else.
    async leave({ me }) {
      await me.teams.askToJoin.mutate({ id: 'team-six-health', words: '我会量血压', key: newKey() })
      const id = applicationId(idOf('demo-qin'), 'team-six-health')
      const { version: seen } = await me.teams.application.query({ id })
      await me.teams.decline.mutate({ id, seen, reason: '人够了', key: newKey() })
    },
  },
}
