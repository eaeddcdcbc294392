import { effectsOf } from '../../cloudfunctions/kernel/matter'
import { change } from '../support/database'
import { newKey, outcomeOf } from '../support/house'
import { idOf } from '../support/members'
import type { Chapters } from '../support/story'
import {
  accepts,
  actionPage,
  at,
  BAYS,
  countsAll,
  DUTY,
  dayIn,
  gateAction,
  gateRequest,
  heldJustNow,
  MINUTE,
  PARENTS,
  type Person,
  RESIDENTS,
  reports,
  requestPage,
  TITLE,
  told,
  weeks,
} from './school-gate'

/** How three parties carry out what was resolved, and what the five residents are asked. */
export const carriedOut: Chapters<Person> = {
  async 'the committee makes of its action a task that comes every week'({ chair }) {
    await chair.opens(await actionPage(DUTY))
    await chair.press('请志愿者来办')
    await chair.arrivesAt('domains/tasks/edit/index')
    await chair.choose('哪支队伍', '绿色环保队')
    await chair.write('做什么', '校门口早晚值守')
    await chair.choose('哪一天', dayIn(2))
    await chair.choose('几点开始', '07:20')
    await chair.choose('几点结束', '08:20')
    await chair.write('在哪里集合', '学校门口')
    await chair.write('要几个人', '2')
    await chair.write('带队的人的电话', '19900000088')
    await chair.choose('重复', '每周同一时间都有')
    await chair.press('发布')
    await chair.sees('已设好，每周提前四周发布')
    const page = await actionPage(DUTY)
    await chair.looksUntil('由每周的志愿任务来办', (hand) => hand.opens(page))
    await chair.sees('校门口早晚值守')
    await chair.sees('落实中')
  },

  async 'two weeks are held and counted: the first stands in the action, the one on its due day reports it'(
    { chair, neighbour },
    { house },
  ) {
    const [first, last] = await weeks()
    if (!first || !last) throw new Error('the repeat made no tasks')
    for (const id of [first, last]) {
      await neighbour.opens(`/domains/tasks/detail/index?id=${id}`)
      await neighbour.press('认领')
      await neighbour.sees('您已认领')
    }
    await heldJustNow(first)
    await house.fireClock()
    const page = await actionPage(DUTY)
    await countsAll(chair, first)
    await chair.looksUntil('已经办了 1 次', (hand) => hand.opens(page))
    await chair.sees('落实中')

    await change('meetingActions', (await gateAction(DUTY))._id, { dueAt: new Date(Date.now() - 30 * MINUTE) })
    await heldJustNow(last)
    await house.fireClock()
    await countsAll(chair, last)
    await chair.looksUntil('已经办了 2 次', (hand) => hand.opens(page))
    await chair.sees('等主持人确认')
  },

  async 'the property company applies for bays, enters the answer, and reports with a photo'({ property }) {
    await property.opens(await actionPage(BAYS))
    await property.press('更多')
    await property.press('已向部门申请')
    await property.write('受理部门', '区交警大队')
    await property.write('编号', '临停 118 号')
    await property.press('登记申请')
    await property.sees('已登记，等部门答复')
    await property.sees('临停 118 号')
    await property.sees('还没有答复')
    await property.press('更多')
    await property.press('登记部门答复')
    await property.write('部门怎么答复的', '同意设三个车位')
    await property.press('登记')
    await property.sees('已登记')
    await property.sees('同意设三个车位')
    await property.press('报完成')
    await property.arrivesAt('domains/roundtables/report/index')
    await property.write('办得怎么样', '三个车位划好了')
    await property.hasPhoto()
    await property.press('拍照或从相册选')
    await property.sees('1/6')
    await property.press('报完成')
    await property.sees('等主持人确认')
  },

  async 'the school holds its meeting of parents, and the chair sends its report back once'({ school, chair }) {
    const page = await actionPage(PARENTS)
    await school.opens(page)
    await school.press('开始落实')
    await school.sees('已开始落实')
    await reports(school, '开过家长会了')
    await chair.looksUntil('已报完成，请您看看办好了没有', (hand) => hand.opens(page))
    await chair.press('退回再办')
    await chair.press('请补一张照片')
    await chair.press('退回')
    await chair.sees('已退回')
    await school.looksUntil('请补一张照片', (hand) => hand.opens(page))
    await reports(school, '三个年级都到了')
  },

  async 'the liaison accepts what the chair did, and the chair the others; with the third all five are asked, once each'(
    { chair, liaison, resident },
    { house },
  ) {
    await chair.opens(await actionPage(DUTY))
    await chair.seesNo('确认已落实')
    await accepts(liaison, DUTY)
    await accepts(chair, BAYS)
    await house.fireClock()
    for (const openid of RESIDENTS) expect((await gateRequest(openid)).state).toBe('inHand')
    await accepts(chair, PARENTS)
    await resident.looksUntil('请确认解决了吗', (hand) => hand.opens('/home/index'))
    for (const openid of RESIDENTS) {
      const { _id, state, timeline } = await gateRequest(openid)
      expect(state).toBe('answered')
      expect(timeline.filter(({ step }) => step === 'answer')).toMatchObject([
        { text: expect.stringContaining('三个车位划好了'), photos: [{}] },
      ])
      const asked = (await told(openid)).todos.filter(({ _id: todo }) => todo === `request-${_id}`)
      expect(asked).toMatchObject([{ holders: expect.arrayContaining([`member@${idOf(openid)}`]) }])
    }
  },

  async 'the third done twice asks nobody a second time'(_, { house }) {
    const asked = await Promise.all(RESIDENTS.map(told))
    const { _id: id, version, timeline } = await gateAction(PARENTS)
    const again = { id, seen: version, key: newKey() }
    expect(await outcomeOf(house.as('demo-wang').roundtables.acceptReport.mutate(again))).toBe('CONFLICT/WRONG_STATE')
    const effects = effectsOf(['action.done'], timeline.at(-1) as never)
    await change('meetingActions', id, { effects: effects.map((one) => ({ ...one, nextAt: new Date(0) })) })
    await house.fireClock()
    expect((await gateAction(PARENTS)).effects).toEqual([])
    expect(await Promise.all(RESIDENTS.map(told))).toEqual(asked)
  },

  async 'one of them reads what was done, and says that it is settled'({ neighbour, resident, chair }) {
    await neighbour.looksUntil('请您确认：解决了吗？', async (hand) => hand.opens(await requestPage('demo-chen')))
    for (const words of ['圆桌会议定下的事都有结果了', '三个车位划好了', '三个年级都到了']) await neighbour.sees(words)
    await neighbour.press('已解决')
    await neighbour.press('5 星')
    await neighbour.press('确认已解决')
    await neighbour.sees('您已确认解决')
    await neighbour.press('圆桌会议的进展')
    await neighbour.sees('居民确认：已解决')
    for (const what of [DUTY, BAYS, PARENTS]) await neighbour.sees(what)
    await neighbour.seesNo('落实中')
    await resident.opens(at(`chain/index?request=${(await gateRequest('demo-tao'))._id}`))
    await resident.sees('解决了吗？')
    await chair.opens(at('outcomes/index'))
    await chair.sees(TITLE)
    await chair.sees('落实 3 / 3')
  },
}
