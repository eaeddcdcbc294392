import type { PersonId } from '../../fixtures/documents/people'
import { type Earlier, knowsTodos } from '../../support/earlier'
import { newKey } from '../../support/house'

/** What was told before one row was kept for each matter, newest first; what is not read yet has a star. */
const ONE_ROW_A_STEP = {
  reporter: [
    '您的诉求已答复，请确认是否解决 *',
    '您的诉求开始办理 *',
    '您的诉求已派单 *',
    '您的诉求已答复，请确认是否解决',
    '您的诉求开始办理',
    '您的诉求已派单',
    '您的诉求开始办理',
    '您的诉求已派单',
    '您的诉求有新进展',
    '您的诉求开始办理',
    '您的诉求已派单',
    '您的诉求已派单',
    '有一张照片没有通过检查',
    '您的诉求已受理',
    '您的诉求已派单',
    '您的住户身份已核实',
    '您的住户身份已核实',
  ],
  leader: ['您的职务已结束', '有诉求超过期限，请督办', '您有了新的职务', '您有了新的职务', '您的住户身份已核实'],
}
const ONE_ROW_A_MATTER = {
  reporter: [
    '您的诉求开始办理 *',
    '您的诉求开始办理 *',
    '您的诉求开始办理 *',
    '您的诉求有新进展',
    '您的诉求已派单',
    '您的诉求已受理',
    '有一张照片没有通过检查',
    '您的诉求已派单',
    '您的住户身份已核实',
  ],
  leader: ['您的职务已结束', '您的住户身份已核实'],
}

/** The registers of an earlier version are read right: posts, invitations, places, teams, units and messages. */
export function registers(version: string, opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const as = (openid: PersonId) => earlier.as(openid)
  const inGrid = (...names: string[]) => earlier.placeBy('东苑', '第 1 网格', ...names)

  test('the page of a building', async () => {
    const { posts, communityName } = await as('neighbour').posts.building.query({ placeId: await inGrid('1 号楼') })
    expect(communityName).toBe('桂花社区')
    expect(
      posts.map(({ kind, holders }) =>
        [kind, ...holders.map(({ name, acting, phone }) => `${name}${acting ? '（代理）' : ''} ${phone ?? '-'}`)].join(
          ' / ',
        ),
      ),
    ).toEqual([
      'partyGroupLeader / 冯桂兰 -',
      'warden / 李建国 19900000005',
      'healthOfficer / 赵倩 -',
      'safetyOfficer',
      'cultureOfficer / 赵倩（代理） -',
      'propertyOfficer',
    ])
    const warden = posts.find(({ kind }) => kind === 'warden')?.holders[0]
    expect(await earlier.colourAt(warden?.portrait)).toBe('cyan')
    expect(posts.find(({ kind }) => kind === 'safetyOfficer')?.instead).toBe('楼栋长 李建国')
  })

  test('which buildings miss whom, and whom one holds', async () => {
    const { buildings, complete, vacant, acting, items } = await as('office').posts.coverage.query({})
    expect([buildings, complete, vacant, acting]).toEqual([3, 0, 14, 1])
    expect(items.map(({ label, vacant: missing }) => `${label} ${missing.length}`)).toEqual([
      '东苑 1 号楼 2',
      '东苑 2 号楼 6',
      '东苑 3 号楼 6',
    ])
    const { posts } = await as('office').posts.held.query({ memberId: earlier.idOf('secretary') })
    expect(posts.map(({ kind, at, term }) => [kind, at.label, term])).toEqual([
      ['communitySecretary', '桂花社区', 'current'],
    ])
  })

  test('invitations', async () => {
    const { items } = await as('office').posts.invitations.query({})
    expect(items.map(({ name, state, phone, at }) => [name, state, phone ?? '-', at.label].join(' / '))).toEqual([
      '贺新 / open / 199****0008 / 1 号楼',
      '何军 / withdrawn / - / 二号楼',
      '孔祥 / expired / - / 桂花社区',
      '许文清 / used / - / 桂花社区',
      '刘强 / used / - / 东苑',
      '王芳 / used / - / 桂花社区',
    ])
  })

  test('places', async () => {
    const rows = async (id: string) => {
      const { children } = await as('founder').places.browse.query({ id })
      return children.map((one) =>
        [one.name, one.households, one.closed && 'closed', one.floorAreaHundredths].filter(Boolean).join(' / '),
      )
    }
    expect(await rows(earlier.communityId)).toEqual(['东苑 / 8'])
    expect(await rows(await inGrid())).toEqual(['1 号楼 / 5', '2 号楼 / 2', '3 号楼 / 1'])
    expect(await rows(await inGrid('1 号楼', '1 单元'))).toEqual([
      '101 / 1 / 8950',
      '102 / 1',
      '201 / 1',
      '202 / 1',
      '301 / 1',
    ])
    expect(await rows(await inGrid('2 号楼', '1 单元'))).toEqual(['101 / 1', '102 / 1', '401 / closed'])
    expect(await rows(await inGrid('3 号楼'))).toEqual(['101 / 1 / 7250'])
    const { place, way, people, timeline } = await as('founder').places.browse.query({
      id: await inGrid('2 号楼', '1 单元', '401'),
    })
    expect([place.closed, people]).toEqual([true, 0])
    expect(way.map(({ name }) => name).slice(1)).toEqual(['东苑', '第 1 网格', '2 号楼', '1 单元'])
    expect(timeline.map(({ step, by, text }) => [step, by, text ?? ''].join(' / ')).sort()).toEqual([
      'add / 社区管理员 · 周立 / ',
      'close / 社区管理员 · 周立 / 合并到 102',
    ])
    expect(await as('office').places.importUnderWay.query()).toBeNull()
  })

  test('teams and units, closed ones as well', async () => {
    const { teams, units } = as('office')
    // Those that were proposed and taken into use later stand beside it.
    const open = (await teams.list.query({})).items.filter(({ name }) => name === '橙色平安队')
    expect(open).toMatchObject([{ name: '橙色平安队', colour: 'orange', leaderName: '李建国', count: 2, mine: false }])
    const team = await as('reporter').teams.get.query({ id: open[0]?.id ?? '' })
    expect(team).toMatchObject({ about: '每周三 19:30 集合', mine: true, may: { keep: false, join: false } })
    const volunteers = await as('warden').teams.volunteers.query({ id: team.id })
    expect(volunteers.items.map(({ name }) => name).sort()).toEqual(['李建国', '陈秀英'])
    expect((await teams.list.query({ closed: true })).items.map(({ name }) => name)).toEqual(['旧队'])

    const [school] = (await units.list.query({})).items
    expect(school).toMatchObject({ name: '第一小学', kind: 'school', branch: '一小党支部', contactName: '沈洁' })
    const unit = await units.get.query({ id: school?.id ?? '' })
    expect(unit.register).toEqual({ contactName: '沈洁', phone: '199****0009' })
    expect(await units.phone.mutate({ id: unit.id, key: newKey() })).toMatchObject({ phone: '19900000009' })
    expect((await units.list.query({ closed: true })).items.map(({ name }) => name)).toEqual(['老银行'])
  })

  test('messages, read ones and unread ones', async () => {
    const { items } = await as('reporter').messages.mine.query({})
    const told = knowsTodos(version) ? ONE_ROW_A_MATTER : ONE_ROW_A_STEP
    expect(items.map(({ title, read }) => `${title}${read ? '' : ' *'}`)).toEqual(told.reporter)
    expect(await as('reporter').messages.unread.query()).toBe(3)
    expect(await earlier.told('leader')).toEqual(told.leader)
  })
}
