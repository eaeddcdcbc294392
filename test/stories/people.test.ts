import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** A second home, a telephone number and who looked at it, and moving out: in a real browser, by a resident and two wardens. */

jest.setTimeout(240_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())

test('a second home: registered, verified; a number: given, looked at, seen who looked; moved out', async () => {
  const [resident, warden] = await stage.pickUp('demo-you', 'demo-li')

  // The number, by WeChat's button.
  await resident.open('/domains/members/privacy/index')
  await resident.sees('没有登记')
  await resident.tap('用微信手机号登记')
  await resident.sees('138****0000')
  await resident.sees('还没有人查看过您的完整号码。')

  // One more home, in another building.
  await resident.open('/domains/members/homes/index')
  await resident.sees('6 号楼 1 单元 301')
  await resident.tap('再登记一处住处')
  await resident.tap(/您住在哪一户/)
  await resident.tap('3 号楼')
  await resident.tap('2 单元')
  await resident.tap('702')
  await resident.tap('租户')
  await resident.shoot('people-1-another-home')
  await resident.tap('提交，等楼栋长核实')
  await resident.sees('已提交，请等楼栋长核实')
  await resident.sees('我要反映')
  await resident.open('/domains/members/homes/index')
  await resident.sees('3 号楼 2 单元 702')
  await resident.sees('待核实')

  // The warden of that building verifies, finds the new neighbour in the register, and looks at the number.
  await warden.open('/domains/members/verify/index?place=b3')
  await warden.tap('核实通过尤磊')
  await warden.tap('是，核实通过')
  await warden.sees('已核实尤磊')
  await warden.open('/home/index')
  await warden.tap(/住户名册/)
  await warden.tap(/尤磊/)
  await warden.sees('138****0000')
  await warden.shoot('people-2-person')
  await warden.tap('查看完整电话')
  await warden.write('为什么要看（选填）', '楼上漏水，要马上联系')
  await warden.tap('查看')
  await warden.sees('13800000000')

  // She sees who looked, and why; takes her data with her; and moves out.
  await resident.open('/domains/members/privacy/index')
  await resident.sees('楼栋长 · 李建国')
  await resident.sees(/楼上漏水，要马上联系/)
  await resident.shoot('people-3-who-looked')
  const download = resident.page.waitForEvent('download')
  await resident.tap('导出我的资料')
  expect((await download).suggestedFilename()).toMatch(/^我的资料-.*\.json$/)
  await resident.open('/domains/members/homes/index')
  // What the phone learnt seconds ago it does not ask anew; the warden has verified the home since.
  await resident.page.reload()
  await resident.tap('我搬走了：东苑 3 号楼 2 单元 702')
  await resident.shoot('people-4-move-out')
  await resident.tap('我搬走了')
  await resident.sees('已办理搬离')
  await resident.page.getByText('3 号楼 2 单元 702').waitFor({ state: 'detached' })
  await resident.sees('6 号楼 1 单元 301')
  expect(faults).toEqual([])
})
