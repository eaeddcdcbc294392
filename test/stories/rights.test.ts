import { readFileSync } from 'node:fs'
import type { MessageDocument } from 'types/messages'
import { COMMUNITY } from '../../demo/places'
import { add, reachInto } from '../support/database'
import { eventually } from '../support/eventually'
import { newKey } from '../support/house'
import { idOf } from '../support/members'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** The app of whoever is not verified, and of whoever leaves: posts and the office's number, and all that is their own. */

jest.setTimeout(240_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
  await reachInto(stage.house)
})
afterAll(() => stage?.close())

test('whoever waits sees whom to ask and the office’s number, and no names; the registers say why not yet', async () => {
  const [waiting] = await stage.pickUp('demo-wu')
  await waiting.opens('/home/index')
  await waiting.sees('等待楼栋长核实')
  await waiting.sees('打电话给居委会')
  expect(await waiting.page.getByText('志愿服务队').count()).toBe(0)
  await waiting.shoot('rights-1-waiting')
  await waiting.press('本楼两长四员')
  await waiting.sees('0571-88000100')
  await waiting.sees('李*')
  await waiting.sees('核实住户身份后，这里有他们的姓名、照片和电话')
  expect(await waiting.page.getByText(/李建国|199/).count()).toBe(0)
  await waiting.shoot('rights-2-building')
  for (const route of [
    '/domains/teams/list/index',
    '/domains/units/list/index',
    '/domains/units/detail/index?id=unit-bank',
  ]) {
    await waiting.opens(route)
    await waiting.sees('正在核实您的住址')
  }
  await waiting.shoot('rights-3-units')
  await waiting.opens('/mine/index')
  await waiting.sees('吴桐')
  await waiting.shoot('rights-4-mine')
  expect(faults).toEqual([])
})

test('whoever was refused reads why, there as well, and applies again', async () => {
  const applying = { communityId: COMMUNITY, householdId: 'b3-2-802', name: '孙伟', relation: 'owner' as const }
  await stage.house.as('refused-one').members.join.mutate({ ...applying, key: newKey() })
  const refusing = { memberId: idOf('refused-one'), householdId: 'b3-2-802', reason: '查无此户', key: newKey() }
  await stage.house.as('demo-li').members.refuse.mutate(refusing)
  const [refused] = await stage.pickUp('refused-one')
  await refused.opens('/home/index')
  await refused.sees('住址没有通过核实')
  await refused.shoot('rights-5-refused')
  await refused.opens('/domains/teams/list/index')
  await refused.sees('原因：查无此户')
  await refused.press('重新申请')
  await refused.sees('您住在哪一户')
  expect(faults).toEqual([])
})

test('whoever leaves keeps their matters, messages and file, and may come back', async () => {
  // More than one answer holds.
  const at = new Date('2026-11-01T09:00:00+08:00')
  const told = Array.from({ length: 400 }, (_, index): MessageDocument => {
    const subject = { kind: 'request' as const, id: 'r' }
    const _id = `m${String(index).padStart(6, '0')}`
    const text = '话'.repeat(900)
    return {
      _id,
      communityId: COMMUNITY,
      memberId: idOf('demo-chen'),
      subject,
      title: `第 ${index} 条`,
      text,
      at,
      readAt: at,
    }
  })
  for (let from = 0; from < told.length; from += 100) await add('messages', told.slice(from, from + 100))

  const [leaving] = await stage.pickUp('demo-chen')
  await leaving.opens('/domains/members/privacy/index')
  await leaving.press('退出社区')
  await leaving.press('退出社区')
  await leaving.sees('已退出社区')
  await leaving.opens('/home/index')
  await leaving.sees('您在这个社区没有住处')
  await leaving.sees('打电话给居委会')
  expect(await leaving.page.getByText('志愿服务队').count()).toBe(0)
  await leaving.shoot('rights-6-left')
  await leaving.press('我的诉求')
  // The first screen shows the one that waits for an answer, too; a settled one stands in the list alone.
  await leaving.sees('扶手松了')
  await leaving.opens('/messages/index')
  await leaving.sees('第 399 条')
  await leaving.opens('/domains/teams/list/index')
  await leaving.sees('您已退出社区')
  await leaving.shoot('rights-7-teams')

  await leaving.opens('/domains/members/privacy/index')
  const download = leaving.page.waitForEvent('download')
  await leaving.press('导出我的资料')
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
  expect(file.个人资料).toMatchObject({ 姓名: '陈秀英', 状态: '已退出' })
  expect(file.消息).toHaveLength(told.length)
  await leaving.shoot('rights-8-privacy')

  await leaving.opens('/home/index')
  await leaving.press('重新加入')
  await leaving.sees('您住在哪一户')
  expect(faults).toEqual([])
})

test('the administrator reads how many numbers cannot be read', async () => {
  await stage.house.killAndRestart({ CHORUS_PHONE_KEYS: '' })
  const [office] = await stage.pickUp('demo-wang')
  await office.opens('/domains/communities/setup/index')
  // An app that was just opened by a link asks once more for what it shows, as it enters its community.
  await eventually(async () => expect(await office.reads()).toMatch(/有 \d+ 个电话号码读不出来/))
  await office.shoot('rights-9-setup')
  expect(faults).toEqual([])
})
