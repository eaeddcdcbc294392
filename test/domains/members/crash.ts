import { COMMUNITY } from '../../../demo/places'
import type { CasesOf, ClockCase } from '../../crash/case'
import { ADMINISTRATOR, CHEN, idOf, LEADER, NEIGHBOUR, OFFICE, STRANGER, WAITING, WARDEN } from '../../crash/community'
import type { Stage } from '../../crash/stage'
import { newKey } from '../../support/house'
import { shown } from '../letters/crash'
import { booked } from '../offers/crash'
import { pledgeAndPost } from '../pledges/crash'
import { appointed, invited } from '../posts/crash'
import { filed, picture, submitted } from '../requests/crash'
import { atTable } from '../roundtables/action-crash'
import { offered } from '../talents/crash'
import { counted, engaged, OVER } from '../tasks/laying'
import { asked, proposed } from '../teams/crash'

const home = { memberId: idOf(WAITING), householdId: 'b3-2-801' }

/** Whoever left, having said and done something that names them. */
export async function left(stage: Stage): Promise<void> {
  await picture(stage, CHEN)
  await submitted(stage, [await picture(stage, CHEN)])
  await stage.as(CHEN).members.setPhone.mutate({ code: 'phone-code', key: newKey() })
  await stage.as(WARDEN).members.lookAtPhone.mutate({ memberId: idOf(CHEN), why: '有急事', key: newKey() })
  await stage.as(CHEN).members.leave.mutate({ key: newKey() })
}

/** Somebody who helps: with places in tasks, an application, a team that they proposed, and something that they offer. */
async function helping(stage: Stage, openid: string): Promise<void> {
  await engaged(stage, openid)
  await asked(stage, openid)
  await proposed(stage, openid)
  await offered(stage, openid)
}

export const deeds: CasesOf<'members'> = {
  'members.join': [
    {
      as: STRANGER,
      communityId: null,
      given: () => ({ communityId: COMMUNITY, householdId: 'b3-2-802', name: '孙伟', relation: 'owner' }),
    },
    {
      about: 'with a further home',
      as: NEIGHBOUR,
      given: () => ({ communityId: COMMUNITY, householdId: 'b3-2-802', name: '黄志强', relation: 'tenant' }),
    },
  ],
  'members.verify': [{ as: WARDEN, given: () => home }],
  'members.refuse': [{ as: WARDEN, given: () => ({ ...home, reason: '查无此人' }) }],
  'members.block': [
    { as: OFFICE, given: () => ({ memberId: idOf(NEIGHBOUR), reason: '反复刷屏' }) },
    {
      about: 'of somebody who helps',
      as: OFFICE,
      async given(stage) {
        await helping(stage, NEIGHBOUR)
        return { memberId: idOf(NEIGHBOUR), reason: '反复刷屏' }
      },
    },
  ],
  'members.unblock': [
    {
      as: OFFICE,
      async given(stage) {
        const memberId = idOf(NEIGHBOUR)
        await stage.as(OFFICE).members.block.mutate({ memberId, reason: '反复刷屏', key: newKey() })
        return { memberId }
      },
    },
  ],
  'members.moveOut': [
    { about: 'with a post and a team', as: WARDEN, given: () => ({ householdId: 'b3-1-301' }) },
    { about: 'with a team', as: CHEN, given: () => ({ householdId: 'b3-2-502' }) },
  ],
  'members.endHome': [
    {
      as: OFFICE,
      async given(stage) {
        const { version } = await stage.as(OFFICE).members.get.query({ memberId: idOf(LEADER) })
        return { memberId: idOf(LEADER), householdId: 'b3-1-602', reason: '房子已经卖了', seen: version }
      },
    },
  ],
  'members.leave': [
    { about: 'with posts', as: WARDEN, given: () => ({}) },
    {
      about: 'of somebody who helps and sits at the table',
      as: NEIGHBOUR,
      async given(stage) {
        await helping(stage, NEIGHBOUR)
        await atTable(stage, NEIGHBOUR)
        return {}
      },
    },
    {
      about: 'of a party member with a letter, a pledge, a post and a booking',
      as: CHEN,
      async given(stage) {
        await shown(stage)
        await pledgeAndPost(stage)
        await booked(stage)
        return {}
      },
    },
    {
      about: 'of one of two administrators',
      as: ADMINISTRATOR,
      async given(stage) {
        await appointed(stage, ADMINISTRATOR, NEIGHBOUR, 'administrator', COMMUNITY)
        return {}
      },
    },
  ],
  'members.erase': [
    {
      as: CHEN,
      async given(stage) {
        await left(stage)
        return {}
      },
    },
    {
      about: 'of somebody who helped',
      as: CHEN,
      at: OVER,
      async given(stage) {
        await counted(stage)
        stage.setTime(0)
        await helping(stage, CHEN)
        await stage.as(CHEN).members.leave.mutate({ key: newKey() })
        return {}
      },
    },
  ],
  'members.setPhone': [{ as: CHEN, given: () => ({ code: 'phone-code' }) }],
  'members.forgetPhone': [{ as: WARDEN, given: () => ({}) }],
  'members.setPortrait': [
    { as: WARDEN, given: async (stage) => ({ photoId: await picture(stage, WARDEN) }) },
    {
      about: 'in place of another',
      as: WARDEN,
      async given(stage) {
        const photoId = await picture(stage, WARDEN)
        await stage.as(WARDEN).members.setPortrait.mutate({ photoId, key: newKey() })
        return { photoId: await picture(stage, WARDEN) }
      },
    },
  ],
  'members.lookAtPhone': [{ as: OFFICE, given: () => ({ memberId: idOf(WARDEN), why: '家里漏水' }) }],
}

export const clock: ClockCase[] = [
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
      const { id } = await filed(stage)
      await stage.store.change('requests', id, { 'behalf.phone': stage.sealedBefore('13900001111', id) })
      for (const openid of [WARDEN, LEADER]) {
        await stage.store.change('members', idOf(openid), { phone: stage.sealedBefore('13900004444', idOf(openid)) })
      }
    },
  },
]
