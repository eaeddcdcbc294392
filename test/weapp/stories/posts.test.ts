import { type House, openHouse } from '../../support/house'
import { openPhones, type Phones } from '../phones'
import { type InHand, inHand } from './in-hand'

/**
 * A vacancy is filled, in the real package: somebody moves in by the code at their door, the office invites a warden for
 * that building, and the warden verifies and can be called. What only WeChat has is in it: the code's `scene`, the card
 * that is sent to a friend, the button for one's number, the telephone.
 */
jest.setTimeout(300_000)

const PEOPLE = { newcomer: 'demo-sun', office: 'demo-wang', invited: 'demo-qin' }
type Name = keyof typeof PEOPLE

/** As WeChat hands it over, encoded, from a code of wxacode.getUnlimited; 1047 is its number for a scanned code. */
const SCANNED = { url: '/domains/members/join/index?scene=demo%2Db6%2D1', scene: 1047 }

const NUMBERS = { newcomer: '13711112222', stranger: '13633334444', invited: '13955556666' }

let house: House
let phones: Phones<Name>
let hands: Record<Name, InHand>
/** What the office sent to whom it invited. */
let card: { title: string; path: string }

beforeAll(async () => {
  house = await openHouse()
  phones = await openPhones(PEOPLE, async () => house, { opened: { newcomer: SCANNED } })
  hands = {
    newcomer: inHand(phones.apps.newcomer),
    office: inHand(phones.apps.office),
    invited: inHand(phones.apps.invited),
  }
})
afterAll(() => phones?.close())
/** Nothing that WeChat would print in red, on any of the phones. */
afterEach(() => expect(phones?.problems()).toEqual([]))

/** From now on WeChat gives this number to everybody who agrees. */
const numberIs = (phoneNumber: string) =>
  house.control('PUT', 'openapi/phonenumber.getPhoneNumber', {
    errcode: 0,
    phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: '86' },
  })

test('a newcomer comes by the code at the doorway, has only the door to choose, and gives a number', async () => {
  const { newcomer } = hands
  await newcomer.sees('您扫的是 翠苑社区 6 号楼 1 单元')
  await newcomer.press('您住在哪一户')
  await newcomer.press('402')
  await newcomer.write('您的姓名', '孙伟')
  await newcomer.press('租户')
  await newcomer.press('提交，等楼栋长核实')
  await newcomer.sees('您登记的住址：西苑 6 号楼 1 单元 402')

  await numberIs(NUMBERS.newcomer)
  await newcomer.opens('/domains/members/privacy/index')
  await newcomer.sees('没有登记')
  await newcomer.givesNumber('用微信手机号登记', true)
  await newcomer.sees('137****2222')
})

test('the office ends the term of the warden, and sends an invitation for the vacancy to a friend in WeChat', async () => {
  const { office } = hands
  await office.opens('/mine/index')
  await office.press('两长四员配备')
  await office.press('6 号楼')
  await office.press('看本楼的公开页')
  await office.press('查看任期：彭德胜')
  await office.press('结束楼栋长 · 6 号楼')
  await office.press('结束任期')
  await office.sees('已结束彭德胜的任期')
  await office.goesBack()
  await office.press('任命或邀请楼栋长')
  await office.press('还没加入的人')
  await office.write('姓名', '秦淑珍')
  await office.write('手机号', NUMBERS.invited)
  await office.press('生成邀请')
  await office.sees('邀请已生成，请发给本人')
  card = await office.sends('发给微信好友')
  expect(card.title).toBe('请您担任 楼栋长 · 6 号楼')
})

test('whoever is invited opens the card, and accepts with the number that was invited and no other', async () => {
  const { invited, newcomer } = hands
  // The card can be passed on, the post cannot: this one's home is not verified yet.
  await newcomer.opens(card.path)
  await newcomer.sees('要先核实您住在这里')

  await invited.opens(card.path)
  await invited.sees('请您担任 楼栋长 · 6 号楼')
  await invited.press('用微信手机号确认，接受')
  await invited.sees('请先勾选同意')
  await invited.press('我知道并且同意')

  await invited.givesNumber('用微信手机号确认，接受', false)
  await invited.sees('没有取得您的手机号，还不能接受')
  await numberIs(NUMBERS.stranger)
  await invited.givesNumber('用微信手机号确认，接受', true)
  await invited.sees('这份邀请是发给别人的')
  await numberIs(NUMBERS.invited)
  await invited.givesNumber('用微信手机号确认，接受', true)
  await invited.sees('您已担任楼栋长 · 6 号楼')
  await invited.arrivesAt('home/index')
})

test('the new warden verifies the newcomer, and finds them in the register by a masked number', async () => {
  const { invited: warden } = hands
  await warden.press('有住户等您核实')
  await warden.press('核实通过孙伟')
  await warden.press('是，核实通过')
  await warden.sees('已核实孙伟')
  await warden.goesBack()
  await warden.press('住户名册')
  await warden.sees('电话 137****2222')
  expect(await warden.reads()).not.toContain(NUMBERS.newcomer)

  await warden.press('孙伟')
  await warden.press('查看完整电话')
  await warden.write('为什么要看', '楼上漏水，要马上联系')
  await warden.press('查看')
  await warden.sees(NUMBERS.newcomer)
  expect(await warden.calls('打电话给孙伟')).toBe(NUMBERS.newcomer)
})

test('the newcomer, a neighbour now, finds the warden on the page of the building, and calls', async () => {
  const { newcomer } = hands
  await newcomer.looksUntil('秦淑珍', async (hand) => {
    await hand.opens('/home/index')
    await hand.press('本楼两长四员')
    await hand.arrivesAt('domains/posts/building/index')
  })
  expect(await newcomer.calls('打电话给楼栋长秦淑珍')).toBe(NUMBERS.invited)
})
