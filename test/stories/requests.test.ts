import sharp from 'sharp'
import { faults, type Phone } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** The main job in a real browser: three people (and the warden between) with the app open at the same time. */

jest.setTimeout(240_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())

const lamp = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#223' } })
    .jpeg()
    .toBuffer()

async function addPhoto(phone: Phone, name: string) {
  const chosen = phone.page.waitForEvent('filechooser')
  await phone.tap(/拍照或从相册选/)
  await (await chosen).setFiles({ name, mimeType: 'image/jpeg', buffer: await lamp() })
  // Taken up, and cleaned by the cloud.
  await phone.page.locator('.photo-tile:visible').last().waitFor()
  await phone.page.locator('.photo-tile__over:visible').waitFor({ state: 'detached' })
}

test('a broken light: joined, verified, reported, dispatched, handled, not settled, settled', async () => {
  const [resident, warden, office, property] = await stage.pickUp('demo-sun', 'demo-li', 'demo-wang', 'demo-liu')
  for (const phone of [resident, warden, office, property]) await phone.open('/home/index')

  // Joining by building, doorway and door.
  await resident.tap('加入我的社区')
  await resident.tap('翠苑社区')
  await resident.tap(/您住在哪一户/)
  await resident.tap('3 号楼')
  await resident.tap('2 单元')
  await resident.tap('702')
  await resident.write('您的姓名', '孙伟')
  await resident.tap('租户')
  await resident.shoot('story-1-join')
  await resident.tap('提交，等楼栋长核实')
  await resident.sees('等待楼栋长核实')
  await resident.shoot('story-2-pending')

  // The warden, whose phone lay open, verifies.
  await warden.open('/domains/members/verify/index?place=b3')
  const applicant = warden.page.locator('.card', { hasText: '孙伟' })
  await applicant.waitFor()
  await warden.shoot('story-3-verify')
  await warden.tap('核实通过孙伟')
  await warden.tap('是，核实通过')
  await warden.sees('已核实孙伟')
  await applicant.waitFor({ state: 'detached' })

  // The report, with a photo.
  await resident.open('/domains/requests/report/index')
  await resident.tap('公共设施维修')
  await resident.write('是什么事', '架空层的灯不亮，晚上看不清台阶，老人容易摔。')
  await addPhoto(resident, 'lamp.jpg')
  await resident.tap(/^本楼/)
  await resident.shoot('story-4-report')
  await resident.tap('提交')
  await resident.sees('等 居委会 受理')
  await resident.shoot('story-5-submitted')
  const id = decodeURIComponent(/id=([^&]+)/.exec(resident.page.url())?.[1] ?? '')
  const detail = `/domains/requests/detail/index?id=${id}`

  // The warden finds it among what lies in the building.
  await warden.open(`/domains/requests/worklist/index?post=${encodeURIComponent('warden@b3')}`)
  await warden.tap('全部辖区')
  await warden.sees(/架空层的灯不亮/)
  await warden.shoot('story-6-warden')

  // The office accepts and dispatches.
  await office.open(detail)
  await office.tap('受理')
  await office.sees('居民看得到，比如谁会去看、什么时候去')
  await office.tap('受理')
  await office.tap('派单')
  await office.tap('物业公司 · 东苑')
  await office.shoot('story-7-dispatch')
  await office.tap('派单')
  await office.sees(/由 物业公司 · 东苑 办理/)

  // The property company takes it in hand, says how it goes, with a photo, and answers.
  await property.open(`/domains/requests/worklist/index?post=${encodeURIComponent('propertyCompany@y1')}&phase=working`)
  await property.sees(/架空层的灯不亮/)
  await property.open(detail)
  await property.tap('开始办理')
  await property.sees('居民看得到，比如打算怎么办')
  await property.tap('开始办理')
  await property.sees('物业公司 · 东苑 正在办理')
  await property.tap('记录进展')
  await property.write('办到哪一步了', '灯管已订，明天到货。')
  await addPhoto(property, 'order.jpg')
  await property.tap('记录进展')
  await property.sees('灯管已订，明天到货。')
  await property.tap('答复')
  await property.write('答复居民', '两盏灯都换好了。')
  await property.tap('答复')
  await property.sees('等居民确认是否解决')
  await property.shoot('story-8-answered')

  // The resident: not yet, then settled. Their own steps show without a reload.
  await resident.open('/home/index')
  await resident.open(detail)
  await resident.sees('请您确认：解决了吗？')
  await resident.tap('没有解决')
  await resident.write('哪里没有解决', '还有一盏不亮。')
  await resident.shoot('story-9-reopen')
  await resident.tap(/退回|确认|提交/)
  await resident.sees(/您说没有解决/)

  await office.open(detail)
  await office.tap('派单')
  await office.tap('物业公司 · 东苑')
  await office.tap('派单')
  await office.sees(/由 物业公司 · 东苑 办理/)
  await property.open(detail)
  await property.tap('开始办理')
  await property.sees('居民看得到，比如打算怎么办')
  await property.tap('开始办理')
  await property.tap('答复')
  await property.write('答复居民', '第二盏是线头松了，已接好。')
  await property.tap('答复')
  await property.sees('等居民确认是否解决')

  await resident.open('/home/index')
  await resident.sees('请您确认')
  await resident.open(detail)
  // What the phone learnt by its own step a second ago it does not ask anew; others have done theirs since.
  await resident.page.reload()
  await resident.tap('已解决')
  await resident.tap('5 星，很满意')
  await resident.tap('确认已解决')
  await resident.sees('您已确认解决')
  await resident.page.mouse.wheel(0, 4000)
  await resident.shoot('story-10-settled')
  for (const words of ['提交诉求', '灯管已订，明天到货。', '还有一盏不亮。', '第二盏是线头松了，已接好。']) {
    await resident.sees(words)
  }
  expect(faults).toEqual([])
})
