import { COMMUNITY } from '../../demo/places'
import type { Hand } from '../support/hand'
import { newKey } from '../support/house'
import { tellStory } from '../support/story'

/** A community from its code to its first steps, and people who go from one community to another. */

const CODE = 'the-code-of-the-story-house'

async function found(hand: Hand, code: string) {
  await hand.write('开通码', code)
  await hand.write('社区名称', '桂花社区')
  await hand.write('您的姓名', '钟敏')
  await hand.press('创建社区')
}

tellStory({
  people: {
    founder: 'demo-sun',
    second: 'demo-nobody',
    ofTwo: 'demo-tao',
    stranger: 'demo-dou',
    keeper: 'demo-kong',
    resident: 'demo-chen',
    leader: 'demo-xu',
  },
  opening: { env: { CHORUS_SETUP_CODES: CODE } },

  short: {
    async 'founded with the code that was given, and no other'({ founder }) {
      await founder.press('我是社区管理员，第一次使用')
      await found(founder, 'a-code-that-somebody-guessed')
      await founder.sees('开通码不对')
      await found(founder, CODE)
      await founder.sees('接下来：录入楼栋和住户')
      await founder.press('填写居委会电话')
      await founder.write('居委会电话', '0571-88001234')
      await founder.press('保存')
      await founder.sees('0571-88001234')
      // The next step stands first on the home until all are done.
      await founder.opens('/home/index')
      await founder.sees('接下来：录入楼栋和住户')
      // Nobody lives there: nothing is reported, and nobody asked for help.
      await founder.seesNo('找人帮忙')
    },

    async 'whoever leads goes from the home to their area, and from a building to what is late in it'({ leader }) {
      await leader.sees('纪要或公示超期，请督办')
      await leader.press('我的辖区')
      await leader.sees('西苑 4 号楼')
      await leader.press('西苑 4 号楼')
      await leader.sees('西苑 4 号楼 · 只看超时')
      await leader.sees('楼道里堆了很多旧家具，占了一半通道。')
    },

    async 'the administrator sees the same numbers, and goes on to whoever looks after the building'({ keeper }) {
      await keeper.press('我的辖区')
      await keeper.press('西苑 4 号楼')
      await keeper.sees('有事找谁')
      await keeper.seesNo('楼道里堆了很多旧家具，占了一半通道。')
      await keeper.opens('/home/index')
    },

    async 'a resident has the numbers to call at hand'({ resident }) {
      await resident.press('打电话')
      for (const number of ['0571-88000100', '0571-88000110', '0571-88000119']) await resident.sees(number)
      await resident.sees('楼栋长 李建国')
      await resident.press('关闭')
    },
  },

  inWeChat: {
    async 'and presses them'({ resident }) {
      await resident.press('打电话')
      expect(await resident.calls('物业公司 · 东苑（24 小时）')).toBe('0571-88000119')
      await resident.press('关闭')
    },
  },

  whole: {
    async 'the administrator switches a system off, and it is gone from the phones of residents'({ keeper, resident }) {
      await resident.opens('/hub/index')
      await resident.sees('志愿服务队')
      await keeper.sees('共 6 步，全部完成')
      await keeper.press('知道了')
      await keeper.seesNo('全部完成')
      await keeper.opens('/domains/communities/setup/index')
      await keeper.press('系统开关')
      await keeper.press('志愿服务队')
      await keeper.press('确认关闭')
      await keeper.sees('未开通')
      await resident.opens('/hub/index')
      await resident.sees('驻区单位')
      await resident.seesNo('志愿服务队')
      await keeper.press('志愿服务队')
      await keeper.press('确认开通')
      await keeper.seesNo('未开通')
    },

    async 'the code works once'({ second }) {
      await second.opens('/domains/communities/found/index')
      await found(second, CODE)
      await second.sees('已经用过了')
    },

    async 'the administrator lives next door and applies there; back at home nothing of it stays on screen'({
      founder,
    }) {
      await founder.opens('/domains/communities/switch/index')
      await founder.sees('现在在这里')
      await founder.press('加入另一个社区')
      await founder.press('翠苑社区')
      await founder.press('您住在哪一户')
      for (const name of ['3 号楼', '2 单元', '702']) await founder.press(name)
      await founder.write('您的姓名', '钟敏')
      await founder.press('租户')
      await founder.press('提交，等楼栋长核实')
      await founder.sees('打电话给居委会 0571-88000100')

      await founder.opens('/mine/index')
      await founder.press('翠苑社区')
      await founder.press('桂花社区')
      await founder.sees('好，钟敏')
      await founder.sees('桂花社区')
      expect(await founder.reads()).not.toMatch(/翠苑|等待楼栋长核实/)
    },

    async 'somebody of two communities follows a link into the right one'({ ofTwo, stranger }, { house }) {
      const report = { category: 'other' as const, text: '楼下的长椅坏了', placeId: 'b2', key: newKey() }
      const { id } = await house.as('demo-tao').requests.submit.mutate(report)
      const link = `/domains/requests/detail/index?id=${id}`
      await ofTwo.press('紫荆社区')
      await ofTwo.sees('好，陶然')
      // Without saying where, it is sought here, and here is no such thing.
      await ofTwo.opens(link)
      await ofTwo.sees('没有找到这件诉求')
      await ofTwo.opens(`${link}&community=${COMMUNITY}`)
      await ofTwo.sees('楼下的长椅坏了')
      await ofTwo.opens('/mine/index')
      await ofTwo.sees('翠苑社区')
      // Whoever does not belong there is not taken there.
      await stranger.opens(`${link}&community=${COMMUNITY}`)
      await stranger.sees('没有找到这件诉求')
    },
  },
})
