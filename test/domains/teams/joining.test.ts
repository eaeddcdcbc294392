import type { HeldPostsView } from 'types/posts'
import type { TeamDocument, TeamView } from 'types/teams'
import { applicationId } from '../../../cloudfunctions/domains/teams/applications'
import { change as changeIn, documents, reachInto } from '../../support/database'
import { type House, newKey, openHouse } from '../../support/house'
import { idOf, titlesOf } from '../../support/members'
import { refusedBy } from '../../support/refusal'
import { sketchAt } from '../tasks/sketch'

/** Joining with the leader's yes, and new teams, through the cloud. A refusal has written nothing: `refusedBy` holds it to that. */

let house: House
const refusal = (call: () => Promise<unknown>) => refusedBy(house, call)
beforeAll(async () => {
  house = await openHouse({ limitFactor: 10 })
  await reachInto(house)
})
afterAll(() => house.close())

const HEALTH = 'team-six-health'
const office = () => house.as('demo-wang').teams
const leader = () => house.as('demo-shi').teams
const resident = () => house.as('demo-chen').teams
const stranger = () => house.as('demo-zhou').teams

describe('a team that asks for a yes', () => {
  const id = applicationId(idOf('demo-chen'), HEALTH)
  const asked = async () => {
    const { version: seen } = await leader().application.query({ id })
    return { id, seen, key: newKey() }
  }

  it('takes nobody in by themselves: joining as packages of before do it is an application', async () => {
    const input = { id: HEALTH, key: newKey() }
    const answer = await resident().join.mutate(input)
    expect(answer).toMatchObject({ mine: false, may: { join: false, apply: false }, application: { state: 'waiting' } })
    expect(await resident().join.mutate(input)).toEqual(answer)
    const twice = () => resident().askToJoin.mutate({ id: HEALTH, key: newKey() })
    expect(await refusal(twice)).toMatchObject({ code: 'ALREADY_DONE' })
  })

  it('shows who asks to those who lead it, and the application to nobody else', async () => {
    const { items } = await leader().applicants.query({ id: HEALTH })
    expect(items.map(({ name }) => name).sort()).toEqual(['秦淑珍', '陈秀英'])
    expect(await refusal(() => resident().applicants.query({ id: HEALTH }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusal(() => stranger().application.query({ id }))).toMatchObject({ code: 'NOT_FOUND' })
    // Leads another team.
    const admit = async () => stranger().admit.mutate(await asked())
    expect(await refusal(admit)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('declines with a reason, and is asked again', async () => {
    const declined = await leader().decline.mutate({ ...(await asked()), reason: '这个月人够了' })
    expect(declined).toMatchObject({ state: 'declined', reason: '这个月人够了', may: { answer: false } })
    expect(await titlesOf(house, 'demo-chen')).toContain('您参加队伍的申请没有通过')
    const again = async () => leader().decline.mutate({ ...(await asked()), reason: '还是够了' })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE' })
    expect((await resident().get.query({ id: HEALTH })).application).toMatchObject({ reason: '这个月人够了' })
    const asking = await resident().askToJoin.mutate({ id: HEALTH, words: '我会量血压', key: newKey() })
    expect(asking.application).toMatchObject({ state: 'waiting', reason: null })
  })

  it('is left alone by whoever takes their wish back', async () => {
    const others = () => house.as('demo-cao').teams.withdraw.mutate({ id: HEALTH, key: newKey() })
    expect(await refusal(others)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await resident().withdraw.mutate({ id: HEALTH, key: newKey() })).toMatchObject({ application: null })
    const twice = () => resident().withdraw.mutate({ id: HEALTH, key: newKey() })
    expect(await refusal(twice)).toMatchObject({ code: 'ALREADY_DONE' })
    const late = async () => leader().admit.mutate(await asked())
    expect(await refusal(late)).toMatchObject({ code: 'ALREADY_DONE' })
  })

  it('takes in whom its leader admits, once', async () => {
    await resident().askToJoin.mutate({ id: HEALTH, key: newKey() })
    const deed = await asked()
    expect(await leader().admit.mutate(deed)).toMatchObject({ state: 'admitted' })
    expect(await leader().admit.mutate(deed)).toMatchObject({ state: 'admitted' })
    expect(await resident().get.query({ id: HEALTH })).toMatchObject({ mine: true, count: 3 })
    const again = () => resident().askToJoin.mutate({ id: HEALTH, key: newKey() })
    expect(await refusal(again)).toMatchObject({ code: 'ALREADY_DONE' })
  })

  it('is not asked where one joins at once', async () => {
    const asking = () => resident().askToJoin.mutate({ id: 'team-orange', key: newKey() })
    expect(await refusal(asking)).toMatchObject({ code: 'CONFLICT' })
  })

  it('is answered by a deputy as well', async () => {
    const deputy = house.as('demo-peng').teams
    expect(await deputy.get.query({ id: 'team-orange' })).toMatchObject({
      deputyNames: ['彭德胜'],
      may: { describe: true, admit: true, keep: false },
    })
    expect((await deputy.volunteers.query({ id: 'team-orange' })).items.length).toBe(5)
  })
})

describe('a new team', () => {
  const idea = { name: '青色读报队', colour: 'cyan', field: 'culture', about: '给看不清的邻居读报' } as const
  const proposed = async () => resident().propose.mutate({ ...idea, key: newKey() })
  const step = ({ id, version: seen }: { id: string; version: number }) => ({ id, seen, key: newKey() })
  const MENTOR = idOf('demo-zhou')
  const tried = async () => office().beginTrial.mutate({ ...step(await proposed()), mentorId: MENTOR })

  it('is proposed once, and seen by whoever proposed it and by the office only', async () => {
    const input = { ...idea, key: newKey() }
    const team = await resident().propose.mutate(input)
    expect(await resident().propose.mutate(input)).toEqual(team)
    expect(team).toMatchObject({ stage: 'proposed', closed: true, proposerName: '陈秀英', may: { takeBack: true } })
    expect(await office().get.query({ id: team.id })).toMatchObject({ may: { answer: true, keep: false } })
    expect(await refusal(() => stranger().get.query({ id: team.id }))).toMatchObject({ code: 'NOT_FOUND' })
    for (const closed of [false, true]) {
      const { items } = await office().list.query({ closed })
      expect(items.map(({ id }) => id)).not.toContain(team.id)
    }
    expect((await office().proposals.query({})).items.map(({ id }) => id)).toContain(team.id)
    expect((await resident().myProposals.query({})).items.map(({ id }) => id)).toContain(team.id)
    expect(await refusal(() => resident().proposals.query({}))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is taken back by nobody else, and then answered by nobody', async () => {
    const team = await proposed()
    const others = () => house.as('demo-kong').teams.takeBack.mutate(step(team))
    expect(await refusal(others)).toMatchObject({ code: 'FORBIDDEN' })
    const gone = await resident().takeBack.mutate(step(team))
    expect(gone).toMatchObject({ stage: 'ended', may: { takeBack: false } })
    const late = () => office().beginTrial.mutate({ ...step(gone), mentorId: MENTOR })
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT', reason: 'WRONG_STATE' })
  })

  it('can neither be joined, changed nor reopened before it is answered', async () => {
    const team = await proposed()
    expect(await refusal(() => stranger().join.mutate({ id: team.id, key: newKey() }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await refusal(() => office().reopen.mutate(step(team)))).toMatchObject({ code: 'CONFLICT' })
    expect(await refusal(() => office().save.mutate({ ...idea, ...step(team) }))).toMatchObject({ code: 'CONFLICT' })
    expect(await refusal(() => office().confirm.mutate(step(team)))).toMatchObject({ code: 'CONFLICT' })
  })

  it.each([
    ['a mentor who is not verified', { mentorId: idOf('demo-wu') }, 'mentorId'],
    ['whoever proposed it as the mentor', { mentorId: idOf('demo-chen') }, 'mentorId'],
    ['six days', { days: 6 }, 'days'],
    ['366 days', { days: 366 }, 'days'],
    ['half a day', { days: 30.5 }, 'days'],
  ])('is not tried with %s', async (_, change, field) => {
    const begin = async (team: TeamView) => office().beginTrial.mutate({ ...step(team), mentorId: MENTOR, ...change })
    const team = await proposed()
    const refused = await refusal(() => begin(team))
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', fields: { [field]: expect.any(String) } })
  })

  it('is tried for 90 days with a mentor, and whoever proposed it is the first in it', async () => {
    const before = Date.now()
    const team = await tried()
    expect(team).toMatchObject({ stage: 'trial', closed: false, mentorName: '周敏', count: 1, admits: 'withYes' })
    const days = ((team.trialEndsAt ?? 0) - before) / (24 * 3_600_000)
    expect(Math.round(days)).toBe(90)
    expect(await titlesOf(house, 'demo-chen')).toContain('您发起的队伍开始试运行了')
    expect(await titlesOf(house, 'demo-zhou')).toContain('请您当一支新队伍的导师')
    // Whoever proposed it leads it, by the office's own appointment.
    expect(team).toMatchObject({ leaderName: '陈秀英' })
    expect(await titlesOf(house, 'demo-chen')).toContain('您有了新的职务')
    expect(await resident().get.query({ id: team.id })).toMatchObject({ may: { describe: true, admit: true } })
    const byResident = () => resident().confirm.mutate(step(team))
    expect(await refusal(byResident)).toMatchObject({ code: 'FORBIDDEN' })
    const byOther = () => house.as('demo-huang').teams.advise.mutate({ ...step(team), text: '好' })
    expect(await refusal(byOther)).toMatchObject({ code: 'FORBIDDEN' })
    const said = await stranger().advise.mutate({ ...step(team), text: '办得认真，可以转正' })
    expect(said.advice).toBe('办得认真，可以转正')
    expect((await house.as('demo-huang').teams.get.query({ id: team.id })).advice).toBeNull()
    const confirmed = await office().confirm.mutate(step(said))
    expect(confirmed).toMatchObject({ stage: 'confirmed', trialEndsAt: null })
    expect(await titlesOf(house, 'demo-chen')).toContain('队伍转正了，谢谢大家')
    expect(await refusal(() => office().confirm.mutate(step(confirmed)))).toMatchObject({ code: 'CONFLICT' })
    expect(await refusal(() => office().endTrial.mutate({ ...step(confirmed), text: '谢谢' }))).toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is ended with thanks, of which whoever is in it hears, and stays ended', async () => {
    const team = await tried()
    const nobody = () => office().endTrial.mutate({ ...step(team), text: ' ' })
    expect(await refusal(nobody)).toMatchObject({ code: 'INVALID_INPUT' })
    const { tasks } = house.as('demo-chen')
    const sketch = { teamId: team.id, ...sketchAt(Date.now() + 40 * 24 * 3_600_000), key: newKey() }
    const { id: taskId, version: seen } = await tasks.draft.mutate(sketch)
    await tasks.publish.mutate({ id: taskId, seen, key: newKey() })
    await house.as('demo-zhou').tasks.claim.mutate({ id: taskId, key: newKey() })
    const ended = await office().endTrial.mutate({ ...step(team), text: '谢谢大家三个月的付出' })
    // What it had published is called off, and whoever would have come is told.
    expect(await house.as('demo-zhou').tasks.get.query({ id: taskId })).toMatchObject({ state: 'cancelled' })
    const [called] = await documents<{ text: string }>('messages', { _id: `task-${taskId}-${idOf('demo-zhou')}` })
    expect(called?.text).toContain('这支队伍已经结束')
    // Nobody leads it any more, and the office is not asked for somebody new.
    expect(ended.leaderName).toBeNull()
    expect(await titlesOf(house, 'demo-wang')).not.toContain(`“队长 · ${idea.name}”空缺了`)
    const { posts } = (await house.as('demo-chen').posts.held.query({})) as HeldPostsView
    expect(posts.filter(({ at }) => at.id === team.id)).toEqual([])
    expect(ended).toMatchObject({ stage: 'ended', closed: true, thanks: '谢谢大家三个月的付出' })
    expect(await titlesOf(house, 'demo-chen')).toContain('队伍的试运行结束了，谢谢您')
    expect(await refusal(() => office().reopen.mutate(step(ended)))).toMatchObject({ code: 'TOO_LATE' })
  })

  it('is asked about by the clock at the end of its trial, once', async () => {
    const { id } = await tried()
    await changeIn('teams', id, { askAt: new Date(Date.now() - 1_000) })
    await house.fireClock()
    await house.fireClock()
    const [found] = await documents<TeamDocument>('teams', { _id: id })
    expect(found?.timeline.filter((entry) => entry.step === 'ask').length).toBe(1)
    expect(found?.askAt).toBeNull()
    const { items } = await house
      .as('demo-wang')
      .todos.list.query({ postKey: 'residentsCommittee@cuiyuan', verb: 'judgeTrial' })
    expect(JSON.stringify(items)).toContain(id)
  })
})

describe('a partner', () => {
  const blue = async (partnerId: string | null) => {
    const { name, colour, field, version: seen } = await office().get.query({ id: 'team-blue' })
    return office().save.mutate({ id: 'team-blue', name, colour, field, seen, partnerId, key: newKey() })
  }

  it('is a unit of the register, and stands on both pages', async () => {
    expect((await blue('unit-elder')).partner).toEqual({ id: 'unit-elder', name: '晚晴居家养老服务中心' })
    const { items } = await resident().list.query({ unitId: 'unit-elder' })
    expect(items.map(({ id }) => id)).toEqual(['team-blue', 'team-six-care'])
    const { version: seen, name, colour, field } = await office().get.query({ id: 'team-blue' })
    const before = { id: 'team-blue', name, colour, field, seen, key: newKey() }
    // What a package of before saves leaves it alone.
    expect((await office().save.mutate(before)).partner?.id).toBe('unit-elder')
    expect((await blue(null)).partner).toBeNull()
    expect(await refusal(() => blue('no-such-unit'))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { partnerId: expect.any(String) },
    })
  })
})

test('what volunteers say of themselves is for whoever leads them, and of their age no more than that a guardian is to be asked', async () => {
  await resident().get.query({ id: HEALTH })
  const said = { skills: ['bloodPressure' as const], times: ['weekendMorning' as const], minor: true, key: newKey() }
  await house.as('demo-fang').tasks.introduce.mutate(said)
  const { items } = await house.as('demo-shi').tasks.volunteers.query({ id: HEALTH })
  expect(items.find(({ name }) => name === '方玉珍')).toEqual({
    id: idOf('demo-fang'),
    name: '方玉珍',
    skills: ['bloodPressure'],
    times: ['weekendMorning'],
    minor: true,
    guardian: null,
  })
  const peep = () => house.as('demo-chen').tasks.volunteers.query({ id: HEALTH })
  expect(await refusal(peep)).toMatchObject({ code: 'FORBIDDEN' })
})

test('no list of all this went through a whole collection', async () => {
  expect(await house.scanned()).toEqual([])
})
