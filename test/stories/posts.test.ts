import { COMMUNITY } from '../../demo/places'
import { newKey } from '../support/house'
import { faults } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** A vacancy is filled: by the office, whoever is invited, and the building that sees it. */

jest.setTimeout(240_000)

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.close())

test('a warden for building 6: invited, accepted, on the public page, and at work', async () => {
  const [office, invited, neighbour] = await stage.pickUp('demo-wang', 'demo-qin', 'demo-you')

  // Whoever was warden moves away.
  const leaving = stage.house.as('demo-peng').posts
  const [post] = (await leaving.held.query({})).posts
  await leaving.resign.mutate({ postId: post?.id ?? '', key: newKey() })

  // The neighbour finds nobody, and whom to ask instead.
  await neighbour.open('/home/index')
  await neighbour.tap(/本楼两长四员/)
  await neighbour.sees(/核实住户.*现在请先找网格员 高翔/)
  await neighbour.shoot('posts-1-vacant')

  // The office sees it among the gaps, and invites for exactly that.
  await office.open('/mine/index')
  await office.tap('两长四员配备')
  await office.sees(/6 栋楼，\d+ 个职务空缺/)
  await office.shoot('posts-2-coverage')
  await office.tap(/^西苑 6 号楼/)
  await office.tap('任命或邀请楼栋长')
  await office.sees('楼栋长 · 西苑 6 号楼')
  await office.tap(/^秦淑珍/)
  await office.shoot('posts-3-name')
  await office.tap('生成邀请')
  await office.sees('邀请已生成，请发给本人')
  await office.shoot('posts-4-code')
  const shown = await office.page.locator('.paragraph:visible').allInnerTexts()
  const code = shown.find((text) => /^[\w-]{22}$/.test(text.trim()))?.trim()
  expect(code).toBeDefined()

  // Whoever is invited pastes what they were sent, agrees to what becomes public, and accepts.
  await invited.open('/domains/posts/accept/index')
  await invited.write('邀请码，把收到的邀请整段粘贴过来就行', `秦淑珍您好，请您担任楼栋长：${code}`)
  await invited.tap('查看邀请')
  await invited.sees('请您担任 楼栋长 · 6 号楼')
  await invited.tap('接受')
  await invited.sees('请先勾选同意')
  await invited.page.getByRole('checkbox', { name: '我知道并且同意' }).click()
  await invited.shoot('posts-5-offer')
  await invited.tap('接受')
  await invited.sees('您已担任楼栋长 · 6 号楼')

  // The building sees them.
  await neighbour.page.reload()
  await neighbour.sees('秦淑珍')
  await neighbour.shoot('posts-6-held')

  // And they say who lives there.
  const joining = { communityId: COMMUNITY, householdId: 'b6-1-101', name: '孙伟', relation: 'owner' as const }
  await stage.house.as('demo-sun').members.join.mutate({ ...joining, key: newKey() })
  await invited.open('/domains/members/verify/index?place=b6')
  await invited.tap('核实通过孙伟')
  await invited.tap('是，核实通过')
  await invited.sees('已核实孙伟')
  expect((await stage.house.as('demo-sun').members.me.query())?.state).toBe('verified')
  expect(faults).toEqual([])
})
