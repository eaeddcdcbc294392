import { openHouse } from '../../support/house'
import { openPhones, type Phones } from '../phones'
import { type InHand, inHand } from './in-hand'

/**
 * The main job in the real package, with every hand's phone open at the same time: from joining to settled. The same
 * people as in test/stories, on Tencent's open-source engine with our host instead of the browser build.
 */
jest.setTimeout(300_000)

const PEOPLE = { resident: 'demo-sun', warden: 'demo-li', office: 'demo-wang', property: 'demo-liu' }
type Name = keyof typeof PEOPLE

const TEXT = '架空层的灯不亮，晚上看不清台阶。'

let phones: Phones<Name>
let hands: Record<Name, InHand>

beforeAll(async () => {
  phones = await openPhones(PEOPLE, openHouse)
  hands = {
    resident: inHand(phones.apps.resident),
    warden: inHand(phones.apps.warden),
    office: inHand(phones.apps.office),
    property: inHand(phones.apps.property),
  }
})
afterAll(() => phones?.close())
/** Nothing that WeChat would print in red, on any of the phones. */
afterEach(() => expect(phones?.problems()).toEqual([]))

test('a resident joins, and the warden of the building verifies them', async () => {
  const { resident, warden } = hands
  await resident.press('加入我的社区')
  await resident.press('翠苑社区')
  await resident.press('您住在哪一户')
  await resident.press('3 号楼')
  await resident.press('2 单元')
  await resident.press('702')
  await resident.write('您的姓名', '孙伟')
  await resident.press('租户')
  await resident.press('提交，等楼栋长核实')
  await resident.sees('等待楼栋长核实')

  await warden.opens('/home/index')
  await warden.press('有住户等您核实')
  await warden.press('核实通过孙伟')
  await warden.press('是，核实通过')
  await warden.sees('已核实孙伟')

  await resident.looksUntil('我要反映', (hand) => hand.opens('/home/index'))
  await resident.press('我要反映')
  await resident.arrivesAt('domains/requests/report/index')
})

test('the resident reports with a photo, and the warden sees it in the building', async () => {
  const { resident, warden } = hands
  await resident.press('公共设施')
  await resident.write('是什么事', TEXT)
  await resident.hasPhoto()
  await resident.press('拍照或从相册选')
  await resident.sees('1/6')
  await resident.press('本楼')
  await resident.press('提交')
  await resident.arrivesAt('domains/requests/detail/index')
  await resident.sees('居委会')

  await warden.looksUntil(TEXT, async (hand) => {
    await hand.opens('/domains/requests/worklist/index?post=warden%40b3')
    await hand.press('全部辖区')
  })
})

test('the office accepts it and gives it to the property company', async () => {
  const { office, resident } = hands
  await office.opens('/home/index')
  await office.press('待受理')
  await office.press(TEXT)
  await office.press('受理')
  await office.arrivesAt('domains/requests/handle/index')
  await office.write('说明', '今天下午派人来看')
  await office.press('受理')
  await office.sees('已受理')
  await office.press('派单')
  await office.press('物业公司 · 东苑')
  await office.press('派单')
  await office.sees('已派单')

  await resident.looksUntil('今天下午派人来看', async (hand) => {
    await hand.opens('/home/index')
    await hand.press('我的诉求')
    await hand.press(TEXT)
    await hand.arrivesAt('domains/requests/detail/index')
  })
  await resident.sees('已派单给物业公司 · 东苑')
})

test('the property company takes it in hand, tells how it goes, and answers', async () => {
  const { property } = hands
  await property.opens('/home/index')
  await property.press(TEXT)
  await property.press('开始办理')
  await property.arrivesAt('domains/requests/handle/index')
  await property.press('开始办理')
  await property.sees('已开始办理')
  await property.press('记录进展')
  await property.write('办到哪一步了', '灯管已订，明天到货')
  await property.press('记录进展')
  await property.sees('进展已记下')
  await property.press('答复')
  await property.write('答复居民', '两盏灯都换好了')
  await property.press('答复')
  await property.sees('已答复')
})

test('the resident reads one story and settles it with five stars', async () => {
  const { resident, office } = hands
  await resident.looksUntil('两盏灯都换好了', async (hand) => {
    await hand.opens('/home/index')
    await hand.press(TEXT)
    await hand.arrivesAt('domains/requests/detail/index')
  })
  await resident.sees('灯管已订，明天到货')
  await resident.press('已解决')
  await resident.press('5 星')
  await resident.write('想说的话', '谢谢')
  await resident.press('确认已解决')
  await resident.sees('谢谢您的评价')

  await office.looksUntil(TEXT, async (hand) => {
    await hand.opens('/domains/requests/worklist/index')
    await hand.press('全部辖区')
    await hand.press('已办结')
  })
})
