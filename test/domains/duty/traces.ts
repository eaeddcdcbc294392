import type { DutyMineView } from 'types/duty-views'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { endedRegister } from './subjects'

const HOUR = 3_600_000

export const traces: TracesOf<'duty'> = {
  dutyFiles: {
    // Their own, and one that they enter for somebody else.
    async leave({ me }) {
      await me.duty.register.mutate({
        kind: 'inService',
        employer: '设计院',
        consent: true,
        shared: true,
        key: newKey(),
      })
      await me.duty.enter.mutate({ name: '魏来', kind: 'retired', key: newKey() })
    },
  },
  dutyPeriods: {
    // What they did, and what they enter for somebody else.
    async leave({ house, me }) {
      const { file } = (await me.duty.mine.query({})) as DutyMineView
      if (!file) throw new Error('who leaves a trace has registered before')
      const { id, version: seen } = file
      const secretary = house.as('demo-xu').duty
      await secretary.confirm.mutate({ id, seen, key: newKey() })
      const day = new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10)
      const did = { day, kind: 'help', label: '看望老人' } as const
      await secretary.record.mutate({ ...did, fileId: id, key: newKey() })
      await me.duty.record.mutate({ ...did, fileId: 'duty-ding', key: newKey() })
    },
  },
  dutyActivities: {
    async leave({ me }) {
      const startsAt = Date.now() + 48 * HOUR
      const place = { kind: 'activity', title: '清理楼道', where: '楼前' } as const
      await me.duty.openActivity.mutate({ ...place, startsAt, endsAt: startsAt + HOUR, key: newKey() })
    },
  },
  dutySettings: {
    leave: ({ me }) => me.duty.setCheckIn.mutate({ checkIn: true, key: newKey() }),
  },
  dutySheets: {
    leave: ({ memberId, name }) =>
      add('dutySheets', [endedRegister('register-of-leaver', COMMUNITY, { memberId, name, post: '居委会' })]),
  },
  dutySums: 'numbers by unit and branch, and nobody’s name',
  dutyLooks: {
    // At others, and of others at them.
    async leave({ house, me }) {
      const { file } = (await me.duty.mine.query({})) as DutyMineView
      await house.as('demo-xu').duty.lookAt.mutate({ id: file?.id ?? '', key: newKey() })
      await me.duty.lookAt.mutate({ id: 'duty-ding', key: newKey() })
    },
  },
}
