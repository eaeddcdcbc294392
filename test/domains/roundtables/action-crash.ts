import type { MeetingActionDocument } from 'types/meeting-actions'
import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { CHEN, idOf, NEIGHBOUR, OFFICE, PROPERTY } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { DAYS } from '../../crash/times'
import { newKey } from '../../support/house'
import { published } from '../tasks/laying'
import { itemWith, OTHER_SEAT, roundOf } from './round'

/** Deeds on actions that are killed: the owner is a resident, the chair the office, the other seat a neighbour. */

const sitter = (openid: string) => ({ memberId: idOf(openid), name: openid })

async function resolved(stage: Stage, change: Partial<MeetingActionDocument> = {}) {
  const sketch = { name: 'crash', communityId: COMMUNITY, at: stage.now() }
  const people = { chair: sitter(OFFICE), owner: sitter(CHEN), other: sitter(NEIGHBOUR) }
  const { table, item, actions } = roundOf({ ...sketch, ...people })
  const [action] = actions
  if (!action) throw new Error('it resolved something')
  await stage.store.insert('tables', [table])
  await stage.store.insert('agendaItems', [itemWith(item, [action])])
  await stage.store.insert('meetingActions', [{ ...action, ...change }])
  return { id: action._id, seen: 1 }
}

/** They have an action, and sit in a meeting that is held. */
export async function atTable(stage: Stage, openid: string): Promise<void> {
  const people = { chair: sitter(OFFICE), owner: sitter(openid), other: sitter(PROPERTY) }
  const sketch = { name: 'crash', communityId: COMMUNITY, at: stage.now(), ...people }
  const { table, item, actions, meeting } = roundOf(sketch)
  await stage.store.insert('tables', [table])
  await stage.store.insert('agendaItems', [itemWith(item, actions)])
  await stage.store.insert('roundtables', [{ ...meeting, effects: [] }])
  await stage.store.insert('meetingActions', actions)
}

async function reported(stage: Stage) {
  const action = await resolved(stage)
  const said = { ...action, text: '装好了', photoIds: [], key: newKey() }
  const { version: seen } = await stage.as(CHEN).roundtables.reportAction.mutate(said)
  return { id: action.id, seen }
}

async function offered(stage: Stage) {
  const action = await resolved(stage)
  const said = { ...action, seatId: OTHER_SEAT, text: '我这里没有人手', key: newKey() }
  const { version: seen } = await stage.as(CHEN).roundtables.offerAction.mutate(said)
  return { id: action.id, seen }
}

async function applied(stage: Stage) {
  const action = await resolved(stage)
  const said = { ...action, to: '交警大队', sentAt: stage.now().getTime(), key: newKey() }
  const { version: seen } = await stage.as(CHEN).roundtables.applyFor.mutate(said)
  return { id: action.id, seen }
}

export const actionDeeds = {
  'roundtables.startAction': [{ as: CHEN, given: (stage: Stage) => resolved(stage) }],
  'roundtables.reportAction': [
    { as: CHEN, given: async (stage: Stage) => ({ ...(await resolved(stage)), text: '装好了', photoIds: [] }) },
  ],
  'roundtables.acceptReport': [
    { as: OFFICE, given: async (stage: Stage) => ({ ...(await reported(stage)), text: '看过了' }) },
  ],
  'roundtables.sendBack': [
    { as: OFFICE, given: async (stage: Stage) => ({ ...(await reported(stage)), text: '还有一盏不亮' }) },
  ],
  'roundtables.offerAction': [
    {
      as: CHEN,
      given: async (stage: Stage) => ({ ...(await resolved(stage)), seatId: OTHER_SEAT, text: '没有人手' }),
    },
  ],
  'roundtables.takeHandOver': [{ as: NEIGHBOUR, given: (stage: Stage) => offered(stage) }],
  'roundtables.declineHandOver': [
    { as: NEIGHBOUR, given: async (stage: Stage) => ({ ...(await offered(stage)), text: '我这里也忙' }) },
  ],
  'roundtables.applyFor': [
    {
      as: CHEN,
      given: async (stage: Stage) => ({
        ...(await resolved(stage)),
        to: '交警大队',
        number: '118',
        sentAt: stage.now().getTime(),
      }),
    },
  ],
  'roundtables.enterAnswer': [
    { as: CHEN, given: async (stage: Stage) => ({ ...(await applied(stage)), text: '同意' }) },
  ],
  'roundtables.newVersion': [
    { as: CHEN, given: async (stage: Stage) => ({ ...(await resolved(stage)), text: '先装三盏', photoIds: [] }) },
  ],
  'roundtables.linkRequest': [
    {
      as: CHEN,
      async given(stage: Stage) {
        const request = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3-2-502' }
        const { id: requestId } = await stage.as(CHEN).requests.submit.mutate({ ...request, key: newKey() })
        return { ...(await resolved(stage)), requestId }
      },
    },
  ],
  'roundtables.linkTask': [
    {
      as: CHEN,
      given: async (stage: Stage) => ({ ...(await resolved(stage)), taskId: (await published(stage)).id }),
    },
  ],
} satisfies Partial<CasesOf<'roundtables'>>

/** What the clock does with actions, and with what a meeting resolved. */
export const actionClock: ClockCase[] = [
  {
    about: 'an overdue action climbs to the chair, then to the community secretary',
    at: 14 * DAYS,
    clock: [2, 3 * DAYS],
    async given(stage) {
      await resolved(stage)
    },
  },
  {
    about: 'what was reported and nobody has said a word about is done, and its item over',
    at: 8 * DAYS,
    async given(stage) {
      await reported(stage)
    },
  },
  {
    about: 'what a meeting resolved becomes actions, and stands in the request from which its item came',
    async given(stage) {
      const request = { category: 'facilities' as const, text: '灯坏了', placeId: 'b3-2-502' }
      const { id } = await stage.as(CHEN).requests.submit.mutate({ ...request, key: newKey() })
      const people = { chair: sitter(OFFICE), owner: sitter(CHEN), other: sitter(NEIGHBOUR) }
      const sketch = { name: 'crash', communityId: COMMUNITY, at: stage.now(), requests: [id], actions: 3 }
      const { table, item, meeting } = roundOf({ ...sketch, ...people })
      await stage.store.insert('tables', [table])
      await stage.store.insert('agendaItems', [item])
      await stage.store.insert('roundtables', [meeting])
    },
  },
]
