import { tellStory } from '../support/story'

/** A unit of the neighbourhood is entered by the office, read by a resident, called, and taken out of use. */

const NUMBER = '13800138000'

tellStory({
  people: { office: 'demo-wang', resident: 'demo-chen' },

  short: {
    async 'the office enters a unit, and a resident reads of it all but the number'({ office, resident }) {
      await office.opens('/hub/index')
      await office.press('驻区单位')
      await office.press('登记单位')
      await office.write('单位名称', '翠苑消防救援站')
      await office.press('保存')
      await office.sees('请选择单位类别')
      await office.press('机关事业单位')
      await office.write('联系人', '石磊')
      await office.write('联系电话', NUMBER)
      await office.press('保存')
      await office.sees('已保存')
      await office.sees('翠苑消防救援站')

      await resident.opens('/hub/index')
      await resident.press('驻区单位')
      await resident.press('翠苑消防救援站')
      await resident.sees('石磊')
      await resident.sees('居委会')
      await resident.seesNo('138')
    },
  },

  whole: {
    async 'another one is taken out of use, and the resident does not find it any more'({ office, resident }) {
      await office.press('市商业银行翠苑支行')
      await office.press('修改')
      await office.press('停用这个单位')
      await office.press('停用')
      await office.sees('已停用')
      await resident.looksUntil('翠苑第一小学', async (hand) => {
        await hand.opens('/domains/units/list/index')
        await hand.seesNo('市商业银行翠苑支行')
      })
    },
  },

  inWeChat: {
    async 'the office reads the number masked, and calls the contact'({ office }) {
      await office.opens('/domains/units/list/index')
      await office.press('翠苑消防救援站')
      await office.sees('138****8000')
      expect(await office.calls('打电话给联系人')).toBe(NUMBER)
    },
  },

  long: {
    async 'the other one is taken into use again'({ office, resident }) {
      await office.opens('/domains/units/list/index')
      await office.press('看已停用的单位')
      await office.press('市商业银行翠苑支行')
      await office.press('修改')
      await office.press('恢复使用')
      await office.sees('已恢复使用')
      await resident.looksUntil('市商业银行翠苑支行', (hand) => hand.opens('/domains/units/list/index'))
    },
  },
})
