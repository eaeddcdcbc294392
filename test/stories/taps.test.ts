import type { Hand } from '../support/hand'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** Main jobs take at most four presses from the first screen. Writing is not counted: it is the job itself. */

jest.setTimeout(180_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())
afterEach(() => expect(faults).toEqual([]))

const AT_MOST = 4

interface Counted extends Pick<Hand, 'press' | 'write' | 'sees'> {
  counts(presses: number): void
}

/** Counts what a hand presses, from the first screen on. */
async function pressesOf(openid: string, job: (hand: Counted) => Promise<void>) {
  const [hand] = await stage.pickUp(openid)
  await hand.opens('/home/index')
  let presses = 0
  await job({
    press: (name) => {
      presses += 1
      return hand.press(name)
    },
    counts: (more) => {
      presses += more
    },
    write: hand.write,
    sees: hand.sees,
  })
  await hand.context.close()
  return presses
}

test.each<[string, string, (hand: Counted) => Promise<void>]>([
  [
    'a resident reports a problem',
    'demo-chen',
    async (hand) => {
      await hand.press('我要反映')
      await hand.press('其他')
      await hand.write('是什么事', '楼下的长椅坏了')
      await hand.press('本楼')
      await hand.press('提交')
      await hand.sees('等 居委会 受理')
    },
  ],
  [
    'a resident confirms an answer',
    'demo-chen',
    async (hand) => {
      await hand.press('请确认解决了吗')
      await hand.press('已解决')
      await hand.press('5 星')
      await hand.press('确认已解决')
      await hand.sees('您已确认解决')
    },
  ],
  [
    'a resident calls the warden',
    'demo-chen',
    async (hand) => {
      await hand.press('打电话')
      // A browser calls nobody: the press on the number is counted, and not done.
      hand.counts(1)
      await hand.sees('楼栋长 李建国')
      await hand.sees('19900000003')
    },
  ],
  [
    'a resident joins a team',
    'demo-zhou',
    async (hand) => {
      await hand.press('办事')
      await hand.press('志愿服务队')
      await hand.press('橙色平安队')
      await hand.press('参加这支队伍')
      await hand.sees('您已参加橙色平安队')
    },
  ],
  [
    'the warden verifies a neighbour',
    'demo-li',
    async (hand) => {
      await hand.press('待核实')
      await hand.press('核实通过吴桐')
      await hand.press('是，核实通过')
      await hand.sees('已核实吴桐')
    },
  ],
  [
    'the office files for somebody who calls',
    'demo-wang',
    async (hand) => {
      await hand.press('工作台')
      await hand.press('代居民登记')
      await hand.write('找门牌', '东苑 3-2-702')
      await hand.write('反映人姓名', '孙伟')
      await hand.write('是什么事', '门口的灯不亮')
      await hand.sees('3 号楼 2 单元 702')
      await hand.press('已征得本人同意')
      await hand.press('登记')
      await hand.sees('居委会 · 王芳')
    },
  ],
  [
    'the property company begins to handle a matter',
    'demo-liu',
    async (hand) => {
      await hand.press('全部')
      await hand.press('待办理')
      await hand.press('开始办理')
      await hand.press('开始办理')
      await hand.sees('正在办理')
    },
  ],
])('%s', async (_, openid, job) => {
  expect(await pressesOf(openid, job)).toBeLessThanOrEqual(AT_MOST)
})
