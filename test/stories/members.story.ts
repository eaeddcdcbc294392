import { numberIs } from '../support/number'
import { tellStory } from '../support/story'

/** Somebody moves in by the code at their door, is verified, gives a number, sees who looked at it, and moves out again. */

const NUMBER = '13711112222'

tellStory({
  people: { newcomer: 'demo-sun', warden: 'demo-li', otherWarden: 'demo-peng' },
  // As WeChat hands it over, encoded, from a code of wxacode.getUnlimited; 1047 is its number for a scanned code.
  opened: { newcomer: { url: '/domains/members/join/index?scene=demo%2Db3%2D1', scene: 1047 } },

  short: {
    async 'a newcomer comes by the code at the doorway, and has only the door to choose'({ newcomer }) {
      await newcomer.sees('您扫的是 翠苑社区 3 号楼 1 单元')
      await newcomer.press('您住在哪一户')
      await newcomer.press('402')
      await newcomer.write('您的姓名', '孙伟')
      await newcomer.press('租户')
      await newcomer.press('提交，等楼栋长核实')
      await newcomer.sees('等待楼栋长核实')
      await newcomer.sees('东苑 3 号楼 1 单元 402')
    },

    async 'the warden of the building verifies them, and from now on they may report'({ newcomer, warden }) {
      await warden.press('待核实')
      await warden.press('核实通过孙伟')
      await warden.press('是，核实通过')
      await warden.sees('已核实孙伟')
      await newcomer.looksUntil('我要反映', (hand) => hand.opens('/home/index'))
    },

    async 'they give their number, and nobody has looked at it'({ newcomer }, { house }) {
      await numberIs(house, NUMBER)
      await newcomer.press('我要反映')
      await newcomer.arrivesAt('domains/requests/report/index')
      await newcomer.opens('/domains/members/privacy/index')
      await newcomer.sees('没有登记')
      await newcomer.givesNumber('用微信手机号登记', true)
      await newcomer.sees('137****2222')
      await newcomer.sees('还没有人查看过您的完整号码。')
    },

    async 'the warden finds them in the register by a masked number, and says why it must be seen in full'({ warden }) {
      await warden.opens('/hub/index')
      await warden.press('住户名册')
      await warden.sees('电话 137****2222')
      await warden.seesNo(NUMBER)
      await warden.press('孙伟')
      await warden.press('查看完整电话')
      await warden.write('为什么要看', '楼上漏水，要马上联系')
      await warden.press('查看')
      await warden.sees(NUMBER)
    },
  },

  whole: {
    async 'they read who looked and why, and take away what is kept about them'({ newcomer }) {
      await newcomer.looksUntil('楼上漏水，要马上联系', (hand) => hand.opens('/domains/members/privacy/index'))
      await newcomer.sees('楼栋长 · 李建国')
      const own = JSON.parse(await newcomer.keepsFile('导出我的资料'))
      expect(own.个人资料).toMatchObject({ 姓名: '孙伟' })
    },

    async 'they register a second home, which the warden there verifies'({ newcomer, otherWarden }) {
      await newcomer.opens('/domains/members/homes/index')
      await newcomer.press('再登记一处住处')
      await newcomer.press('您住在哪一户')
      await newcomer.press('6 号楼')
      await newcomer.press('1 单元')
      await newcomer.press('402')
      await newcomer.press('租户')
      await newcomer.press('提交，等楼栋长核实')
      await newcomer.sees('已提交，请等楼栋长核实')
      await newcomer.opens('/domains/members/homes/index')
      await newcomer.sees('6 号楼 1 单元 402')
      await newcomer.sees('待核实')

      await otherWarden.looksUntil('孙伟', (hand) => hand.opens('/domains/members/verify/index?place=b6'))
      await otherWarden.press('核实通过孙伟')
      await otherWarden.press('是，核实通过')
      await otherWarden.sees('已核实孙伟')
    },

    async 'they move out of it, and keep the first one'({ newcomer }) {
      await newcomer.looksUntil('我搬走了', async (hand) => {
        await hand.opens('/domains/members/homes/index')
        await hand.press('我搬走了：西苑 6 号楼 1 单元 402')
      })
      await newcomer.press('我搬走了')
      await newcomer.sees('已办理搬离')
      await newcomer.seesNo('6 号楼 1 单元 402')
      await newcomer.sees('3 号楼 1 单元 402')
    },
  },

  inWeChat: {
    async 'the warden calls them'({ warden }) {
      expect(await warden.calls('打电话给孙伟')).toBe(NUMBER)
    },
  },

  long: {
    async 'somebody who lives nowhere here is not verified'({ warden }) {
      await warden.opens('/domains/members/verify/index?place=b3')
      await warden.press('不通过吴桐')
      await warden.write('为什么', '查无此人')
      await warden.press('不通过')
      await warden.sees('已退回吴桐的申请')
    },

    async 'the newcomer has their number deleted'({ newcomer }) {
      await newcomer.opens('/domains/members/privacy/index')
      await newcomer.press('删除电话')
      await newcomer.press('删除')
      await newcomer.sees('没有登记')
    },
  },
})
