import { type Line, workbookOf } from '../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { tellStory } from '../support/story'

/** The office keeps its houses: by hand, and by its own spreadsheet, which is refused until it is right. */

const door = (household: string | number, area: Line[number] = 88.5): Line => [
  '南苑',
  null,
  '第 9 网格',
  9,
  1,
  household,
  area,
]

const SHEET = '房屋.xlsx'

tellStory({
  people: { office: 'demo-wang' },

  short: {
    async 'a building is given another name, by hand'({ office }) {
      await office.opens('/mine/index')
      await office.press('房屋管理')
      for (const name of ['东苑', '第 1 网格', '1 号楼']) await office.press(name)
      await office.press('改名')
      await office.write('新的名称', '一号楼')
      await office.press('改名')
      await office.sees('“1 号楼”改为“一号楼”')
    },

    async 'a door is found by its number, and tells who lives there and what they reported'({ office }) {
      await office.opens('/mine/index')
      await office.press('房屋管理')
      await office.write('按楼栋或门牌找', '3-2-502')
      await office.press('查找')
      await office.press('东苑 3 号楼 2 单元 502')
      await office.press('看这一户：人和诉求')
      await office.sees('住在这里的人')
      await office.sees('陈秀英')
      await office.sees('诉求')
    },
  },

  whole: {
    async 'a sheet that is none of ours stays refused on the screen, with the columns that were found'({ office }) {
      await office.opens('/mine/index')
      await office.press('房屋管理')
      await office.press('用表格导入和导出')
      const head: Line = ['序号', '幢', '坐落', '业主']
      await office.hasFile(SHEET, await workbookOf([head, [1, 9, '101', '张三']], { head: ['翠苑社区房屋一览表'] }))
      await office.press('选择文件')
      await office.sees('这份表格没有导入')
      await office.sees('表头缺少“门牌”')
      await office.sees('第 2 行是表头，认出了：楼栋（B 列“幢”）。')
      await office.sees('没有用到的列：“序号”“坐落”“业主”。')
      await office.press('返回，下载模板')
      await office.sees('导入填好的表格')
    },

    async 'a sheet with bad rows is refused with all its faults'({ office }) {
      await office.hasFile(SHEET, await workbookOf([door(101), door(102, '约八十'), door(101)]))
      await office.press('选择文件')
      await office.sees('有 2 行需要修改，还没有导入')
      await office.sees('第 3 行')
      await office.sees('“建筑面积（㎡）”不是数字')
      await office.sees('第 4 行')
      await office.sees('与第 2 行重复，请删去一行')
    },

    async 'the mended one is looked at, and imported'({ office }, { house }) {
      await office.hasFile(SHEET, await workbookOf([door(101), door(102), door(103)]))
      await office.press('重新选择文件')
      await office.sees('新增 3 户')
      await office.sees('新增 1 栋楼')
      await office.sees('楼栋（D 列）')
      await office.press('确认导入')
      await office.sees('导入完成')
      const { children } = await house.as('demo-wang').places.browse.query({ id: 'cuiyuan' })
      expect(children.find(({ name }) => name === '南苑')?.households).toBe(3)
    },
  },

  long: {
    async 'a dwelling is entered by hand, measured, taken out of use, and back into it'({ office }) {
      await office.opens('/domains/places/register/index?id=b3-2')
      await office.press('新增门牌')
      await office.write('名称', '1301')
      await office.write('建筑面积', '80')
      await office.press('新增')
      await office.sees('已新增')
      await office.press('1301')
      await office.press('修改面积')
      await office.write('建筑面积', '81.5')
      await office.press('保存')
      await office.sees('81.5')
      await office.press('停用')
      await office.press('停用')
      await office.sees('恢复使用')
      await office.press('恢复使用')
      await office.sees('已恢复使用')
    },
  },
})
