import { dayInShanghai } from '../../cloudfunctions/kernel/time'
import { tellStory } from '../support/story'

const DAY = 24 * 3_600_000
const inDays = (days: number) => dayInShanghai(new Date(Date.now() + days * DAY))

/** A party member promises something, a neighbour thanks for what was done, the community lists a post. */

tellStory({
  people: { member: 'demo-lei', neighbour: 'demo-chen', office: 'demo-xu', contact: 'demo-jiang', asked: 'demo-feng' },

  short: {
    async 'a member writes a pledge, and chooses a post with one tap'({ member }) {
      await member.opens('/domains/pledges/mine/index')
      await member.press('写一件承诺')
      await member.write('承诺做什么', '帮邻居换三只旧水龙头')
      await member.press('公开承诺')
      await member.sees('请选择日期')
      await member.choose('什么时候做好', inDays(20))
      await member.press('公开承诺')
      await member.sees('正在做')
      await member.opens('/domains/pledges/post/index?id=post-read')
      await member.press('认领这个岗位')
      await member.sees('您在这个岗位上')
    },

    async 'a neighbour thanks for what was done, with one tap'({ neighbour }) {
      await neighbour.opens('/domains/pledges/building/index')
      await neighbour.press('每周陪楼里独居的老人说说话')
      await neighbour.press('谢谢')
      await neighbour.sees('您道过谢了，对方看得到')
    },
  },

  whole: {
    async 'past its day the member alone is asked, and says it in words'({ asked }) {
      await asked.opens('/domains/pledges/detail/index?id=pledge-feng-asked')
      await asked.sees('做成了吗？')
      await asked.press('做成了')
      await asked.write('怎么做成的', '旧通知都清干净了')
      await asked.press('做成了')
      await asked.sees('旧通知都清干净了')
    },

    async 'the contact of a unit writes one for it, in the same form'({ contact, neighbour }) {
      await contact.opens('/domains/pledges/edit/index?unitId=unit-water')
      await contact.write('承诺做什么', '冬天上门帮老人包水管')
      await contact.choose('什么时候做好', inDays(30))
      await contact.press('公开承诺')
      await contact.sees('全社区')
      await neighbour.opens('/domains/pledges/building/index?of=unit')
      await neighbour.sees('冬天上门帮老人包水管')
    },

    async 'the office enters one for somebody on paper'({ office }) {
      await office.opens('/domains/pledges/on-paper/index?fileId=duty-ding')
      await office.press('替他写一件')
      await office.write('承诺做什么', '每月擦一次宣传栏')
      await office.choose('什么时候做好', inDays(30))
      await office.press('公开承诺')
      await office.sees('每月擦一次宣传栏')
    },
  },
})
