import { type Line, workbookOf } from '../../cloudfunctions/domains/places/sheet/sheet.fixture'
import { numberIs } from '../support/number'
import { tellStory } from '../support/story'

/** Two vacancies of a building are filled: by a code for a neighbour, and by a card and a number for somebody else. */

const NUMBERS = { stranger: '13633334444', invited: '13955556666' }

/** What the office sent to the health officer to be. */
let card: { title: string; path: string }

tellStory({
  people: {
    office: 'demo-wang',
    warden: 'demo-qin',
    healthOfficer: 'demo-ren',
    neighbour: 'demo-you',
    outsider: 'demo-zhou',
  },

  short: {
    async 'the office ends the term of the warden, and the neighbour reads whom to ask now'({ office, neighbour }) {
      await office.opens('/mine/index')
      await office.press('两长四员配备')
      await office.press('6 号楼')
      await office.press('看本楼的公开页')
      await office.press('查看任期：彭德胜')
      await office.press('结束楼栋长 · 6 号楼')
      await office.press('结束任期')
      await office.sees('已结束彭德胜的任期')

      await neighbour.opens('/hub/index')
      await neighbour.press('本楼两长四员')
      await neighbour.sees('现在请先找网格员 高翔')
    },

    async 'the office invites a neighbour, who pastes what they were sent, agrees and accepts'({ office, warden }) {
      await office.goesBack()
      await office.press('任命或邀请楼栋长')
      await office.sees('楼栋长 · 西苑 6 号楼')
      await office.press('秦淑珍')
      await office.press('生成邀请')
      await office.sees('邀请已生成，请发给本人')
      const [code] = /(?<![\w-])[\w-]{22}(?![\w-])/.exec(await office.reads()) ?? []

      await warden.opens('/domains/posts/accept/index')
      await warden.write('邀请码', `秦淑珍您好，请您担任楼栋长：${code}`)
      await warden.press('查看邀请')
      await warden.sees('请您担任 楼栋长 · 6 号楼')
      await warden.press('接受')
      await warden.sees('请先勾选同意')
      await warden.press('我知道并且同意')
      await warden.press('接受')
      await warden.sees('您已担任楼栋长 · 6 号楼')
    },

    async 'the building sees its new warden'({ neighbour }) {
      await neighbour.looksUntil('秦淑珍', async (hand) => {
        await hand.opens('/hub/index')
        await hand.press('本楼两长四员')
        await hand.arrivesAt('domains/posts/building/index')
      })
    },
  },

  whole: {
    async 'the office fills vacant posts by a sheet, which is refused until it is right'({ office }) {
      const head = ['职务', '苑区', '楼栋', '姓名', '电话']
      const sheet = (...lines: Line[]) => workbookOf(lines, { head })
      await office.opens('/domains/posts/coverage/index')
      await office.press('缺卫生员')
      await office.sees('6 号楼')
      await office.press('用表格任命')
      await office.sees('先下载模板')
      await office.hasFile(
        '职务.xlsx',
        await sheet(['卫生员', '西苑', '6 号楼', '贺新', '139'], ['楼长', '西苑', '66', '贺喜', null]),
      )
      await office.press('选择文件')
      await office.sees('有 2 行需要修改')
      await office.sees('请填写 11 位手机号')
      await office.sees('没有“楼长”这个职务')
      await office.sees('没有找到“西苑 66”')
      await office.hasFile(
        '职务.xlsx',
        await sheet(
          ['文体员', '西苑', '6 号楼', '贺新', '13977778888'],
          ['楼栋长', '东苑', '3 号楼', '李建国', '13800000000'],
          ['物业房管员', '西苑', '5 号楼', null, null],
        ),
      )
      await office.press('重新选择文件')
      await office.sees('生成邀请 1 份')
      await office.sees('1 人已经担任，不变')
      await office.sees('1 行没有填姓名，不处理')
      await office.press('确认办理')
      await office.sees('办理完成')
      await office.sees('把邀请码发给本人')
      await office.opens('/domains/posts/invitations/index')
      await office.write('按姓名找', '贺新')
      await office.press('查找')
      await office.sees('文体员 · 6 号楼')
    },
  },

  inWeChat: {
    async 'the office sends the other invitation to a friend in WeChat, for a telephone number'({ office }) {
      await office.opens('/domains/posts/building/index?place=b6')
      await office.press('任命或邀请卫生员')
      await office.press('还没加入的人')
      await office.write('姓名', '任建华')
      await office.write('手机号', NUMBERS.invited)
      await office.press('生成邀请')
      await office.sees('邀请已生成，请发给本人')
      card = await office.sends('发给微信好友')
      expect(card.title).toBe('请您担任 卫生员 · 6 号楼')
    },

    async 'whoever is invited accepts with the number that was invited and no other'(
      { healthOfficer, outsider },
      { house },
    ) {
      // The card can be passed on, the post cannot: this one lives in another building.
      await outsider.opens(card.path)
      await outsider.sees('登记住址')

      await healthOfficer.opens(card.path)
      await healthOfficer.sees('请您担任 卫生员 · 6 号楼')
      await healthOfficer.press('用微信手机号确认，接受')
      await healthOfficer.sees('请先勾选同意')
      await healthOfficer.press('我知道并且同意')

      await healthOfficer.givesNumber('用微信手机号确认，接受', false)
      await healthOfficer.sees('没有取得您的手机号，还不能接受')
      await numberIs(house, NUMBERS.stranger)
      await healthOfficer.givesNumber('用微信手机号确认，接受', true)
      await healthOfficer.sees('这份邀请是发给别人的')
      await numberIs(house, NUMBERS.invited)
      await healthOfficer.givesNumber('用微信手机号确认，接受', true)
      await healthOfficer.sees('您已担任卫生员 · 6 号楼')
      await healthOfficer.arrivesAt('home/index')
    },

    async 'the neighbour finds them on the page of the building, and calls'({ neighbour }) {
      await neighbour.looksUntil('卫生员任建华', (hand) => hand.opens('/domains/posts/building/index?place=b6'))
      expect(await neighbour.calls('打电话给卫生员任建华')).toBe(NUMBERS.invited)
    },
  },

  long: {
    async 'an invitation that nobody answered is taken back'({ office }) {
      await office.opens('/domains/posts/invitations/index')
      await office.press('撤回给贺新的邀请')
      await office.press('撤回')
      await office.sees('已撤回')
    },
  },
})
