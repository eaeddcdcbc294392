import { COMMUNITY } from '../../demo/places'
import { newKey } from '../support/house'
import { faults, type Phone } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** A community from its code to its first steps, and people who go from one community to another. */

jest.setTimeout(240_000)

const CODE = 'the-code-of-the-story-house'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ env: { CHORUS_SETUP_CODES: CODE } })
})
afterAll(() => stage?.close())

async function found(phone: Phone, code: string) {
  await phone.write('开通码', code)
  await phone.write('社区名称', '桂花社区')
  await phone.write('您的姓名', '钟敏')
  await phone.tap('创建社区')
}

test('founded with a code that works once, set up, and left for another community', async () => {
  const [phone] = await stage.pickUp('demo-sun')
  await phone.open('/home/index')
  await phone.tap('我是社区管理员，第一次使用')
  await found(phone, 'a-code-that-somebody-guessed')
  await phone.sees(/开通码不对/)
  await found(phone, CODE)
  await phone.sees('接下来：录入楼栋和住户')
  await phone.shoot('communities-1-setup')

  await phone.tap(/填写居委会电话/)
  await phone.write('居委会电话', '0571-88001234')
  await phone.tap('保存')
  await phone.sees('0571-88001234')

  const [second] = await stage.pickUp('demo-nobody')
  await second.open('/domains/communities/found/index')
  await found(second, CODE)
  await second.sees(/已经用过了/)

  // The administrator lives next door, and applies there.
  await phone.open('/domains/communities/switch/index')
  await phone.sees('现在在这里')
  await phone.tap('加入另一个社区')
  await phone.tap('翠苑社区')
  await phone.tap(/您住在哪一户/)
  await phone.tap('3 号楼')
  await phone.tap('2 单元')
  await phone.tap('702')
  await phone.write('您的姓名', '钟敏')
  await phone.tap('租户')
  await phone.tap('提交，等楼栋长核实')
  await phone.sees(/可以打居委会电话 0571-88000100/)
  await phone.shoot('communities-2-next-door')

  // And back: nothing of next door stays on screen.
  await phone.open('/mine/index')
  await phone.tap(/翠苑社区/)
  await phone.tap(/桂花社区/)
  await phone.sees(/好，钟敏/)
  const shown = await phone.page.locator('.page:visible').last().textContent()
  expect(shown).toContain('桂花社区')
  expect(shown).not.toMatch(/翠苑|等待楼栋长核实/)
  expect(faults).toEqual([])
})

test('somebody of two communities follows a link into the right one', async () => {
  const { id } = await stage.house
    .as('demo-tao')
    .requests.submit.mutate({ category: 'other', text: '楼下的长椅坏了', placeId: 'b2', key: newKey() })
  const [phone] = await stage.pickUp('demo-tao')
  await phone.open('/home/index')
  await phone.tap('紫荆社区')
  await phone.sees(/好，陶然/)
  // Without saying where, it is sought here, and here is no such thing.
  await phone.open(`/domains/requests/detail/index?id=${id}`)
  await phone.sees(/没有找到这件诉求/)
  await phone.open(`/domains/requests/detail/index?id=${id}&community=${COMMUNITY}`)
  await phone.sees('楼下的长椅坏了')
  await phone.open('/mine/index')
  await phone.sees('翠苑社区')
  // Whoever does not belong there is not taken there.
  const [stranger] = await stage.pickUp('demo-dou')
  await stranger.open(`/domains/requests/detail/index?id=${id}&community=${COMMUNITY}`)
  await stranger.sees(/没有找到这件诉求/)
  expect(faults).toEqual([])
})
