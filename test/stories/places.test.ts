import { type Line, workbookOf } from '../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { faults, type Phone } from '../support/phone'
import { type Stage, setStage } from '../support/stage'

/** The office imports a list of households; the first one has a fault in it. */

let stage: Stage
let office: Phone
beforeAll(async () => {
  stage = await setStage()
  office = (await stage.pickUp('demo-wang'))[0]
})
afterAll(() => stage?.close())

const door = (household: string | number, area: Line[number] = 88.5): Line => [
  '南苑',
  null,
  '第 9 网格',
  9,
  1,
  household,
  area,
]

async function choose(button: string, content: Buffer): Promise<void> {
  const chooser = office.page.waitForEvent('filechooser')
  await office.tap(button)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await chooser).setFiles({ name: '房屋.xlsx', mimeType, buffer: content })
}

test('a sheet that is none of ours stays refused on the screen, with the columns that were found', async () => {
  await office.open('/mine/index')
  await office.tap('房屋管理')
  await office.tap('用表格导入和导出')
  const head: Line = ['序号', '幢', '坐落', '业主']
  await choose('选择文件', await workbookOf([head, [1, 9, '101', '张三']], { head: ['翠苑社区房屋一览表'] }))
  await office.sees('这份表格没有导入')
  await office.sees(/表头缺少“门牌”/)
  await office.sees('第 2 行是表头，认出了：楼栋（B 列“幢”）。')
  await office.sees('没有用到的列：“序号”“坐落”“业主”。')
  await office.shoot('import-refused')
  await office.tap('返回，下载模板')
  await office.sees('导入填好的表格')
})

test('a sheet with bad rows is refused with all its faults; the mended one is looked at, and imported', async () => {
  await choose('选择文件', await workbookOf([door(101), door(102, '约八十'), door(101)]))
  await office.sees('有 2 行需要修改，还没有导入')
  await office.sees('第 3 行')
  await office.sees(/“建筑面积（㎡）”不是数字/)
  await office.sees('第 4 行')
  await office.sees('与第 2 行重复，请删去一行')
  await office.shoot('import-bad')

  await choose('重新选择文件', await workbookOf([door(101), door(102), door(103)]))
  await office.sees('新增 3 户')
  await office.sees('新增 1 栋楼')
  await office.sees(/认出了：.*楼栋（D 列）/)
  await office.shoot('import-plan')
  await office.tap('确认导入')
  await office.sees('导入完成')
  await office.shoot('import-done')
  const { children } = await stage.house.as('demo-wang').places.browse.query({ id: 'cuiyuan' })
  expect(children.find(({ name }) => name === '南苑')?.households).toBe(3)
})

test('a building is given another name, by hand', async () => {
  await office.open('/mine/index')
  await office.tap('房屋管理')
  for (const name of [/东苑/, /第 1 网格/, /^1 号楼/]) await office.tap(name)
  await office.tap('改名')
  await office.write('新的名称', '一号楼')
  await office.page.getByRole('dialog').getByRole('button', { name: '改名' }).click()
  await office.sees('“1 号楼”改为“一号楼”')
  await office.shoot('register')
})

test('a newcomer scans the code at the doorway and has only the door to choose', async () => {
  const [phone] = await stage.pickUp('demo-sun')
  await phone.open(`/domains/members/join/index?scene=${encodeURIComponent('demo-b3-1')}`)
  await phone.sees('您扫的是 翠苑社区 3 号楼 1 单元')
  await phone.tap(/您住在哪一户/)
  await phone.tap('402')
  await phone.write('您的姓名', '孙伟')
  await phone.tap('租户')
  await phone.shoot('join-by-code')
  await phone.tap('提交，等楼栋长核实')
  await phone.sees('已提交，请等楼栋长核实')
  expect((await stage.house.as('demo-sun').members.me.query())?.homes[0]?.householdId).toBe('b3-1-402')
  expect(faults).toEqual([])
})
