import { newKey } from '../support/house'
import type { Chapters } from '../support/story'
import {
  actionPage,
  agreesTo,
  at,
  BAYS,
  codeOn,
  DUTY,
  gateItem,
  gateRequest,
  HEARD,
  holdToday,
  MEETING,
  NEIGHBOURS,
  PARENTS,
  type Person,
  requestPage,
  TITLE,
} from './school-gate'

/** From what a liaison hears at a door to what the table resolves, and who reads of it. */
export const toTheTable: Chapters<Person> = {
  async 'the liaison files at the door what they hear, and brings it to the meeting in two taps'({
    liaison,
    resident,
  }) {
    await liaison.opens('/domains/requests/filing/index')
    await liaison.write('找门牌', '2-1-601')
    await liaison.write('反映人姓名', '陶然')
    await liaison.write('是什么事', HEARD)
    await liaison.choose('事情在哪里', '小区公共区域')
    await liaison.choose('是哪一类事', '停车秩序')
    await liaison.press('已征得本人同意')
    await liaison.press('登记')
    await liaison.arrivesAt('domains/requests/detail/index')
    await liaison.sees(HEARD)
    await liaison.sees('联户长 · 黄志强')
    await liaison.press('提到下次圆桌会议')
    await liaison.press('提交')
    await liaison.sees('已提到圆桌会议')

    await resident.press('翠苑社区')
    await resident.looksUntil('请确认是您反映的', (hand) => hand.opens('/home/index'))
    await resident.press('请确认是您反映的')
    await resident.press('是我的')
    await resident.arrivesAt('domains/requests/detail/index')
    await resident.sees(HEARD)
    await resident.sees('已转到圆桌会议的议题')
  },

  async 'four neighbours have reported it, too: the chair takes it on, and joins them'(
    { neighbour, chair },
    { house },
  ) {
    await neighbour.opens('/domains/requests/report/index')
    await neighbour.press('停车秩序')
    await neighbour.write('是什么事', '校门口太堵，轮椅推不出去。')
    await neighbour.press('本苑区')
    await neighbour.press('提交')
    await neighbour.sees('等 居委会 受理')
    for (const openid of NEIGHBOURS.slice(1)) {
      const said = { category: 'parking' as const, text: '早上校门口堵得走不动。', placeId: 'cuiyuan' }
      await house.as(openid).requests.submit.mutate({ ...said, key: newKey() })
    }

    await chair.looksUntil(TITLE, (hand) => hand.opens(at('list/index?shown=items')))
    await chair.press(TITLE)
    await chair.arrivesAt('domains/roundtables/item/index')
    await chair.sees('来自 1 位居民的反映')
    await chair.press('采纳')
    await chair.sees('已采纳')
    for (const openid of NEIGHBOURS) {
      await chair.opens(await requestPage(openid))
      await chair.press('提到下次圆桌会议')
      await chair.press('并入已有的议题')
      await chair.press(TITLE)
      await chair.press('提交')
      await chair.sees('已提到圆桌会议')
    }
    await chair.looksUntil('来自 5 位居民的反映', async (hand) =>
      hand.opens(at(`item/index?id=${(await gateItem())._id}`)),
    )
  },

  async 'the chair puts it on the agenda and publishes, and a neighbour reads on what day'({
    chair,
    neighbour,
    resident,
  }) {
    await chair.opens(at(`meeting/index?id=${MEETING}`))
    await chair.press('列入议题')
    await chair.press(TITLE)
    await chair.press('列入')
    await chair.sees('来自 5 位居民的反映')
    await chair.press('公布议题')
    await chair.press('公布')
    await chair.sees('议题已公布')
    for (const [hand, openid] of [
      [neighbour, 'demo-chen'],
      [resident, 'demo-tao'],
    ] as const) {
      const page = await requestPage(openid)
      await hand.looksUntil('已列入', (looking) => looking.opens(page))
    }
  },

  async 'on the day they come, one by the code and the others by the list'({ chair, secretary, property }) {
    await holdToday()
    const session = at(`session/index?id=${MEETING}`)
    await chair.opens(session)
    await chair.press('宣布开会')
    await chair.sees('正在开会')
    await chair.sees('现在是碰头会，只能记录')
    await secretary.opens(session)
    for (const [seat, name] of [
      ['居委会记录', '孔令辉'],
      ['业委会', '尤磊'],
      ['翠苑第一小学', '杨慧'],
    ] as const) {
      await secretary.press(seat)
      await secretary.press(`${name}到了`)
    }
    await secretary.sees('到场 4 席，共 7 席')
    await secretary.press('出示签到码')
    const code = await codeOn(secretary)
    await property.opens(session)
    await property.press('我到了，签到')
    await property.write('主持人或记录人手机上的 8 位数字', code)
    await property.press('签到')
    await property.sees('已签到')
    await property.sees('到场 5 席，共 7 席')
    await property.seesNo('现在是碰头会，只能记录')
  },

  async 'what was said, an option and the hands are entered, and the three parties agree to three actions'({
    chair,
    secretary,
    school,
  }) {
    await secretary.press('记发言')
    await secretary.choose('谁在说', '物业公司')
    await secretary.write('说了什么', '门前可以划临时停车位，要向交警申请。')
    await secretary.press('记下')
    await secretary.sees('门前可以划临时停车位')
    await secretary.press('加方案')
    await secretary.write('方案', '三方各做一件')
    await secretary.press('加上')
    await secretary.press('方案 1 举手')
    await secretary.sees('现在到场 5 席')
    for (const seat of ['居委会', '业委会', '物业公司', '翠苑第一小学']) await secretary.choose('赞成', seat)
    await secretary.press('记下')
    await secretary.sees('赞成 4 席，反对 0 席；当时到场 5 席')

    await secretary.press('写结论')
    await secretary.choose('结果', '各方同意')
    await secretary.write('结论', '早晚值守，申请停车位，开家长会。')
    for (const seat of ['居委会', '物业公司', '翠苑第一小学']) await secretary.choose('谁同意了', seat)
    await agreesTo(secretary, 1, '居委会', DUTY, '一周不堵')
    await agreesTo(secretary, 2, '物业公司', BAYS, '划好三个车位')
    await agreesTo(secretary, 3, '翠苑第一小学', PARENTS, '家长会的照片')
    await secretary.press('定下来')
    await secretary.sees('已记下结论')
    await school.opens(at(`session/index?id=${MEETING}`))
    await school.sees('结论：各方同意')
    await chair.looksUntil('散会', (hand) => hand.opens(at(`session/index?id=${MEETING}`)))
    await chair.press('散会')
    await chair.press('散会')
    await chair.arrivesAt('domains/roundtables/minutes/index')
  },

  async 'each resident reads what was resolved, who does it, and until when; the rest once it is posted'({
    chair,
    neighbour,
    resident,
  }) {
    for (const [hand, openid] of [
      [neighbour, 'demo-chen'],
      [resident, 'demo-tao'],
    ] as const) {
      const page = await requestPage(openid)
      await hand.looksUntil('圆桌会议定下三件事', (looking) => looking.opens(page))
      for (const what of [DUTY, BAYS, PARENTS]) await hand.sees(what)
      await hand.press('圆桌会议的进展')
      await hand.arrivesAt('domains/roundtables/chain/index')
      for (const words of ['我反映的', '已议定', '会议结果还没有公示']) await hand.sees(words)
      await hand.seesNo(DUTY)
    }
    await neighbour.opens(await actionPage(DUTY))
    await neighbour.sees('没有找到这件落实事项')

    await chair.press('向居民公示结果')
    await chair.press('公示')
    await chair.sees('已公示')
    for (const [hand, openid] of [
      [neighbour, 'demo-chen'],
      [resident, 'demo-tao'],
    ] as const) {
      const { _id } = await gateRequest(openid)
      await hand.looksUntil(DUTY, (looking) => looking.opens(at(`chain/index?request=${_id}`)))
      for (const words of ['各方同意', BAYS, PARENTS, '居委会', '物业公司', '翠苑第一小学', '待落实'])
        await hand.sees(words)
      await hand.seesNo('会议结果还没有公示')
    }
  },
}
