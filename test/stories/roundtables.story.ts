import { tellStory } from '../support/story'

/** The roundtable: what neighbours want settled comes on its agenda, and all read it. */

const at = (page: string) => `/domains/roundtables/${page}`

tellStory({
  people: { resident: 'demo-chen', chair: 'demo-wang', secretary: 'demo-kong' },

  short: {
    async 'a neighbour reads what the table is asked, supports it and says something'({ resident }) {
      await resident.opens('/hub/index')
      await resident.press('圆桌会议')
      await resident.press('议题')
      await resident.press('6 号楼架空层改成活动角')
      await resident.press('支持')
      await resident.sees('已支持')
      await resident.press('留言')
      await resident.write('您的意见', '希望放两张长椅')
      await resident.press('留言')
      await resident.sees('希望放两张长椅')
    },

    async 'the chair takes an item on, puts it on the agenda and publishes it, and the neighbour reads it'({
      chair,
      resident,
    }) {
      await chair.opens(at('item/index?id=item-rice'))
      await chair.press('采纳')
      await chair.sees('已采纳')
      await chair.opens(at('meeting/index?id=roundtable-planned'))
      await chair.press('列入议题')
      await chair.press('给三户独居老人送餐')
      await chair.press('列入')
      await chair.sees('1. ')
      await chair.press('公布议题')
      await chair.press('公布')
      await chair.sees('议题已公布')

      await resident.opens(at('meeting/index?id=roundtable-planned'))
      await resident.sees('给三户独居老人送餐')
      await resident.sees('请居委会和食堂定下送餐的人和时间')
    },
  },

  whole: {
    async 'whoever writes shows the code, and the minutes, the summary and what came of it are read'(
      { chair, resident, secretary },
      { house },
    ) {
      await secretary.opens(at('session/index?id=meeting-session'))
      await secretary.press('出示签到码')
      await secretary.sees('收起签到码')
      await chair.opens(at('minutes/index?id=meeting-circulated'))
      await chair.sees('圆桌会议纪要')
      await chair.opens(at('outcomes/index'))
      await chair.sees('公共维修')
      await resident.opens(at('summary/index?id=meeting-fixed'))
      await resident.sees('结论')
      await resident.opens(at('action/index?id=action-gate'))
      await resident.sees('校门口')
      const { items } = (await house.as('demo-chen').requests.mine.query({})) as { items: { id: string }[] }
      await resident.opens(at(`chain/index?request=${items[0]?.id}`))
      await resident.sees('我反映的')
    },
  },
})
