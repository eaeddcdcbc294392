import type { MemberDocument } from 'types/members'
import { COMMUNITY } from '../../demo/places'
import { add, reachInto } from '../support/database'
import { newKey } from '../support/house'
import { appoint, load } from '../support/members'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** Searching on the screens: further pages, registers without a place, what is said where nothing is found. */

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ limitFactor: 20 })
  await reachInto(stage.house)
  const like = await load('demo-chen')
  if (!like) throw new Error('demo-chen lives here')
  await add(
    'members',
    Array.from({ length: 45 }, (_, at): MemberDocument => {
      const _id = `luo-${at}`
      return { ...like, _id, openid: _id, name: `骆宾${String.fromCharCode(0x4e00 + at)}`, seats: [_id], posts: [] }
    }),
  )
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

/** Longer than a page lies open without asking. */
const A_WHILE = 25_000

const timesIn = (text: string, word: string) => text.split(word).length - 1

test('看更多 below what was found in a register goes on', async () => {
  const [office] = await stage.pickUp('demo-wang')
  await office.opens(`/domains/members/register/index?place=${COMMUNITY}`)
  await office.write('按姓名、门牌或电话后四位找', '骆宾')
  await office.press('查找')
  await office.sees(`骆宾${String.fromCharCode(0x4e00 + 19)}`)
  expect(timesIn(await office.reads(), '骆宾')).toBe(20)
  await office.press('看更多')
  await office.sees(`骆宾${String.fromCharCode(0x4e00 + 39)}`)
  await office.context.close()
})

test('看更多 goes on as well while the page is just asking whether anything has changed', async () => {
  const [office] = await stage.pickUp('demo-wang')
  await office.page.clock.install()
  await office.opens(`/domains/members/register/index?place=${COMMUNITY}`)
  await office.write('按姓名、门牌或电话后四位找', '骆宾')
  await office.press('查找')
  await office.sees(`骆宾${String.fromCharCode(0x4e00 + 19)}`)
  let release = () => {}
  const asking = new Promise<void>((asked) => {
    void office.page.route(
      '**/functions/api',
      async (route) => {
        asked()
        await new Promise<void>((answered) => {
          release = answered
        })
        await route.continue()
      },
      { times: 1 },
    )
  })
  await office.page.clock.fastForward(A_WHILE)
  await asking
  await office.press('看更多')
  await office.sees(`骆宾${String.fromCharCode(0x4e00 + 39)}`)
  release()
  await office.context.close()
})

test('看更多 below the doors that were found goes on', async () => {
  const [office] = await stage.pickUp('demo-wang')
  await office.opens('/domains/places/register/index')
  await office.write('按楼栋或门牌找', '10')
  await office.press('查找')
  await office.sees('1 单元 1001')
  await office.seesNo('1 单元 101')
  await office.press('看更多')
  await office.sees('1 单元 101')
  await office.context.close()
})

test('a register without a place asks which one, or is the only one', async () => {
  await appoint('demo-ma', 'socialWorker', { id: 'y2', label: '西苑' })
  const [officer, warden, resident, office] = await stage.pickUp('demo-ma', 'demo-li', 'demo-chen', 'demo-wang')
  await officer.opens('/domains/members/register/index')
  await officer.sees('看哪里的住户名册')
  await officer.press('西苑')
  await officer.sees('韩卫东')
  await warden.opens('/domains/members/register/index')
  await warden.sees('陈秀英')
  await resident.opens('/domains/members/register/index')
  await resident.sees('没有您负责的住户名册')
  await office.opens('/household/index')
  await office.sees('没有选定是哪一户')
  await office.press('去住户名册')
  await office.arrivesAt('domains/members/register/index')
  for (const { context } of [officer, warden, resident, office]) await context.close()
})

test('whoever finds nothing in the directory may call the office', async () => {
  const [resident] = await stage.pickUp('demo-chen')
  await resident.opens('/hub/index')
  await resident.write('找要办的事', '办护照')
  await resident.sees('没有找到“办护照”')
  await resident.press('打电话给居委会')
  await resident.sees('0571-')
  await resident.context.close()
})

test('at a door stands what its people reported elsewhere, marked so', async () => {
  const said = { category: 'facilities' as const, text: '楼道的窗关不上', placeId: 'b3', key: newKey() }
  await stage.house.as('demo-chen').requests.submit.mutate(said)
  const [warden] = await stage.pickUp('demo-li')
  await warden.opens('/household/index?id=b3-2-502')
  await warden.sees('楼道的窗关不上')
  await warden.sees('别处：东苑 3 号楼 · 陈秀英')
  await warden.context.close()
})

test('the workbench says among how many it looked for a part of a name', async () => {
  const [office] = await stage.pickUp('demo-wang')
  await office.opens('/hub/index')
  await office.write('编号、门牌、姓名', '3号楼')
  await office.press('查找')
  await office.sees('楼道的窗关不上')
  await office.write('编号、门牌、姓名', '秀')
  await office.press('查找')
  await office.sees('楼道的窗关不上')
  await office.context.close()
})
