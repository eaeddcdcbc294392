import { change, documents, reachInto } from '../support/database'
import type { House } from '../support/house'
import { tellStory } from '../support/story'

/**
 * The morning duty at the school gate: published from the library, claimed, given back and offered on, noted on the spot,
 * counted, and thanked for. What somebody finds there becomes a request.
 */

const TITLE = '中学门口早高峰护学岗'
const MINUTE = 60_000

interface Task {
  _id: string
  title: string
}

async function task(house: House): Promise<Task> {
  await reachInto(house)
  const [found] = await documents<Task>('tasks', { title: TITLE })
  if (!found) throw new Error('it was not published')
  return found
}

/** The same task at another time: nobody has to wait for tomorrow. */
async function putAt(house: House, startsAt: Date, endsAt: Date) {
  const { _id } = await task(house)
  const keys = { startKey: `${startsAt.toISOString()} ${_id}`, endKey: `${endsAt.toISOString()} ${_id}` }
  await change('tasks', _id, { startsAt, endsAt, ...keys })
  return _id
}

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * MINUTE)

tellStory({
  people: { leader: 'demo-huang', first: 'demo-peng', second: 'demo-chen', third: 'demo-zhou', fourth: 'demo-cao' },
  opening: { limitFactor: 20 },

  short: {
    async 'the leader makes a task from the library, and publishes it'({ leader }) {
      await leader.opens('/domains/projects/list/index')
      await leader.press(TITLE)
      await leader.press('用它发一项任务')
      await leader.write('最少要几个人', '2')
      await leader.write('带队的人的电话', '19900000088')
      await leader.press('发布')
      await leader.sees('已发布')
      await leader.arrivesAt('domains/tasks/detail/index')
      await leader.sees('还要 3 人')
      await leader.sees('2 人才办得成')
    },

    async 'a volunteer finds it and takes a place, with two taps'({ first }) {
      await first.opens('/domains/tasks/list/index')
      await first.press(TITLE)
      await first.press('认领')
      await first.sees('您已认领，到时候见')
    },
  },

  inWeChat: {
    async 'who has a place writes it into the calendar of their phone'({ first }) {
      await first.opens('/domains/tasks/detail/index?id=task-open')
      await first.press('记到手机日历')
      await first.sees('已记到手机日历')
    },
  },

  whole: {
    async 'the leader sees what their team has to do, and somebody what they took on'({ leader, first }) {
      await leader.opens('/domains/tasks/desk/index?team=team-green')
      await leader.sees('每周都有的')
      await leader.sees('周一绿地巡查')
      await leader.sees('任务日历')
      await leader.press('取消一次')
      await leader.press('2030年1月14日 星期一')
      await leader.press('取消这一次')
      await leader.sees('2030年1月14日 星期一没有：本次取消')
      await leader.opens('/domains/tasks/uses/index?project=project-river')
      await leader.sees('用过')
      await first.opens('/domains/tasks/mine/index')
      await first.sees(TITLE)
      await first.press('时长')
      await first.sees('还没有服务时长')
    },

    async 'a week before too few have come: the leader goes from the desk to those who fit'({ leader }, { house }) {
      const { _id } = await task(house)
      await change('tasks', _id, { watchAt: null })
      await leader.looksUntil('人手不够', (hand) => hand.opens('/domains/tasks/desk/index?team=team-green'))
      await leader.sees('差 1 人')
      await leader.press('按这里，去找合适的人')
      await leader.arrivesAt('domains/tasks/detail/index')
      await leader.sees('人手不够，差 1 人')
      await leader.sees('先看合适的理由，再选人来问')
    },

    async 'the first screen has the next task that somebody holds'({ first }) {
      await first.looksUntil('您的下一项任务', (hand) => hand.opens('/home/index'))
    },

    async 'two more take places, and a fourth waits'({ second, third, fourth }) {
      for (const hand of [second, third]) {
        await hand.opens('/domains/tasks/list/index')
        await hand.press(TITLE)
        await hand.press('认领')
        await hand.sees('您已认领')
      }
      await fourth.looksUntil('已满，可排队', async (hand) => {
        await hand.opens('/domains/tasks/list/index')
        await hand.press('按队伍')
        await hand.press('绿色环保队')
      })
      await fourth.press(TITLE)
      await fourth.press('排队等候')
      await fourth.sees('您排在第一位')
    },

    async 'one cannot come, and the fourth has the place offered'({ third, fourth }, { house }) {
      await third.press('我来不了')
      await third.press('退出')
      await third.sees('已退出')
      await third.sees('这些任务也许适合您')
      await third.press('垃圾分类桶边指导')
      await third.arrivesAt('domains/tasks/detail/index')
      await third.sees('东苑投放点')
      const { _id } = await task(house)
      await fourth.looksUntil('有一个名额留给您', (hand) => hand.opens(`/domains/tasks/detail/index?id=${_id}`))
      await fourth.press('我来')
      await fourth.sees('名额是您的了')
    },
  },

  long: {
    async 'on the spot the leader notes who comes, and one comes by the code'({ leader, first, second }, { house }) {
      const id = await putAt(house, minutesFromNow(-5), minutesFromNow(45))
      await house.fireClock()
      await leader.opens(`/domains/tasks/spot/index?id=${id}`)
      await leader.press('陈秀英到了')
      await leader.sees('到')
      await leader.press('出示签到码')
      await leader.sees('请到的人打开这项任务')
      const code = /(\d{4}) ?(\d{4})请到的人/.exec((await leader.reads()).replace(/\n/g, ''))
      await first.looksUntil('签到', (hand) => hand.opens(`/domains/tasks/detail/index?id=${id}`))
      await first.press('签到')
      await first.write('队长手机上的 8 位数字', `${code?.[1]}${code?.[2]}`)
      await first.press('签到')
      await first.sees('已签到')
      await second.looksUntil('已签到', (hand) => hand.opens(`/domains/tasks/detail/index?id=${id}`))
    },

    async 'what a volunteer finds there becomes a request'({ first }) {
      await first.press('发现问题，去反映')
      await first.arrivesAt('domains/requests/report/index')
      await first.press('安全隐患')
      await first.write('是什么事', '校门口的减速带松了，孩子会绊倒。')
      await first.press('本楼')
      await first.press('提交')
      await first.sees('等 居委会 受理')
    },

    async 'the leader counts the whole task on one screen, and each reads what was counted'(
      { leader, second },
      { house },
    ) {
      const id = await putAt(house, minutesFromNow(-60), minutesFromNow(-10))
      await house.fireClock()
      await house.fireClock()
      await leader.opens(`/domains/tasks/count/index?id=${id}`)
      await leader.press('曹秀兰')
      await leader.press('没有来')
      await leader.press('确定')
      await leader.press('计 3 人的时长')
      await leader.sees('已计时')
      await second.looksUntil('谢谢您，这次记了', (hand) => hand.opens(`/domains/tasks/detail/index?id=${id}`))
    },

    async 'somebody says thanks, and who did it reads it'({ third, second }, { house }) {
      const { _id } = await task(house)
      await third.looksUntil('说声谢谢', (hand) => hand.opens(`/domains/tasks/detail/index?id=${_id}`))
      await third.press('说声谢谢')
      await third.press('谢谢你们，辛苦了！')
      await third.press('送出')
      await third.sees('已送出')
      await second.looksUntil('谢谢你们，辛苦了！', (hand) => hand.opens(`/domains/tasks/detail/index?id=${_id}`))
    },
  },
})
