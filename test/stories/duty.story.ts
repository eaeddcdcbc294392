import type { Hand } from '../support/hand'
import { type House, newKey } from '../support/house'
import { tellStory } from '../support/story'

/** A party member of the water company reports for duty, another one is kept on paper, and the desk shows both. */

const ACTIVITY = '清理楼道堆物'
const HOUR = 3_600_000

/** A time of today's clock in Shanghai, as a wheel gives it. */
const clock = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(11, 16)
const dayOf = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10)

/** The digits that the leader's screen shows. */
async function codeOn(leader: Hand): Promise<string> {
  await leader.sees('秒后换新的')
  const [, first, second] = /(\d{4})\s*(\d{4})/.exec(await leader.reads()) ?? []
  return `${first}${second}`
}

/** A desk that is open at this moment. */
async function underWay(house: House, title: string): Promise<string> {
  const startsAt = Date.now()
  const place = { kind: 'desk', title, where: '党群服务中心' } as const
  const times = { startsAt, endsAt: startsAt + HOUR }
  return (await house.as('demo-xu').duty.openActivity.mutate({ ...place, ...times, key: newKey() })).id
}

/** What the QR code on the leader's screen says at this moment. */
async function scannedOf(house: House, id: string): Promise<string> {
  const [now] = await house.as('demo-xu').duty.codes.query({ id })
  return `/domains/duty/activity/index?id=${id}&code=${now?.code}`
}

tellStory({
  people: { member: 'demo-zhu', secretary: 'demo-xu', branch: 'demo-liang', contact: 'demo-jiang' },

  short: {
    async 'a member of the water company registers, and the branch confirms'({ member, branch }) {
      await member.opens('/domains/duty/mine/index')
      await member.press('我是党员，去报到')
      await member.press('报到')
      await member.sees('请选择党员类别')
      await member.choose('党员类别', '在职党员')
      await member.press('哪个驻区单位')
      await member.press('市水务公司翠苑营业所')
      await member.press('参加哪个支部')
      await member.press('西苑')
      await member.press('报到')
      await member.sees('不同意就不能报到')
      await member.press('同意所在支部')
      await member.press('报到')
      await member.sees('等支部确认')

      await branch.looksUntil('朱永福', async (hand) => {
        await hand.opens('/domains/duty/files/index')
        await hand.press('待确认')
      })
      await branch.press('朱永福')
      await branch.press('确认报到')
      await branch.sees('朱永福的报到已确认')
    },

    async 'the secretary opens an activity, and the member checks in by its code'({ member, secretary }) {
      await secretary.opens('/domains/duty/open/index')
      await secretary.write('活动名称', ACTIVITY)
      await secretary.write('地点', '西苑 6 号楼前')
      await secretary.choose('哪一天', dayOf(Date.now()))
      await secretary.choose('几点开始', clock(Date.now()))
      await secretary.choose('几点结束', clock(Date.now() + HOUR))
      await secretary.press('发布')
      await secretary.press('出示签到码')

      await member.looksUntil(ACTIVITY, (hand) => hand.opens('/domains/duty/mine/index'))
      await member.press(ACTIVITY)
      await member.press('输入签到码')
      await member.write('负责人手机上的 8 位数字', '1234')
      await member.press('签到')
      await member.sees('签到码是 8 位数字')
      await member.write('负责人手机上的 8 位数字', await codeOn(secretary))
      await member.press('签到')
      await member.sees('已经记上了')
    },

    async 'somebody on paper is ticked on the list beside it, and the desk shows both'({ secretary, branch }) {
      await secretary.write('姓名或首字母', 'dg')
      await secretary.seesNo('白云')
      await secretary.press('丁桂芳到了')
      await secretary.sees('已到')

      await branch.opens('/domains/duty/desk/index')
      await branch.sees('规则：每月 1 次，依据：区委组织部通知')
      await branch.press('本支部的党员')
      await branch.sees('朱永福参加了')
      await branch.sees('丁桂芳参加了')
    },
  },

  whole: {
    async 'somebody without a phone is entered, and what they did is noted for them'({ secretary }) {
      await secretary.opens('/domains/duty/files/index')
      await secretary.press('代为登记')
      await secretary.write('姓名', '向阳生')
      await secretary.choose('党员类别', '流动党员')
      await secretary.press('登记')
      await secretary.sees('马上生效')
      await secretary.looksUntil('向阳生', (hand) => hand.opens('/domains/duty/files/index'))
      await secretary.press('向阳生')
      await secretary.press('补记一次')
      await secretary.press('入户走访')
      await secretary.press('记入')
      await secretary.sees('走访帮办')
      await secretary.press('撤销“入户走访”')
      await secretary.press('记错了人')
      await secretary.press('撤销')
      await secretary.sees('已撤销')
    },

    async 'the contact of the unit opens a file after being told that the look is kept, and the member reads of it'({
      contact,
      member,
    }) {
      await contact.opens('/domains/duty/unit/index')
      await contact.sees('您的查看会记下来，本人看得到')
      await contact.press('朱永福')
      await contact.sees('在职党员')
      await member.opens('/domains/duty/looks/index')
      await member.sees('单位联络员')
    },

    async 'the branch says no to an excuse, and why'({ branch }) {
      await branch.opens('/domains/duty/excuses/index')
      await branch.press('不同意韩卫东请假')
      await branch.press('这一期还有合适的活动')
      await branch.press('不同意')
      await branch.sees('已告诉本人')
      await branch.sees('没有要答复的')
    },

    async 'all who hold a post are noted with one tap'({ secretary }) {
      await secretary.opens('/domains/duty/desk/index')
      await secretary.press('本月在岗的都在岗')
      await secretary.press('都在岗')
      await secretary.sees('都记上了')
    },
  },

  inWeChat: {
    async 'a code is scanned from 我的报到, and nothing else is to be pressed'({ member }, { house }) {
      const id = await underWay(house, '到社区报到')
      await member.opens('/domains/duty/mine/index')
      await member.hasCode('https://example.com/another-code')
      await member.press('扫码签到')
      await member.sees('这不是签到码')
      await member.hasCode(await scannedOf(house, id))
      await member.press('扫码签到')
      await member.sees('到社区报到')
      await member.sees('已经记上了')
    },

    async 'without a network it stays in the phone, and goes by itself'({ member }, { house }) {
      const id = await underWay(house, '义务植树')
      await member.opens(`/domains/duty/activity/index?id=${id}`)
      await member.sees('我到了')
      await member.hasCode(await scannedOf(house, id))
      await member.hasNetwork(false)
      await member.press('扫码签到')
      await member.sees('“义务植树”的签到还没有发出')
      await member.hasNetwork(true)
      await member.sees('已经记上了')
      await member.seesNo('还没有发出')
    },
  },
})
