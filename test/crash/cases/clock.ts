import { COMMUNITY } from '../../../demo/places'
import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'
import type { Course } from '../case'
import { CHEN, idOf, LEADER, OFFICE, PROPERTY, WARDEN } from '../community'
import { BEGINNING, type Stage } from '../stage'
import { left } from './members'
import { checked } from './places'
import { appointed, invited } from './posts'
import { picture, submitted } from './requests'

/** Something for the clock to do, at the time at which it is due. */
export interface ClockCase extends Course {
  about: string
  given(stage: Stage): Promise<void>
}

const HOURS = 60
const DAYS = 24 * HOURS

/** A request whose time was counted before the notice was entered; times as in Shanghai. */
async function provisionally(stage: Stage, counted: { from: string; days: number; dueAt: string }): Promise<void> {
  const { id } = await submitted(stage)
  const at = (time: string) => new Date(`${time}:00+08:00`)
  const dueAt = at(counted.dueAt)
  await stage.store.change('requests', id, {
    dueAt,
    climbAt: dueAt,
    sortKey: `${dueAt.toISOString()} ${id}`,
    counted: { from: at(counted.from), days: counted.days, provisional: true },
  })
}

/** A verdict of WeChat's on a picture that waits for it. */
export interface PushCase extends Course {
  about: string
  given(stage: Stage): Promise<void>
  suggest: 'pass' | 'risky' | 'review'
}

export const clockCases: ClockCase[] = [
  {
    about: 'a request climbs',
    at: 2 * DAYS,
    clock: [2],
    given: async (stage) => {
      await submitted(stage)
    },
  },
  {
    about: 'the days off of a year are known',
    // 5 February 2027. What was promised the day before is counted anew: one date moves, to the 14th, and one holds.
    at: 72 * DAYS,
    clock: [2],
    async given(stage) {
      await provisionally(stage, { from: '2027-02-04T10:00', days: 2, dueAt: '2027-02-10T18:00' })
      await provisionally(stage, { from: '2027-03-03T10:00', days: 2, dueAt: '2027-03-05T18:00' })
    },
  },
  {
    about: 'a term ends',
    at: 2 * DAYS,
    clock: [2],
    async given(stage) {
      const until = BEGINNING + DAYS * 60_000
      await appointed(stage, OFFICE, CHEN, 'healthOfficer', 'b3', until)
      await appointed(stage, OFFICE, WARDEN, 'mediator', COMMUNITY, until)
    },
  },
  {
    about: 'nobody answered an invitation',
    at: 8 * DAYS,
    clock: [2],
    given: async (stage) => {
      await invited(stage)
    },
  },
  {
    about: 'pictures were never used',
    at: 26 * HOURS,
    clock: [2],
    async given(stage) {
      await picture(stage, CHEN)
      await takeIn(stage.house, CHEN)
      await takeIn(stage.house, PROPERTY)
    },
  },
  {
    about: 'WeChat has said nothing on a picture',
    at: 35,
    clock: [2],
    async given(stage) {
      await takeIn(stage.house, CHEN)
      await stage.verdicts()
    },
  },
  {
    about: 'WeChat will say nothing more on a picture',
    at: 3 * HOURS,
    clock: [2],
    async given(stage) {
      await takeIn(stage.house, CHEN)
      await stage.verdicts()
    },
  },
  {
    about: 'an import was left behind',
    at: 10,
    clock: [2],
    async given(stage) {
      const id = await checked(stage)
      // The phone is away as soon as the import has begun.
      await stage.store.change('imports', id, {
        state: 'running',
        lock: COMMUNITY,
        updatedAt: new Date(BEGINNING),
      })
    },
  },
  {
    about: 'nobody said yes to a sheet',
    at: 26 * HOURS,
    clock: [2],
    given: async (stage) => {
      await checked(stage)
    },
  },
  {
    about: 'somebody was erased',
    at: 15,
    clock: [2],
    async given(stage) {
      await left(stage)
      await stage.as(CHEN).members.erase.mutate({ key: newKey() })
    },
  },
  {
    about: 'numbers are sealed with a key that is to go',
    clock: [2],
    async given(stage) {
      const { invitation } = await invited(stage)
      const fields = { name: '卫生服务站', kind: 'hospital', contactName: '沈洁', phone: '13900003333' } as const
      const { version: seen } = await stage.as(OFFICE).units.get.query({ id: 'unit-clinic' })
      await stage.as(OFFICE).units.save.mutate({ id: 'unit-clinic', seen, ...fields, key: newKey() })
      await stage.store.change('invitations', invitation.id, {
        'invited.phone': stage.sealedBefore('13800000000', invitation.id),
      })
      await stage.store.change('units', 'unit-clinic', {
        'contact.phone': stage.sealedBefore('13900003333', 'unit-clinic'),
      })
      for (const openid of [WARDEN, LEADER]) {
        await stage.store.change('members', idOf(openid), { phone: stage.sealedBefore('13900004444', idOf(openid)) })
      }
    },
  },
]

export const pushCases: PushCase[] = (['pass', 'risky', 'review'] as const).map((suggest) => ({
  about: suggest,
  suggest,
  clock: [2],
  given: async (stage) => {
    await takeIn(stage.house, CHEN)
  },
}))
