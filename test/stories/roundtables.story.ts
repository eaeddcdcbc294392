import { tellStory } from '../support/story'

/** The roundtable: what neighbours want settled comes on its agenda, and all read it. */

const at = (page: string) => `/domains/roundtables/${page}`

tellStory({
  people: { resident: 'demo-chen', chair: 'demo-wang', secretary: 'demo-kong' },

  short: {
    async 'a neighbour reads what the table is asked, supports it and says something'({ resident }) {
      await resident.opens('/hub/index')
      await resident.press('圆桌会议')
      await resident.press('议题')
      await resident.press('6 号楼架空层改成活动角')
      await resident.press('支持')
      await resident.sees('已支持')
      await resident.press('留言')
      await resident.write('您的意见', '希望放两张长椅')
      await resident.press('留言')
      await resident.sees('希望放两张长椅')
    },

    async 'the chair takes an item on, puts it on the agenda and publishes it, and the neighbour reads it'({
      chair,
      resident,
    }) {
      await chair.opens(at('item/index?id=item-rice'))
      await chair.press('采纳')
      await chair.sees('已采纳')
      await chair.opens(at('meeting/index?id=roundtable-planned'))
      await chair.press('列入议题')
      await chair.press('给三户独居老人送餐')
      await chair.press('列入')
      await chair.sees('1. ')
      await chair.press('公布议题')
      await chair.press('公布')
      await chair.sees('议题已公布')

      await resident.opens(at('meeting/index?id=roundtable-planned'))
      await resident.sees('给三户独居老人送餐')
      await resident.sees('请居委会和食堂定下送餐的人和时间')
    },
  },

  whole: {
    async 'whoever writes shows the code, and the minutes, the summary and what came of it are read'(
      { chair, resident, secretary },
      { house },
    ) {
      await secretary.opens(at('session/index?id=meeting-session'))
      await secretary.press('出示签到码')
      await secretary.sees('收起签到码')
      await chair.opens(at('minutes/index?id=meeting-circulated'))
      await chair.sees('圆桌会议纪要')
      await chair.opens(at('outcomes/index'))
      await chair.sees('公共维修')
      await resident.opens(at('summary/index?id=meeting-fixed'))
      await resident.sees('结论')
      await resident.opens(at('action/index?id=action-gate'))
      await resident.sees('校门口')
      const { items } = (await house.as('demo-chen').requests.mine.query({})) as { items: { id: string }[] }
      await resident.opens(at(`chain/index?request=${items[0]?.id}`))
      await resident.sees('我反映的')
    },
  },

  inWeChat: {
    async 'without a network the secretary writes on, closes the app and opens it: all arrives once, in order'(
      { secretary, chair },
      { house },
    ) {
      const id = 'meeting-session'
      const page = at(`session/index?id=${id}`)
      await secretary.opens(page)
      await secretary.press('记发言')
      await secretary.hasNetwork(false)
      await secretary.press('翠苑第一小学')
      await secretary.write('说了什么', '断网时记的第一句')
      await secretary.press('记下')
      await secretary.sees('断网时记的第一句 未发送')
      await secretary.press('加方案')
      await secretary.write('方案', '断网时加的方案')
      await secretary.press('加上')
      await secretary.sees('断网时加的方案 还没有举手 未发送')
      await secretary.press('写结论')
      await secretary.press('改期再议')
      await secretary.write('结论', '断网时写的结论')
      await secretary.press('定下来')
      await secretary.sees('结论：改期再议 未发送 断网时写的结论')
      await chair.opens(page)
      await chair.sees('正在开会')
      await chair.seesNo('断网时')

      await secretary.reopens(page, false)
      await secretary.sees('有 3 条未发送')
      // Who holds the phone is not known yet.
      await secretary.seesNo('断网时')
      await secretary.hasNetwork(true)
      await secretary.sees('结论：改期再议')
      await secretary.seesNo('未发送')

      const { agenda } = await house.as('demo-wang').roundtables.session.query({ id })
      const item = agenda.find(({ conclusion }) => conclusion?.text === '断网时写的结论')
      const texts = [...(item?.said ?? []), ...(item?.options ?? [])].map(({ text }) => text)
      expect(texts.filter((one) => one.startsWith('断网时'))).toEqual(['断网时记的第一句', '断网时加的方案'])
    },

    async 'what is written of a conclusion is not lost: closed by mistake, or refused once the network is back'(
      { secretary },
      { house },
    ) {
      const id = 'meeting-session'
      await secretary.opens(at(`session/index?id=${id}`))
      await secretary.press('写结论')
      await secretary.press('定下来')
      await secretary.sees('请选择结果')
      await secretary.press('形成建议')
      await secretary.write('结论', '请学校错开放学时间')
      await secretary.press('关闭')
      // The sheet has the same title as what opens it.
      await secretary.seesNo('定下来')
      await secretary.press('写结论')
      await secretary.sees('接着上次没写完的')
      await secretary.press('翠苑第一小学')
      await secretary.hasNetwork(false)
      await secretary.press('定下来')
      await secretary.sees('有 1 条未发送')

      // Whoever had said yes leaves before it arrives.
      const chair = house.as('demo-wang').roundtables
      const { seats } = await chair.session.query({ id })
      const school = seats.find(({ label }) => label === '翠苑第一小学')
      await chair.getUp.mutate({ id, seatId: school?.id ?? '', key: 'school-leaves-the-meeting' })
      await secretary.hasNetwork(true)
      await secretary.sees('表态的席位里有不在场的')
      await secretary.press('改一改')
      await secretary.sees('上次没有记上')
      await secretary.press('翠苑第一小学（已离开）')
      await secretary.press('定下来')
      await secretary.sees('结论：形成建议 请学校错开放学时间')
      await secretary.seesNo('未发送')
      await secretary.seesNo('没有记上')
      const { agenda } = await chair.session.query({ id })
      const said = agenda.find(({ conclusion }) => conclusion?.outcome === 'advice')?.conclusion
      expect(said).toMatchObject({ text: '请学校错开放学时间', agreedBy: [] })
    },

    async 'a neighbour finds the next meeting on the home, and notes it in the calendar of the phone'({ resident }) {
      await resident.opens('/home/index')
      await resident.sees('圆桌会议')
      await resident.sees('项议题')
      await resident.opens(at('meeting/index?id=roundtable-announced'))
      const refused = await resident.notes('记到手机日历', false)
      await resident.sees('没有记上，请在微信的设置里允许使用日历')
      const noted = await resident.notes('记到手机日历', true)
      await resident.sees('已记到手机日历')
      expect(noted).toEqual(refused)
      expect(noted).toMatchObject({ title: '圆桌会议', location: expect.stringContaining('居委会') })
      expect(noted.startTime * 1_000).toBeGreaterThan(Date.now())
      expect(Number(noted.endTime) - noted.startTime).toBe(2 * 3_600)
    },
  },
})
