import type { Hand } from '../support/hand'
import { tellStory } from '../support/story'

/** What whoever leads a task does on the spot and afterwards, and what a minor and the office have to do with it. */

const HERE = '/domains/tasks/spot/index?id=task-here'
const detail = (id: string) => `/domains/tasks/detail/index?id=${id}`

async function addsPhoto(hand: Hand, when: '之前' | '之后') {
  await hand.press(`加“${when}”的照片`)
  await hand.hasPhoto()
  await hand.press('拍照或从相册选')
  await hand.sees('1/3')
  await hand.press('加上')
  await hand.sees('已加上，检查过后别人也看得到')
}

tellStory({
  people: { leader: 'demo-huang', here: 'demo-qin', minor: 'demo-peng', office: 'demo-wang', absent: 'demo-zhu' },
  opening: { limitFactor: 20 },

  short: {
    async 'on the spot the leader takes a photo from before the work'({ leader }) {
      // As people come: an app that has just started asks once more for what it shows.
      await leader.opens('/home/index')
      await leader.sees('翠苑社区')
      await leader.opens(HERE)
      await addsPhoto(leader, '之前')
    },
  },

  long: {
    async 'somebody who is here takes one from after it, and finds the first'({ here }) {
      await here.looksUntil('现场照片', (hand) => hand.opens(detail('task-here')))
      await addsPhoto(here, '之后')
    },

    async 'the leader ends the task early, and counts it'({ leader }) {
      await leader.press('提前结束')
      await leader.sees('结束时间记为现在')
      await leader.press('结束')
      await leader.sees('已结束，请计服务时长')
      await leader.press('都走了，去计时长')
      await leader.arrivesAt('domains/tasks/count/index')
    },

    async 'a minor reads what is missing, the leader notes the consent, and the minor reads that'({ minor, leader }) {
      await minor.opens('/domains/tasks/mine/index')
      await minor.press('我会什么，什么时候有空')
      await minor.press('我未满 18 岁')
      await minor.press('保存')
      await minor.sees('还没有登记，请监护人联系队长')
      await leader.looksUntil('未满 18 岁，等监护人同意', (hand) =>
        hand.opens('/domains/teams/detail/index?id=team-green'),
      )
      await leader.press('彭')
      await leader.write('监护人姓名', '彭建国')
      await leader.press('监护人同意了，记下来')
      await leader.sees('已记下监护人同意')
      await leader.looksUntil('未满 18 岁，监护人已同意', (hand) =>
        hand.opens('/domains/teams/detail/index?id=team-green'),
      )
      await minor.looksUntil('监护人彭建国已同意', (hand) => hand.opens('/domains/tasks/mine/index'))
    },

    async 'the leader restricts a task: who is inside is marked'({ leader }) {
      await leader.opens(detail('task-open'))
      await leader.press('改参加要求')
      await leader.press('会急救')
      await leader.press('保存')
      await leader.sees('已改，已告诉大家')
      await leader.sees('现在不合要求：没有写自己会这项技能')
    },

    async 'the leader lets somebody come although it clashes'({ leader }) {
      await leader.press('时间冲突也让来')
      await leader.press('朱')
      await leader.write('为什么同意', '两边就隔一条路')
      await leader.press('同意')
      await leader.sees('已同意，请对方自己来认领')
    },

    async 'the office corrects what was counted, and the volunteer reads it'({ office, absent }) {
      await office.opens(detail('task-counted'))
      await office.press('朱')
      await office.write('一共应该是多少分钟', '90')
      await office.sees('会加一笔 +1 小时 30 分钟')
      await office.write('为什么更正', '来了，漏记了')
      await office.press('更正')
      await office.sees('已更正，本人看得到')
      await absent.opens('/domains/tasks/mine/index')
      await absent.press('时长')
      await absent.sees('来了，漏记了')
    },
  },
})
