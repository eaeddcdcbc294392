import { tellStory } from '../support/story'

/** A resident offers something to their neighbours, from both sides. */

tellStory({
  people: { resident: 'demo-chen', office: 'demo-wang', giver: 'demo-zhu', neighbour: 'demo-huang' },

  short: {
    async 'a resident offers a talk, and the office finds it'({ resident, office }) {
      await resident.opens('/hub/index')
      await resident.press('我来讲、我来教')
      await resident.press('我来报名')
      await resident.write('题目', '阳台怎样种菜')
      await resident.press('报名')
      await resident.sees('请选择讲、教还是演')
      await resident.press('我来讲')
      await resident.press('报名')
      await resident.sees('等居委会定时间')

      await office.opens('/domains/talents/detail/index?id=talent-offered')
      await office.sees('教大家用手机挂号')
      await office.sees('周末上午')
    },
  },

  whole: {
    async 'the office declines one with a reason'({ office }) {
      await office.press('没有安排')
      await office.write('为什么', '医院下月来讲')
      await office.press('告诉对方')
      await office.sees('已告诉对方')
    },

    async 'whoever gives something confirms the date, and a neighbour reads of it'({ giver, neighbour }) {
      await giver.opens('/domains/talents/detail/index?id=talent-dated')
      await giver.press('我能来')
      await giver.sees('时间定了')
      await neighbour.opens('/domains/talents/list/index')
      await neighbour.sees('唱几段越剧')
    },
  },
})
