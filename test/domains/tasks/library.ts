import ExcelJS from 'exceljs'
import type { ProjectUses, Suggestions, TaskView, TeamMonth } from 'types/task-views'
import type { HoursDocument } from 'types/tasks'
import { COMMUNITY } from '../../../demo/places'
import { add, change } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, OFFICE, TEAM } from './doing'
import { sketchAt } from './sketch'

/** What flows back to the library, whom a leader asks, a task for a request, and the sheets of a year. */

const RIVER = 'project-river'

export function library(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })

  const { as, startOfOwnDay, toldTo } = doing(() => house)
  const draft = (more: object = {}, by = LEADER) =>
    as(by).tasks.draft.mutate({ teamId: TEAM, ...sketchAt(startOfOwnDay()), ...more, key: newKey() })
  const publish = ({ id, version: seen }: TaskView, by = LEADER) =>
    as(by).tasks.publish.mutate({ id, seen, key: newKey() })
  const uses = (by = 'demo-chen') => as(by).tasks.uses.query({ projectId: RIVER }) as Promise<ProjectUses>

  let servedAt = 0
  test('what was learnt stands with the project; drafts and cancelled ones are no use of it', async () => {
    expect(await uses()).toMatchObject({ count: 0, learnt: [] })
    const [drafted, called, done] = [
      await draft({ projectId: RIVER }),
      await draft({ projectId: RIVER }),
      await draft({ projectId: RIVER }),
    ]
    expect(drafted.projectId).toBe(RIVER)
    await publish(called)
    await as(LEADER).tasks.cancel.mutate({ id: called.id, reason: '下雨', key: newKey() })
    await publish(done)
    servedAt = done.startsAt
    await as('demo-peng').tasks.claim.mutate({ id: done.id, key: newKey() })
    await change('tasks', done.id, { state: 'ended', phase: 'over', countDueAt: new Date() })
    const { version: seen } = (await as(LEADER).tasks.get.query({ id: done.id })) as TaskView
    const lines = [{ memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes: 90 }]
    await as(LEADER).tasks.count.mutate({ id: done.id, seen, lines, learnt: '带长夹子', key: newKey() })
    const found = await uses()
    expect(found.count).toBe(1)
    expect(found.learnt).toMatchObject([{ taskId: done.id, teamName: '绿色环保队', text: '带长夹子' }])
    expect(JSON.stringify(found)).not.toContain(idOf('demo-peng'))
  })

  test('a task is made from a project in use only, and a refusal writes nothing', async () => {
    const before = await house.writes()
    expect(await outcomeOf(draft({ projectId: 'nothing-such' }))).toBe('NOT_FOUND/UNKNOWN_ID')
    expect(await outcomeOf(as('demo-chen').tasks.uses.query({ projectId: 'nothing-such' }))).toBe(
      'NOT_FOUND/UNKNOWN_ID',
    )
    expect(await house.writes()).toEqual(before)
  })

  test('a leader asks whoever fits, once; nobody has a place by it', async () => {
    await as('demo-you').tasks.introduce.mutate({ skills: ['haircut'], minor: false, key: newKey() })
    const { id } = await publish(await draft({ skill: 'haircut' }))
    const found = (await as(LEADER).tasks.suggest.query({ id })) as Suggestions
    expect(found.people.map((one) => [one.id, one.why])).toContainEqual([idOf('demo-you'), '会理发 · 时间不冲突'])
    const ask = (memberIds: string[]) => as(LEADER).tasks.ask.mutate({ id, memberIds, key: newKey() })
    const asked = await ask([idOf('demo-you')])
    expect(asked.people).toEqual([])
    expect(await toldTo('demo-you', id)).toContain('能来帮忙吗？')
    const before = await house.writes()
    expect(await outcomeOf(ask([idOf('demo-you')]))).toBe('ALREADY_DONE/WRONG_STATE')
    expect(await outcomeOf(ask([idOf('demo-chen')]))).toBe('CONFLICT/CHANGED_MEANWHILE')
    expect(await outcomeOf(ask([]))).toBe('INVALID_INPUT/MALFORMED')
    expect(await house.writes()).toEqual(before)
    const after = (await as(LEADER).tasks.suggest.query({ id })) as Suggestions
    expect(after).toMatchObject({ asked: 1 })
    expect(after.people.map((one) => one.id)).not.toContain(idOf('demo-you'))
  })

  test('the owner of a request drafts a task for it, whose leader may publish it', async () => {
    const said = { category: 'care', text: '我妈一个人在家', placeId: 'b3-2', naming: 'open' } as const
    const request = await as('demo-chen').requests.submit.mutate({ ...said, key: newKey() })
    const origin = { kind: 'request' as const, id: request.id }
    const before = await house.writes()
    expect(await outcomeOf(draft({ origin }, OFFICE))).toBe('CONFLICT/WRONG_STATE')
    expect(await outcomeOf(draft({ origin }))).toMatch(/^(NOT_FOUND|FORBIDDEN)/)
    expect(await house.writes()).toEqual(before)
    await as(OFFICE).requests.accept.mutate({ id: request.id, seen: request.version, key: newKey() })
    const drafted = await draft({ origin }, OFFICE)
    expect(drafted.origin).toEqual(origin)
    const { id } = await publish(drafted)
    // Matched with people, each with the reason in words; they are asked, and come by themselves.
    const { people } = (await as(LEADER).tasks.suggest.query({ id })) as Suggestions
    expect(people.find((one) => one.id === idOf('demo-zhu'))?.why).toBe('时间不冲突')
    const asked = await as(LEADER).tasks.ask.mutate({ id, memberIds: [idOf('demo-zhu')], key: newKey() })
    expect(asked.people).toEqual([])
    expect((await as('demo-zhu').tasks.claim.mutate({ id, key: newKey() })).mine).toBe('claimed')
    expect(await as('demo-chen').requests.get.query({ id: request.id })).toMatchObject({ state: 'inHand' })
  })

  test('the sheet of a year has the figures of its page and names nobody', async () => {
    const year = Number(new Date(servedAt).toISOString().slice(0, 4))
    const rowsIn = async (url: string) => {
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(await (await fetch(url)).arrayBuffer())
      return workbook.worksheets[0]?.getSheetValues().flatMap((row) => (row ? [(row as unknown[]).slice(1)] : [])) ?? []
    }
    const own = await rowsIn((await as(LEADER).tasks.yearSheet.mutate({ teamId: TEAM, year })).url)
    expect(own[1]).toMatchObject(['绿色环保队', expect.stringMatching(/^\d{4}-\d\d$/), 1, 1, 90, 1.5])
    const others = await rowsIn((await as('demo-chen').tasks.yearSheet.mutate({ teamId: TEAM, year })).url)
    expect(others[1]).toMatchObject(['绿色环保队', expect.any(String), 1, 1, '人少，不写', '人少，不写'])
    const all = await rowsIn((await as(OFFICE).tasks.yearSheetOfAll.mutate({ year })).url)
    expect(all).toEqual(own)
    expect(await outcomeOf(as(LEADER).tasks.yearSheetOfAll.mutate({ year }))).toMatch(/^FORBIDDEN/)
  })

  test('of a day with more entries than are read at once none is lost', async () => {
    const entry = (day: string, index: number): HoursDocument => {
      const at = new Date(`${day}T08:00:00+08:00`)
      const _id = `many-${day}-${index}`
      const of = { communityId: COMMUNITY, memberId: `helper-${index % 9}`, teamId: TEAM, taskId: `task-${day}` }
      const to = new Date(at.getTime() + 60_000)
      const counted = { title: '大扫除', kind: 'counted' as const, from: at, to, day, minutes: 1, note: null, by: null }
      return { _id, ...of, ...counted, at, order: `${at.toISOString()} ${_id}` }
    }
    const on = (day: string, count: number) => Array.from({ length: count }, (_, index) => entry(day, index))
    const all = [...on('2024-05-01', 3), ...on('2024-05-02', 1_100), ...on('2024-06-01', 2)]
    for (let from = 0; from < all.length; from += 100) await add('hours', all.slice(from, from + 100))
    const { months } = (await as(LEADER).tasks.year.query({ teamId: TEAM, year: 2024 })) as { months: TeamMonth[] }
    expect(months.filter(({ minutes }) => minutes !== 0)).toEqual([
      { month: '2024-05', tasks: 2, people: 9, minutes: 1_103 },
      { month: '2024-06', tasks: 1, people: 2, minutes: 2 },
    ])
  })
}
