import { people, registerOf } from '../../cloudfunctions/domains/duty/sheet/register.fixture'
import { tellStory } from '../support/story'

/** The office brings in its register of party members, of whom two are written in a way that cannot be taken. */

tellStory({
  people: { office: 'demo-wang' },

  whole: {
    async 'the office sees whom it will enter and what is wrong with the rest, and enters the others'({ office }) {
      const [one, ...others] = people(12)
      const spoiled = { ...one, kind: '预备' }
      const employed = { ...others[0], unit: '城西建筑设计院', phone: '1397' }
      await office.opens('/hub/index')
      await office.press('导入党员名册')
      await office.hasFile(
        '党员名册.xlsx',
        await registerOf([spoiled, employed, ...others.slice(1), { name: '贺未', kind: '流动' }]),
      )
      await office.press('选择文件')
      await office.sees('将登记 11 人')
      await office.sees('1 人没有填单位，记为“单位待定”。')
      await office.sees('2 行有问题，这次不导入')
      await office.sees('第 2 行')
      await office.sees('没有“预备”这个类别，请填“在职”“退休”“流动”')
      await office.press('确认导入')
      await office.sees('登记了 11 人。')
      await office.sees('还有 2 行没有导入')
    },

    async 'it mends the two and brings them in; whoever is there stays as they are'({ office }) {
      const [one, two, ...others] = people(12)
      await office.press('再导入一份')
      await office.sees('上次没有导入的行')
      const mended = [{ ...one, unit: '城西建筑设计院' }, { ...two }, ...others]
      await office.hasFile('党员名册.xlsx', await registerOf(mended))
      await office.press('选择文件')
      await office.sees('将登记 2 人')
      await office.sees('其中 1 人的单位不在驻区单位里，按工作单位记下：城西建筑设计院')
      await office.sees('10 人已经登记，不变。')
      await office.press('确认导入')
      await office.sees('登记了 2 人，10 人原来就有，没有改动。')
    },
  },
})
