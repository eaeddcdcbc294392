import type { TeamMonth } from 'types/task-views'
import type { SeriesDocument, TaskDocument } from 'types/tasks'
import { change, documents } from '../../support/database'
import { type House, newKey, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { doing, LEADER, OFFICE, TEAM } from './doing'
import { sketchAt } from './sketch'

/** From the publishing of a task to the thanks for it, through the cloud; and what the clock does with many. */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export function onTheSpot(opened: () => House): void {
  let house: House
  beforeAll(() => {
    house = opened()
  })

  type TeamYear = { months: TeamMonth[] }
  const { as, claim, load, over, published, startOfOwnDay, toldTo } = doing(() => house)

  test('by the code on the leader’s screen, by the leader’s list, without a phone: counted as they came and went', async () => {
    const { id } = await published({ startsAt: Date.now() + 10 * MINUTE })
    await claim('demo-peng', id)
    await claim('demo-zhu', id)
    const listed = await as(LEADER).tasks.claimFor.mutate({ id, name: '李大爷', key: newKey() })
    const guest = listed.people?.find(({ name }) => name === '李大爷')
    expect(guest).toMatchObject({ guest: true, state: 'claimed' })

    const [shown] = await as(LEADER).tasks.codes.query({ id })
    const code = shown?.code ?? ''
    expect(await outcomeOf(as('demo-peng').tasks.codes.query({ id }))).toBe('FORBIDDEN/NOT_YOURS')
    const before = await house.writes()
    const wrong = { id, code: code === '00000000' ? '00000001' : '00000000', key: newKey() }
    expect(await outcomeOf(as('demo-peng').tasks.checkIn.mutate(wrong))).toBe('INVALID_INPUT/WRONG_CODE')
    const byOthers = { id, memberId: idOf('demo-zhu'), key: newKey() }
    expect(await outcomeOf(as('demo-peng').tasks.checkIn.mutate(byOthers))).toBe('FORBIDDEN/NOT_YOURS')
    expect(await outcomeOf(as('demo-chen').tasks.checkIn.mutate({ id, code, key: newKey() }))).toBe(
      'NOT_FOUND/UNKNOWN_ID',
    )
    expect(await house.writes()).toBe(before)

    const here = await as('demo-peng').tasks.checkIn.mutate({ id, code, key: newKey() })
    expect(here.myPlace).toMatchObject({ state: 'here', cameAt: expect.any(Number) })
    // A second phone of the same person, and the same call once more.
    expect(await outcomeOf(as('demo-peng').tasks.checkIn.mutate({ id, code, key: newKey() }))).toBe(
      'ALREADY_DONE/WRONG_STATE',
    )
    for (const memberId of [idOf('demo-zhu'), guest?.memberId ?? '']) {
      const deed = { id, memberId, key: newKey() }
      await as(LEADER).tasks.checkIn.mutate(deed)
      await as(LEADER).tasks.checkIn.mutate(deed)
    }
    await as('demo-peng').tasks.checkOut.mutate({ id, code, key: newKey() })
    const { claims, timeline } = await load(id)
    expect(claims.map(({ state }) => state)).toEqual(['gone', 'here', 'here'])
    expect(timeline.filter(({ step }) => step === 'checkIn')).toHaveLength(3)
  })

  test('a stand-in takes the place, once, and whoever looked for one is told', async () => {
    const { id } = await published({ places: 1 })
    await claim('demo-peng', id)
    const { myPlace } = await as('demo-peng').tasks.askStandIn.mutate({ id, key: newKey() })
    const placeId = myPlace?.id ?? ''
    expect((await as('demo-zhu').tasks.get.query({ id })) as object).toMatchObject({ standIns: [placeId] })
    const take = (openid: string) => outcomeOf(as(openid).tasks.takeOver.mutate({ id, placeId, key: newKey() }))
    const outcomes = await Promise.all(['demo-zhu', 'demo-qin', 'demo-you'].map(take))
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    const { claims, free } = await load(id)
    expect([claims.length, free, claims[0]?.memberId === idOf('demo-peng')]).toEqual([1, 0, false])
    expect(await toldTo('demo-peng', id)).toContain('有人替您了')
    expect(await toldTo(LEADER, id)).toContain('有人找人替班')
  })

  test('a task that is moved tells and asks all, and names the clash; nobody is dropped', async () => {
    const startsAt = startOfOwnDay()
    const { id } = await published({ startsAt, places: 2 })
    const next = await published({ startsAt: startsAt + 180 * MINUTE, places: 2 })
    await claim('demo-peng', id)
    await claim('demo-peng', next.id)
    await claim('demo-zhu', id)
    await as('demo-qin').tasks.wait.mutate({ id, key: newKey() })
    const span = { startsAt: startsAt + 120 * MINUTE, endsAt: startsAt + 240 * MINUTE }
    await as(LEADER).tasks.move.mutate({ id, ...span, reason: '学校改时间', key: newKey() })
    expect(await toldTo('demo-peng', id)).toMatch(/还能来吗.*时间冲突/)
    expect(await toldTo('demo-zhu', id)).toMatch(/还能来吗.*学校改时间/)
    expect(await toldTo('demo-qin', id)).toMatch(/任务改时间了.*学校改时间/)
    expect((await load(id)).claims).toHaveLength(2)
    expect((await load(next.id)).claims).toHaveLength(1)
    const waits = async () => (await documents<{ holders: string[] }>('todos', { _id: `task-${id}` }))[0]?.holders
    expect(await waits()).toContain(`member@${idOf('demo-zhu')}`)
    await as('demo-zhu').tasks.confirmComing.mutate({ id, key: newKey() })
    expect(await waits()).not.toContain(`member@${idOf('demo-zhu')}`)
  })

  test('whoever has another task is let in by the leader, claims, and keeps both', async () => {
    const startsAt = startOfOwnDay()
    const one = await published({ startsAt })
    const other = await published({ startsAt })
    await claim('demo-peng', one.id)
    expect(await outcomeOf(claim('demo-peng', other.id))).toBe('FORBIDDEN/CLASHES')
    const allowed = { id: other.id, memberId: idOf('demo-peng'), reason: '两边就隔一条路' }
    await as(LEADER).tasks.allow.mutate({ ...allowed, key: newKey() })
    expect(await toldTo('demo-peng', other.id)).toContain('队长同意')
    // For the same reason somebody else is let in: the first hears nothing of that.
    const message = () => documents('messages', { _id: `task-${other.id}-${idOf('demo-peng')}` })
    const told = await message()
    await as(LEADER).tasks.allow.mutate({ ...allowed, memberId: idOf('demo-zhu'), key: newKey() })
    expect(await toldTo('demo-zhu', other.id)).toContain('队长同意')
    expect(await message()).toEqual(told)
    await claim('demo-peng', other.id)
    expect((await load(one.id)).claims).toHaveLength(1)
    expect((await load(other.id)).claims).toMatchObject([{ despite: '两边就隔一条路' }])
  })

  test('more places are offered to those who wait, and told; fewer than are taken are refused and nothing is written', async () => {
    const { id } = await published({ places: 2 })
    for (const openid of ['demo-peng', 'demo-zhu']) await claim(openid, id)
    for (const openid of ['demo-qin', 'demo-you']) await as(openid).tasks.wait.mutate({ id, key: newKey() })
    const before = await house.writes()
    const set = (places: number) => as(LEADER).tasks.setPlaces.mutate({ id, places, key: newKey() })
    expect(await outcomeOf(set(1))).toBe('CONFLICT/PLACES_TAKEN')
    expect(await house.writes()).toBe(before)
    await set(3)
    const { offers, waiting, free } = await load(id)
    expect([offers.map(({ memberId }) => memberId), waiting.length, free]).toEqual([[idOf('demo-qin')], 1, 0])
    expect(await toldTo('demo-qin', id)).toContain('为您留着')
    await as(LEADER).tasks.close.mutate({ id, key: newKey() })
    expect(await toldTo('demo-you', id)).toContain('不再招新')
    await as('demo-peng').tasks.withdraw.mutate({ id, key: newKey() })
    await as('demo-qin').tasks.declineOffer.mutate({ id, key: newKey() })
    const closed = await load(id)
    expect([closed.places, closed.free, closed.claims.length, closed.offers]).toEqual([1, 0, 1, []])
  })

  test('those who have a place are reminded, once for each time', async () => {
    const { id } = await published()
    await claim('demo-peng', id)
    await as(LEADER).tasks.claimFor.mutate({ id, name: '李大爷', key: newKey() })
    await change('tasks', id, { remindAt: new Date(Date.now() - 1_000) })
    await house.fireClock()
    await house.fireClock()
    const { timeline, remindAt } = await load(id)
    expect(timeline.filter(({ step }) => step === 'call')).toHaveLength(1)
    expect(remindAt?.getTime()).toBeGreaterThan(Date.now())
    expect(await toldTo('demo-peng', id)).toContain('别忘了')
    expect(await toldTo(LEADER, id)).toMatch(/打电话.*1 位/)
  })

  describe('a task that was made for a request', () => {
    const submit = async () => {
      const said = { category: 'facilities', text: '楼道要打扫', placeId: 'b3-2' } as const
      return as('demo-chen').requests.submit.mutate({ ...said, key: newKey() })
    }
    const accepted = async () => {
      const { id, version: seen } = await submit()
      await as(OFFICE).requests.accept.mutate({ id, seen, key: newKey() })
      return id
    }
    const request = async (id: string) => as('demo-chen').requests.get.query({ id }) as Promise<{ state: string }>

    test('is published by whoever owns it, and by nobody else', async () => {
      const id = await accepted()
      const refused = await outcomeOf(published({}, LEADER, { kind: 'request', id }))
      expect(refused).toBe('NOT_FOUND/UNKNOWN_ID')
      const fresh = await submit()
      expect(await outcomeOf(published({}, OFFICE, { kind: 'request', id: fresh.id }))).toBe('CONFLICT/WRONG_STATE')
      expect(await outcomeOf(published({}, OFFICE, { kind: 'request', id: 'no-such-request' }))).toBe(
        'NOT_FOUND/UNKNOWN_ID',
      )
    })

    test('answers it in the leader’s words once it is counted, and its reporter is asked', async () => {
      const origin = { kind: 'request' as const, id: await accepted() }
      const { id } = await published({}, OFFICE, origin)
      expect((await request(origin.id)).state).toBe('inHand')
      await claim('demo-peng', id)
      await over(id)
      const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
      const lines = [{ memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes: 90 }]
      const report = '楼道打扫干净了，杂物请各家收好'
      await as(LEADER).tasks.count.mutate({ id, seen, lines, report, key: newKey() })
      const answered = (await as('demo-chen').requests.get.query({ id: origin.id })) as {
        state: string
        timeline: { step: string; text?: string; by: string }[]
      }
      expect(answered.state).toBe('answered')
      expect(answered.timeline.at(-1)).toMatchObject({
        step: 'answer',
        text: report,
        by: expect.stringContaining('队长'),
      })
      const [todo] = await documents<{ holders: string[] }>('todos', { _id: `request-${origin.id}` })
      expect(todo?.holders).toContain(`member@${idOf('demo-chen')}`)
    })

    test('takes nothing from whoever was given the request meanwhile: the leader’s words are a note', async () => {
      const origin = { kind: 'request' as const, id: await accepted() }
      const { id } = await published({}, OFFICE, origin)
      const { version } = (await as(OFFICE).requests.get.query({ id: origin.id })) as { version: number }
      const to = { post: 'propertyCompany', placeId: 'y1' } as const
      await as(OFFICE).requests.dispatch.mutate({ id: origin.id, seen: version, ...to, key: newKey() })
      await as('demo-liu').requests.start.mutate({ id: origin.id, seen: version + 1, key: newKey() })
      await claim('demo-peng', id)
      await over(id)
      const task = (await as(LEADER).tasks.get.query({ id })) as { version: number }
      const lines = [{ memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes: 90 }]
      await as(LEADER).tasks.count.mutate({ id, seen: task.version, lines, report: '扫了一半', key: newKey() })
      const noted = (await as('demo-chen').requests.get.query({ id: origin.id })) as {
        state: string
        timeline: { step: string; text?: string }[]
      }
      expect(noted.state).toBe('inHand')
      expect(noted.timeline.at(-1)).toMatchObject({ step: 'note', text: '扫了一半' })
    })

    test('goes on when it is withdrawn, and its leader is told', async () => {
      const origin = { kind: 'request' as const, id: await accepted() }
      const { id } = await published({}, OFFICE, origin)
      const { version: seen } = (await as('demo-chen').requests.get.query({ id: origin.id })) as { version: number }
      await as('demo-chen').requests.withdraw.mutate({ id: origin.id, seen, key: newKey() } as never)
      expect(await toldTo(LEADER, id)).toContain('来源已撤回')
      expect((await load(id)).state).toBe('open')
      await claim('demo-peng', id)
      await over(id)
      const task = (await as(LEADER).tasks.get.query({ id })) as { version: number }
      const lines = [{ memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes: 90 }]
      await as(LEADER).tasks.count.mutate({ id, seen: task.version, lines, key: newKey() })
      expect((await request(origin.id)).state).toBe('withdrawn')
    })
  })

  test('thanks are read by whoever did it, and stand in nobody else’s answer', async () => {
    const { id } = await published()
    await claim('demo-peng', id)
    await claim('demo-zhu', id)
    await over(id)
    const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
    const lines = [
      { memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes: 90 },
      { memberId: idOf('demo-zhu'), outcome: 'absent' as const },
    ]
    await as(LEADER).tasks.count.mutate({ id, seen, lines, key: newKey() })
    const said = '孩子们过马路安全多了'
    await as('demo-chen').tasks.thank.mutate({ id, text: said, key: newKey() })
    const seenBy = async (openid: string) => JSON.stringify(await as(openid).tasks.get.query({ id }))
    expect(await seenBy('demo-peng')).toContain(said)
    for (const openid of ['demo-zhu', 'demo-chen', LEADER, OFFICE]) expect(await seenBy(openid)).not.toContain(said)
    expect(await toldTo('demo-peng', id)).toContain('说了声谢谢')
    expect(await toldTo('demo-peng', id)).not.toContain(said)
    const long = { id, text: '谢'.repeat(31), key: newKey() }
    expect(await outcomeOf(as('demo-qin').tasks.thank.mutate(long))).toBe('INVALID_INPUT/TEXT_TOO_LONG')
  })

  test('two leaders count the same task at once: it is counted once, and the ledger has one entry', async () => {
    const { id } = await published()
    await claim('demo-peng', id)
    await over(id)
    const { version: seen } = (await as(LEADER).tasks.get.query({ id })) as { version: number }
    const lines = (minutes: number) => [{ memberId: idOf('demo-peng'), outcome: 'counted' as const, minutes }]
    const count = (openid: string, minutes: number) =>
      outcomeOf(as(openid).tasks.count.mutate({ id, seen, lines: lines(minutes), key: newKey() }))
    const outcomes = await Promise.all([count(LEADER, 60), count(OFFICE, 90)])
    expect(outcomes.filter((one) => one === 'ok')).toHaveLength(1)
    expect(outcomes.find((one) => one !== 'ok')).toMatch(/^(CONFLICT\/CHANGED_MEANWHILE|ALREADY_DONE\/WRONG_STATE)$/)
    const entries = await documents<{ taskId: string }>('hours', { memberId: idOf('demo-peng') })
    expect(entries.filter(({ taskId }) => taskId === id)).toHaveLength(1)
  })

  test('the repeats of a team that was closed end', async () => {
    const said = { name: '临时小队', colour: 'cyan' as const, field: 'health' as const, key: newKey() }
    const team = await as(OFFICE).teams.add.mutate(said)
    const sketch = sketchAt(Date.now() + 40 * DAY)
    const weekly = { teamId: team.id, ...sketch, onHolidays: true, key: newKey() }
    const { id } = await as(OFFICE).tasks.repeat.mutate(weekly)
    await change('teams', team.id, { closed: true })
    await change('series', id, { nextDay: new Date(Date.now() + 5 * DAY).toISOString().slice(0, 10) })
    await house.fireClock()
    const [series] = await documents<SeriesDocument>('series', { _id: id })
    expect(series?.state).toBe('ended')
    expect(await documents('tasks', { teamId: team.id })).toEqual([])
  })

  test('a repeat makes its tasks, and the clock makes none twice', async () => {
    const startsAt = Date.now() + 3 * DAY
    const sketch = { ...sketchAt(startsAt), title: '每周巡查' }
    const said = { teamId: TEAM, ...sketch, onHolidays: true, key: newKey() }
    const { id } = await as(LEADER).tasks.repeat.mutate(said)
    await as(LEADER).tasks.repeat.mutate(said)
    const made = async () =>
      (await documents<TaskDocument>('tasks', { teamId: TEAM })).flatMap(({ series }) =>
        series?.id === id ? [series.day] : [],
      )
    const days = await made()
    expect(days).toHaveLength(4)
    // As if whoever made them had died before it was kept.
    await change('series', id, { nextDay: days.sort()[0] })
    await house.fireClock()
    expect((await made()).sort()).toEqual(days)
    const [series] = await documents<SeriesDocument>('series', { _id: id })
    expect((series?.nextDay ?? '') > (days.at(-1) ?? '')).toBe(true)
    await as(LEADER).tasks.endRepeat.mutate({ id, key: newKey() })
    await change('series', id, { nextDay: days[0] })
    await house.fireClock()
    expect(await made()).toHaveLength(4)
  })

  test('the calendar of a team has what is on these days, and the year what was counted', async () => {
    const at = Date.parse('2027-03-10T09:00:00+08:00')
    const inside = await published({ startsAt: at })
    const outside = await published({ startsAt: at + DAY })
    const asked = { teamId: TEAM, from: '2027-03-10', until: '2027-03-10' }
    const { items } = (await as('demo-chen').tasks.calendar.query(asked)) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual([inside.id])
    expect(items.map(({ id }) => id)).not.toContain(outside.id)
    const before = (await house.stats()).tasks
    await as('demo-chen').tasks.calendar.query(asked)
    const after = (await house.stats()).tasks
    expect([after?.documentsReturned, after?.documentsExamined]).toEqual([
      (before?.documentsReturned ?? 0) + 1,
      (before?.documentsExamined ?? 0) + 1,
    ])
    const { months } = (await as('demo-chen').tasks.year.query({ teamId: TEAM, year: 2026 })) as TeamYear
    expect(months).toHaveLength(12)
  })
}
