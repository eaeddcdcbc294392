import type { RequestPhase } from 'types/words/requests'
import { PEOPLE, type PersonId } from '../../fixtures/documents/people'
import type { Earlier } from '../../support/earlier'
import { newKey } from '../../support/house'

/** What earlier versions wrote is read right. What people see is looked at, not how it is stored. */
export function reading(opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const as = (openid: PersonId) => earlier.as(openid)
  const inB1 = (...names: string[]) => earlier.placeBy('东苑', '第 1 网格', '1 号楼', ...names)

  test('by whoever reported', async () => {
    const { items } = await as('reporter').requests.mine.query({})
    expect(
      items.map(({ text, state, ownerLabel, placeLabel, overdue, held }) =>
        [text, state, ownerLabel, placeLabel, overdue && 'overdue', held && 'held'].filter(Boolean).join(' / '),
      ),
    ).toEqual([
      '再不管我就堵门 / submitted / 居委会 / 东苑 1 号楼 1 单元 / held',
      '架空层的灯坏了 / submitted / 居委会 / 东苑 1 号楼',
      '信箱锁坏了 / answered / 物业公司 · 东苑 / 东苑 1 号楼 1 单元',
      '路面有坑 / reopened / 居委会 / 东苑 1 号楼 1 单元',
      '扶手松了 / answered / 物业公司 · 东苑 / 东苑 1 号楼 1 单元',
      '感应灯不亮 / inHand / 物业公司 · 东苑 / 东苑 1 号楼 1 单元',
      '广告屏声音大 / withdrawn / 居委会 / 东苑 1 号楼 1 单元',
      '单元门关不上 / accepted / 物业公司 · 东苑 / 东苑 1 号楼 1 单元',
      '楼道堆了旧家具 / accepted / 居委会 / 东苑 1 号楼 1 单元',
      '水泵夜里响 / accepted / 物业公司 · 东苑 / 东苑 1 号楼 / overdue',
    ])
    const { toConfirm } = await as('reporter').requests.waiting.query()
    expect(toConfirm.map(({ text }) => text).sort()).toEqual(['信箱锁坏了', '扶手松了'])
  })

  test('with their story', async () => {
    const { timeline, mine, actions } = await earlier.requestBy('reporter', '路面有坑')
    expect(timeline.map(({ step, by, text, owner }) => [step, by, text ?? owner ?? ''].join(' / '))).toEqual([
      'submit / 陈秀英 / ',
      'dispatch / 居委会 · 王芳 / 物业公司 · 东苑',
      'start / 物业公司 · 刘强 / ',
      'answer / 物业公司 · 刘强 / 已补平',
      'reopen / 陈秀英 / 又陷下去了',
    ])
    expect([mine, actions]).toEqual([true, ['withdraw']])
    const settled = await earlier.requestBy('office', '门禁对讲没有声音')
    expect([settled.state, settled.reporter, settled.stars]).toEqual(['settled', '匿名居民', 5])
    const climbed = await earlier.requestBy('leader', '水泵夜里响')
    expect([climbed.climbed, climbed.timeline.at(-1)?.text]).toEqual([
      2,
      '已超过办理期限，提醒楼栋党小组长 · 1 号楼督办',
    ])
  })

  test.each<[string, PersonId, string[]]>([
    ['架空层的灯坏了', 'reporter', ['red']],
    ['架空层的灯坏了', 'office', ['red']],
    ['楼道堆了旧家具', 'reporter', ['yellow, held']],
    ['楼道堆了旧家具', 'office', []],
    ['单元门关不上', 'reporter', []],
    ['单元门关不上', 'office', []],
    ['扶手松了', 'property', ['magenta, held']],
    ['扶手松了', 'reporter', []],
    ['门禁对讲没有声音', 'neighbour', []],
  ])('with the pictures of “%s” for the %s', async (text, openid, expected) => {
    expect(await earlier.pictures(openid, text)).toEqual(expected)
  })

  test('with the picture of a note', async () => {
    // Beside it is one that WeChat passed while the process died, which may be there already.
    expect(await earlier.pictures('warden', '感应灯不亮')).toContain('blue')
  })

  test('by whoever looks at pictures of which WeChat was not sure', async () => {
    const { items } = await as('office').photos.reviews.query({})
    expect(await Promise.all(items.map(({ url }) => earlier.colourAt(url)))).toEqual(['yellow'])
  })

  test('by whoever works through them', async () => {
    const worklist = async (openid: PersonId, postKey: string, box: 'own' | 'area', phase: RequestPhase) => {
      const { items } = await as(openid).requests.worklist.query({ postKey, box, phase })
      return items.map(({ text }) => text).sort()
    }
    const office = `residentsCommittee@${earlier.communityId}`
    const fresh = ['再不管我就堵门', '架空层的灯坏了', '路面有坑']
    expect(await worklist('office', office, 'area', 'new')).toEqual(fresh.sort())
    const closed = ['门禁对讲没有声音', '花坛没人浇水', '快递柜太高', '热水器坏了', '广告屏声音大']
    expect(await worklist('office', office, 'area', 'closed')).toEqual(closed.sort())
    const company = `propertyCompany@${await earlier.placeBy('东苑')}`
    const given = ['单元门关不上', '水泵夜里响', '感应灯不亮', '井盖松动']
    expect(await worklist('property', company, 'own', 'working')).toEqual(given.sort())
    const { posts } = await as('property').requests.waiting.query()
    expect(posts.map((one) => [one.new, one.working, one.overdue])).toEqual([[0, 4, 2]])
  })

  test('by everybody about themselves', async () => {
    const standing = async (openid: PersonId) => {
      const me = await as(openid).members.me.query()
      return me && [me.name, me.state, ...me.homes.map(({ label, state }) => `${label} ${state}`)].join(' / ')
    }
    expect(await Promise.all((Object.keys(PEOPLE) as PersonId[]).map(standing))).toEqual([
      '周立 / verified',
      '王芳 / verified',
      '李建国 / verified / 东苑 1 号楼 1 单元 101 verified',
      '冯桂兰 / verified / 东苑 1 号楼 1 单元 102 verified',
      '许文清 / verified',
      '刘强 / verified',
      '陈秀英 / verified / 东苑 1 号楼 1 单元 202 verified / 东苑 二号楼 1 单元 101 verified',
      '赵倩 / verified / 东苑 1 号楼 1 单元 201 verified',
      '吴桐 / pending / 东苑 1 号楼 1 单元 201 pending',
      '郑伟 / refused / 东苑 1 号楼 1 单元 102 refused',
      '孙梅 / verified / 东苑 1 号楼 1 单元 201 verified',
      '胡磊 / verified / 东苑 二号楼 1 单元 102 verified',
      '高敏 / left',
      '马超 / verified / 东苑 二号楼 1 单元 102 verified',
      null,
      null,
    ])
    const office = { phone: '0571-88000300', hours: '工作日' }
    expect(await as('refused').members.me.query()).toMatchObject({ homes: [{ refusal: '查无此人' }], office })
    expect(await as('blocked').members.me.query()).toMatchObject({ blocked: { reason: '反复刷屏' }, office })
    const warden = await as('warden').members.me.query()
    expect([warden?.phone, await earlier.colourAt(warden?.portrait)]).toEqual(['199****0005', 'cyan'])
    expect(warden?.posts.map(({ kind, at }) => `${kind} ${at.label}`)).toEqual([
      'warden 1 号楼',
      'teamLeader 橙色平安队',
    ])
    const looked = (await as('reporter').members.looks.query({})).items
    expect(looked.map(({ by, why }) => [by, why])).toEqual([['楼栋长 · 李建国', '水管漏水']])
  })

  test('as somebody’s own file', async () => {
    const { json } = await as('reporter').members.exportMine.query()
    const file = JSON.parse(json) as { 个人资料: { 待用图片: string[] }; 诉求: { 我反映的: object[] } }
    expect(file.个人资料).toMatchObject({ 电话: '19900000004', 志愿队: [{ 名称: '橙色平安队' }] })
    expect(await Promise.all(file.个人资料.待用图片.map(earlier.colourAt))).toContain('cyan')
    expect(file).toMatchObject({ 谁看过我的电话: [{ 谁: '楼栋长 · 李建国', 原因: '水管漏水' }] })
    expect(file.诉求.我反映的).toHaveLength(10)
  })

  test('by whoever keeps the register', async () => {
    const { items } = await as('warden').members.register.query({ placeId: await inB1() })
    expect(
      items.map(({ homeLabel, name, state, phone }) => [homeLabel, name, state, phone ?? '-'].join(' / ')).sort(),
    ).toEqual([
      '1 号楼 1 单元 101 / 李建国 / verified / 199****0005',
      '1 号楼 1 单元 102 / 冯桂兰 / verified / -',
      '1 号楼 1 单元 201 / 吴桐 / pending / -',
      '1 号楼 1 单元 201 / 孙梅 / verified / -',
      '1 号楼 1 单元 201 / 赵倩 / verified / -',
      '1 号楼 1 单元 202 / 陈秀英 / verified / 199****0004',
    ])
    const memberId = earlier.idOf('reporter')
    const person = await as('office').members.get.query({ memberId })
    expect(person).toMatchObject({ name: '陈秀英', phone: '199****0004', posts: [] })
    expect(person.homes.map(({ label }) => label)).toEqual(['东苑 1 号楼 1 单元 202', '东苑 二号楼 1 单元 101'])
    const { timeline } = await as('office').members.get.query({ memberId: earlier.idOf('moved') })
    expect(timeline.map(({ step }) => step)).toEqual(expect.arrayContaining(['moveOut', 'takePost', 'endPost']))
    expect(await as('warden').members.lookAtPhone.mutate({ memberId, key: newKey() })).toEqual({ phone: '19900000004' })
  })
}
