import { tellStory } from '../support/story'

/** A volunteer team from the two sides: whoever joins it, and whoever leads and forms it. */

tellStory({
  people: { resident: 'demo-huang', leader: 'demo-song', office: 'demo-wang', nurse: 'demo-shi' },

  short: {
    async 'a resident finds a team and joins it, and its leader sees them among the volunteers'({ resident, leader }) {
      await resident.opens('/hub/index')
      await resident.press('志愿服务队')
      await resident.press('橙色平安队')
      await resident.sees('晚饭后在东苑、西苑各走一圈')
      await resident.press('参加这支队伍')
      await resident.sees('您已参加橙色平安队')
      await resident.sees('退出队伍')

      await leader.opens('/domains/teams/detail/index?id=team-orange')
      await leader.sees('黄志强')
    },
  },

  whole: {
    async 'the leader describes the team anew, and takes somebody out of it'({ leader, resident }) {
      await leader.press('修改介绍')
      await leader.write('介绍', '改为每周五 19:30，1 号楼门口集合。')
      await leader.press('保存')
      await leader.sees('已保存')
      await leader.sees('改为每周五 19:30')
      await leader.press('黄志强')
      await leader.press('移出队伍')
      await leader.press('移出')
      await leader.sees('已移出黄志强')

      await resident.looksUntil('参加这支队伍', (hand) => hand.opens('/domains/teams/detail/index?id=team-orange'))
      await resident.sees('改为每周五 19:30')
    },

    async 'a resident asks to be taken into a team, and its leader says yes'({ resident, nurse }) {
      const team = '/domains/teams/detail/index?id=team-six-health'
      await resident.opens(team)
      await resident.press('申请参加')
      await resident.write('介绍一下自己', '我会量血压')
      await resident.press('发给队长')
      await resident.sees('您已申请参加')

      await nurse.opens(team)
      await nurse.press('黄志强')
      await nurse.sees('我会量血压')
      await nurse.press('同意')
      await nurse.sees('黄志强入队了')
      await resident.looksUntil('退出队伍', (hand) => hand.opens(team))
    },

    async 'a resident proposes a team, and the office thanks them for it'({ resident, office }) {
      await resident.opens('/domains/teams/proposals/index')
      await resident.press('发起一支队伍')
      await resident.write('队名', '青色护河队')
      await resident.press('青色')
      await resident.press('环保')
      await resident.write('想做什么', '沿河走走，捡垃圾')
      await resident.press('发给居委会')
      await resident.sees('已发给居委会')
      await resident.sees('青色护河队')

      await office.opens('/domains/teams/proposals/index')
      await office.press('青色护河队')
      await office.press('谢谢发起人，暂不成立')
      await office.write('感谢和说明', '谢谢您，护河的事已有环境卫生队')
      await office.press('发出')
      await office.sees('已发出')
      await resident.looksUntil('已结束', (hand) => hand.opens('/domains/teams/proposals/index'))
    },

    async 'the office forms one more team, which others find, and takes it out of use'({ office, resident }) {
      await office.opens('/domains/teams/list/index')
      await office.press('新建队伍')
      await office.write('队名', '紫色政策宣讲队')
      await office.press('保存')
      await office.sees('请选择颜色')
      await office.press('紫色')
      await office.press('政策宣讲')
      await office.press('保存')
      await office.sees('已保存')
      await office.sees('紫色政策宣讲队')
      await resident.looksUntil('紫色政策宣讲队', (hand) => hand.opens('/domains/teams/list/index'))

      await office.press('紫色政策宣讲队')
      await office.press('修改')
      await office.press('停用这支队伍')
      await office.press('停用')
      await office.sees('已停用')
    },
  },

  long: {
    async 'the office takes the team into use again, and describes it'({ office, resident }) {
      await office.press('修改')
      await office.press('恢复使用')
      await office.sees('已恢复使用')
      await office.press('修改')
      await office.write('介绍', '每月一次，讲新出的政策。')
      await office.press('保存')
      await office.sees('每月一次')
      await resident.looksUntil('每月一次', async (hand) => {
        await hand.opens('/domains/teams/list/index')
        await hand.press('紫色政策宣讲队')
      })
    },

    async 'a resident asks to be taken in and takes it back, and leaves another team by themselves'({ resident }) {
      await resident.press('申请参加')
      await resident.press('发给队长')
      await resident.sees('您已申请参加')
      await resident.press('撤回申请')
      await resident.press('撤回')
      await resident.sees('已撤回')
      await resident.opens('/domains/teams/detail/index?id=team-orange')
      await resident.press('参加这支队伍')
      await resident.press('退出队伍')
      await resident.press('退出')
      await resident.sees('已退出')
    },
  },
})
