import type { TaskView } from 'types/task-views'
import type { PersonId } from '../../fixtures/documents/people'
import type { Earlier } from '../../support/earlier'
import { newKey } from '../../support/house'

/** Volunteer tasks, projects, talents, applications to teams and proposed teams of an earlier version, read and gone on with. */
export function volunteering(opened: () => Earlier): void {
  let earlier: Earlier
  beforeAll(() => {
    earlier = opened()
  })
  const as = (openid: PersonId) => earlier.as(openid)
  const team = async () => (await as('office').teams.list.query({})).items.find(({ name }) => name === '橙色平安队')
  const task = async (openid: PersonId, title: string): Promise<TaskView> => {
    const id = await earlier.taskCalled(title)
    return (await as(openid).tasks.get.query({ id })) as TaskView
  }
  const people = ({ people: all }: TaskView) => (all ?? []).map(({ name, state }) => `${name} ${state}`)

  test('tasks, in every state', async () => {
    const read = async (title: string) => {
      const found = await task('warden', title)
      return [found.state, ...people(found)].join(' / ')
    }
    expect(await read('河道巡查')).toBe('counted / 赵倩 counted / 罗杰 counted / 钱桂芳 counted')
    expect(await read('楼道清扫')).toBe('ended / 赵倩 claimed')
    expect(await read('值班守门')).toBe('underWay / 刘强 claimed')
    expect(await read('花坛除草')).toBe('cancelled / 孙梅 claimed / 钱桂芳 claimed')
    expect(await read('还没发布')).toBe('draft')
    expect(await read('护学岗')).toBe('open / 许文清 offered / 刘强 waiting')
    expect(await read('清理高处')).toBe('open')
    const dangerous = await task('warden', '清理高处')
    expect([dangerous.risk, dangerous.gear]).toEqual(['danger', '安全带'])
    expect(dangerous.insurance).toContain('AX-2026-001')
    expect((await task('secretary', '护学岗')).actions).toEqual(['takeOffer', 'declineOffer'])
    expect((await task('neighbour', '送餐')).standIns).toHaveLength(1)
    expect((await task('warden', '一起送餐')).people).toMatchObject([{ name: '刘强', despite: '两边就隔一条路' }])
    expect((await task('neighbour', '河道巡查')).thanks).toMatchObject([{ text: '河边干净多了', by: '刘强' }])
    expect((await task('warden', '河道巡查')).learnt).toBe('带长夹子')
    // In front of those who want to claim, and only what is to come.
    const { items } = await as('property').tasks.mine.query({})
    expect(items.map(({ title, mine }) => `${title} ${mine}`).sort()).toEqual(
      ['送餐 claimed', '一起送餐 claimed', '护学岗 waiting', '值班守门 claimed'].sort(),
    )
  })

  test('repeats, the ledger of hours, and what volunteers say of themselves', async () => {
    const { id: teamId = '' } = (await team()) ?? {}
    const { items } = await as('warden').tasks.repeats.query({ teamId })
    expect(items).toMatchObject([{ title: '每周巡查', running: true, onHolidays: true }])
    const hours = await as('neighbour').tasks.hours.query({})
    expect(hours.items.map(({ title, minutes, kind }) => `${title} ${minutes} ${kind}`).sort()).toEqual(
      ['河道巡查 90 counted', '河道巡查 10 corrected'].sort(),
    )
    expect(hours.minutes).toBe(100)
    const me = await as('neighbour').tasks.me.query()
    expect(me).toMatchObject({ skills: ['haircut'], times: ['weekendMorning'], minor: false })
    expect(await as('moved').tasks.me.query()).toMatchObject({ minor: true, consentedTeams: [teamId] })
  })

  test('projects, and what residents offer', async () => {
    const { items } = await as('neighbour').projects.list.query({})
    const river = items.find(({ title }) => title === '河道巡查')
    expect(river).toMatchObject({ standard: false, closed: false })
    const uses = await as('neighbour').tasks.uses.query({ projectId: river?.id ?? '' })
    expect(uses).toMatchObject({ count: 1, learnt: [{ text: '带长夹子', teamName: '橙色平安队' }] })
    const closed = await as('office').projects.list.query({ closed: true })
    expect(closed.items.map(({ title }) => title)).toEqual(['旧项目'])
    const offered = async (openid: PersonId) => {
      const mine = await as(openid).talents.mine.query({})
      return mine.items.map(({ title, state }) => `${title} ${state}`).sort()
    }
    expect(await offered('secretary')).toEqual(['剪纸 offered', '写春联 dated', '养花 agreed', '包粽子 held'].sort())
    expect(await offered('property')).toEqual(['修电器 declined', '下象棋 withdrawn'].sort())
  })

  test('who asks to be in a team, and the teams that residents proposed', async () => {
    const { id = '' } = (await team()) ?? {}
    const { items } = await as('warden').teams.applicants.query({ id })
    expect(items.map(({ name, words }) => `${name} ${words}`)).toEqual(['赵倩 我会理发'])
    const declined = await as('property').teams.get.query({ id })
    expect(declined.application).toMatchObject({ state: 'declined', reason: '这个月人够了' })
    const proposals = (await as('neighbour').teams.myProposals.query({})).items
    expect(proposals.map(({ name, stage }) => `${name} ${stage}`).sort()).toEqual(
      [
        '青色护河队 proposed',
        '撤回队 ended',
        '没办队 ended',
        '青色读报队 trial',
        '短期队 ended',
        '青色晨练队 confirmed',
      ].sort(),
    )
    const tried = proposals.find(({ stage }) => stage === 'trial')?.id ?? ''
    expect(await as('office').teams.get.query({ id: tried })).toMatchObject({
      proposerName: '赵倩',
      mentorName: '许文清',
      advice: '办得认真',
    })
  })

  test('somebody’s own file has them', async () => {
    const { json } = await as('neighbour').members.exportMine.query()
    for (const word of ['河道巡查', '少记了十分钟', '我会理发', '青色护河队', '会理发']) expect(json).toContain(word)
  })

  test('go on: an offer is taken, an applicant admitted, a talent confirmed, a trial ended', async () => {
    const { id } = await task('secretary', '护学岗')
    const taken = await as('secretary').tasks.takeOffer.mutate({ id, key: newKey() })
    expect(taken.mine).toBe('claimed')
    const swapped = await task('neighbour', '送餐')
    const over = { id: swapped.id, placeId: swapped.standIns[0] ?? '', key: newKey() }
    expect((await as('neighbour').tasks.takeOver.mutate(over)).mine).toBe('claimed')
    const ended = await task('warden', '楼道清扫')
    const lines = [{ memberId: earlier.idOf('neighbour'), outcome: 'counted' as const, minutes: 60 }]
    await as('warden').tasks.count.mutate({ id: ended.id, seen: ended.version, lines, key: newKey() })
    expect((await as('neighbour').tasks.hours.query({})).minutes).toBe(160)

    const { id: teamId = '' } = (await team()) ?? {}
    const [applicant] = (await as('warden').teams.applicants.query({ id: teamId })).items
    const application = await as('warden').teams.application.query({ id: applicant?.id ?? '' })
    const admitted = { id: application.id, seen: application.version, key: newKey() }
    expect(await as('warden').teams.admit.mutate(admitted)).toMatchObject({ state: 'admitted' })
    expect(await as('neighbour').teams.get.query({ id: teamId })).toMatchObject({ mine: true })

    const talent = (await as('secretary').talents.mine.query({})).items.find(({ state }) => state === 'dated')
    const { version: seen } = await as('secretary').talents.get.query({ id: talent?.id ?? '' })
    const confirmed = await as('secretary').talents.confirm.mutate({ id: talent?.id ?? '', seen, key: newKey() })
    expect(confirmed.state).toBe('agreed')
    const tried = (await as('office').teams.proposals.query({})).items.find(({ stage }) => stage === 'trial')
    const { version } = await as('office').teams.get.query({ id: tried?.id ?? '' })
    const thanked = { id: tried?.id ?? '', seen: version, text: '谢谢大家', key: newKey() }
    expect(await as('office').teams.endTrial.mutate(thanked)).toMatchObject({ stage: 'ended' })
  })
}
