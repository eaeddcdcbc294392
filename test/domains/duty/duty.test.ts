import type { DutyPeriodDocument, DutySumsDocument } from 'types/duty'
import type { DutyDeskView, DutyFileView, DutyMineView } from 'types/duty-views'
import type { PlaceDocument } from 'types/places'
import { presenceCodes } from '../../../cloudfunctions/kernel/presence'
import { dayInShanghai } from '../../../cloudfunctions/kernel/time'
import { dutyFileOf } from '../../../demo/duty'
import { COMMUNITY } from '../../../demo/places'
import { ownPhoneKey } from '../../../scripts/house'
import { callLines } from '../../support/call-lines'
import { add, change, documents, inPlace, reachInto } from '../../support/database'
import { type House, newKey, openHouse, outcomeOf } from '../../support/house'
import { idOf } from '../../support/members'
import { refusedAs } from '../../support/refusal'

/** Party members who report for duty, through the cloud. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const SECRETARY = 'demo-xu'
const YARD_SECRETARY = 'demo-tang'
let house: House
beforeAll(async () => {
  house = await openHouse({ limitFactor: 100 })
  await reachInto(house)
  // Codes of other moments than now are made as the functions make them.
  process.env.CHORUS_PHONE_KEYS = ownPhoneKey(house.data)
})
afterAll(() => house.close())

const duty = (openid: string) => house.as(openid).duty
const today = () => dayInShanghai(new Date())
const period = () => today().slice(0, 7)
const mine = async (openid: string) => (await duty(openid).mine.query({})) as DutyMineView
const desk = async () => (await duty(SECRETARY).period.query({})) as DutyDeskView
const told = async (openid: string, id: string) => {
  const [message] = await documents<{ title: string }>('messages', { _id: `dutyFile-${id}-${idOf(openid)}` })
  return message?.title
}
const sketch = { kind: 'inService', consent: true, shared: true } as const

/** Registered and confirmed, with the yard's branch. */
async function reporting(openid: string, more: object = { branchId: 'y1' }): Promise<DutyFileView> {
  const { id, version: seen } = await duty(openid).register.mutate({ ...sketch, ...more, key: newKey() })
  return duty(SECRETARY).confirm.mutate({ id, seen, key: newKey() })
}

async function opened(by = SECRETARY) {
  const startsAt = Date.now() - 10 * MINUTE
  const place = { kind: 'activity', title: '清理楼道', where: '1 号楼前' } as const
  return duty(by).openActivity.mutate({ ...place, startsAt, endsAt: startsAt + HOUR, key: newKey() })
}

const codeNow = (id: string, at = new Date()) => presenceCodes({ kind: 'duty', id }, at)[0]?.code ?? ''

test('somebody registers, waits for the branch, is confirmed and told', async () => {
  const { id, version: seen } = await duty('demo-chen').register.mutate({
    ...sketch,
    unitId: 'unit-water',
    branchId: 'y1',
    skills: '会修水管',
    key: newKey(),
  })
  expect(await mine('demo-chen')).toMatchObject({
    file: { state: 'applied', unit: { id: 'unit-water', name: '市水务公司翠苑营业所' }, since: null },
    rhythm: { kind: 'month', times: 1 },
  })
  const [todo] = await documents<{ holders: string[] }>('todos', { _id: `dutyFile-${id}` })
  expect(todo?.holders).toContain('generalBranchSecretary@y1')
  // A neighbour, the secretary of the other yard, and a contact of another unit know nothing of it.
  for (const openid of ['demo-zhu', 'demo-liang', 'demo-yang']) {
    expect(await refusedAs(house, () => duty(openid).lookAt.mutate({ id, key: newKey() }))).toMatch(
      /^(NOT_FOUND|FORBIDDEN)/,
    )
  }
  await duty(YARD_SECRETARY).confirm.mutate({ id, seen, key: newKey() })
  expect(await mine('demo-chen')).toMatchObject({ file: { state: 'active', spans: [{ until: null }] } })
  expect(await told('demo-chen', id)).toBe('报到已确认')
  const again = { ...sketch, key: newKey() }
  expect(await refusedAs(house, () => duty('demo-chen').register.mutate(again))).toBe('ALREADY_DONE/WRONG_STATE')
})

test('without consent, with a unit that is none, at a place that has no branch: nothing is written', async () => {
  const register = (more: object) => () =>
    duty('demo-zhu').register.mutate({ ...sketch, ...more, key: newKey() } as never)
  expect(await refusedAs(house, register({ consent: false }))).toMatch(/^INVALID_INPUT/)
  expect(await refusedAs(house, register({ unitId: 'unit-nowhere' }))).toMatch(/^INVALID_INPUT/)
  expect(await refusedAs(house, register({ branchId: 'b3' }))).toBe('INVALID_INPUT/WRONG_LEVEL')
  expect(await refusedAs(house, register({ homeId: 'b3-2-502' }))).toMatch(/^INVALID_INPUT/)
})

test('whoever says so is none: refused with the reason, and may register once more', async () => {
  const { id, version: seen } = await duty('demo-zhu').register.mutate({ ...sketch, key: newKey() })
  await duty(SECRETARY).refuse.mutate({ id, seen, reason: '没有查到组织关系', key: newKey() })
  expect(await told('demo-zhu', id)).toBe('报到没有通过')
  expect((await duty('demo-zhu').register.mutate({ ...sketch, key: newKey() })).state).toBe('applied')
})

test('a code counts once, from two phones in the same moment as well (B4)', async () => {
  await reporting('demo-qin')
  const { id: activityId } = await opened()
  const code = codeNow(activityId)
  const report = () => outcomeOf(duty('demo-qin').report.mutate({ activityId, code, key: newKey() }))
  const outcomes = await Promise.all([report(), report()])
  expect(outcomes.sort()).toEqual(['ALREADY_DONE/WRONG_STATE', 'ok'])
  const { file } = await mine('demo-qin')
  expect(file?.periods[0]).toMatchObject({ period: period(), standing: 'tookPart' })
  expect(file?.periods[0]?.entries).toHaveLength(1)
})

test('a code of before, of another activity, or typed wrong is refused and writes nothing', async () => {
  const [one, other] = [await opened(), await opened()]
  const report =
    (code: string, more: object = {}) =>
    () =>
      duty('demo-chen').report.mutate({ activityId: one.id, code, key: newKey(), ...more })
  const anHourAgo = new Date(Date.now() - 20 * MINUTE)
  const yesterday = new Date(Date.now() - 24 * HOUR)
  expect(await refusedAs(house, report(codeNow(one.id, anHourAgo)))).toBe('TOO_LATE/WRONG_CODE')
  expect(await refusedAs(house, report(codeNow(one.id, yesterday)))).toBe('INVALID_INPUT/WRONG_CODE')
  expect(await refusedAs(house, report(codeNow(other.id)))).toBe('INVALID_INPUT/WRONG_CODE')
  expect(await refusedAs(house, report('12345678'))).toBe('INVALID_INPUT/WRONG_CODE')
  // A clock that was set back names a time in which the activity had not begun.
  expect(await refusedAs(house, report(codeNow(one.id, yesterday), { scannedAt: yesterday.getTime() }))).toBe(
    'CONFLICT/NOT_OPEN_YET',
  )
})

test('a scan without a network waits for the leader, who says yes or no', async () => {
  const { id: activityId } = await opened()
  const scanned = new Date(Date.now() - 5 * MINUTE)
  const code = codeNow(activityId, scanned)
  const sent = { activityId, code, scannedAt: scanned.getTime() }
  expect(await duty('demo-chen').report.mutate({ ...sent, key: newKey() })).toMatchObject({ state: 'pending' })
  const waiting = (await duty(SECRETARY).scans.query({})) as { items: { id: string; entryId: string; label: string }[] }
  const scan = waiting.items.find(({ label }) => label === '清理楼道')
  expect(scan?.label).toBe('清理楼道')
  const decide = () =>
    duty(SECRETARY).decideScan.mutate({
      id: scan?.id ?? '',
      entryId: scan?.entryId ?? '',
      isThere: true,
      key: newKey(),
    })
  expect((await decide()).standing).toBe('tookPart')
  expect(await refusedAs(house, decide)).toBe('ALREADY_DONE/WRONG_STATE')
})

test('on paper: entered by the office, on the list of the leader, taken back with a reason', async () => {
  const { id: activityId } = await opened()
  const listed = { activityId, fileId: 'duty-ding' }
  expect(await duty(SECRETARY).enterOnList.mutate({ ...listed, key: newKey() })).toMatchObject({ state: 'counted' })
  const twice = () => duty(SECRETARY).enterOnList.mutate({ ...listed, key: newKey() })
  expect(await refusedAs(house, twice)).toBe('ALREADY_DONE/WRONG_STATE')
  // The list says who is noted, to whoever leads it: of the other activity nobody is.
  const { id: otherId } = await opened()
  const here = async (id: string) => {
    const { items } = (await duty(SECRETARY).files.query({ activityId: id })) as {
      items: { id: string; here: boolean }[]
    }
    return items.filter((one) => one.here).map((one) => one.id)
  }
  expect(await here(activityId)).toEqual(['duty-ding'])
  expect(await here(otherId)).toEqual([])
  const asked = () => duty('demo-liang').files.query({ activityId })
  expect(await refusedAs(house, asked)).toBe('FORBIDDEN/NOT_YOURS')
  // Who leads one for a branch has their own people, and finds others by their letters, without where they belong.
  const { id: ofBranch } = await opened('demo-liang')
  const found = async (search: string) => {
    const answer = await duty('demo-liang').files.query({ activityId: ofBranch, search })
    const { items } = answer as { items: { name: string; unit: string | null; branch: string | null }[] }
    return items.map(({ name, unit, branch }) => [name, unit, branch])
  }
  const own = (await found('')).map(([name]) => name)
  expect(own).toContain('丁桂芳')
  expect(own).not.toContain('白云')
  expect(await found('by')).toEqual([['白云', null, null]])
  const did = { fileId: 'duty-ding', kind: 'help', label: '看望老人' } as const
  const recorded = await duty(SECRETARY).record.mutate({ ...did, day: today(), key: newKey() })
  expect(recorded.entries).toHaveLength(2)
  const late = () => duty(SECRETARY).record.mutate({ ...did, day: '2026-01-10', key: newKey() })
  expect(await refusedAs(house, late)).toMatch(/^(TOO_LATE|INVALID_INPUT)/)
  const future = () => duty(SECRETARY).record.mutate({ ...did, day: '2999-01-10', key: newKey() })
  expect(await refusedAs(house, future)).toBe('INVALID_INPUT/MALFORMED')
  const [entry] = recorded.entries.filter(({ kind }) => kind === 'help')
  const strike = { id: recorded.id, entryId: entry?.id ?? '', reason: '记错了人' }
  const struck = await duty(SECRETARY).strike.mutate({ ...strike, key: newKey() })
  expect(struck.entries.find(({ id }) => id === entry?.id)).toMatchObject({ state: 'struck', reason: '记错了人' })
})

test('no list after its days, and none of what was cancelled', async () => {
  const [old, off] = [await opened(), await opened()]
  const list = (activityId: string) => () =>
    duty(SECRETARY).enterOnList.mutate({ activityId, fileId: 'duty-ding', key: newKey() })
  await change('dutyActivities', old.id, {
    startsAt: new Date('2026-01-10T09:00:00+08:00'),
    endsAt: new Date('2026-01-10T10:00:00+08:00'),
  })
  expect(await refusedAs(house, list(old.id))).toBe('TOO_LATE/WRONG_STATE')
  await duty(SECRETARY).cancelActivity.mutate({ id: off.id, seen: off.version, key: newKey() })
  expect(await refusedAs(house, list(off.id))).toBe('TOO_LATE/WRONG_STATE')
})

test('a period of another rhythm, one that is none, and one that comes are refused by all who name one', async () => {
  const asking = (one: string) => [
    () => duty(SECRETARY).period.query({ period: one }),
    () => duty('demo-liang').branch.query({ period: one }),
    () => duty('demo-liang').postsHeld.mutate({ period: one, key: newKey() }),
    () => duty('demo-lei').askExcuse.mutate({ kind: 'ill', period: one, key: newKey() }),
    () => duty('demo-liang').excuse.mutate({ fileId: 'duty-ding', kind: 'ill', period: one, key: newKey() }),
  ]
  for (const ask of [...asking(`${period().slice(0, 4)}-Q4`), ...asking('2026-13')]) {
    expect(await refusedAs(house, ask)).toBe('INVALID_INPUT/MALFORMED')
  }
  const comes = () => duty('demo-liang').postsHeld.mutate({ period: '2999-01', key: newKey() })
  expect(await refusedAs(house, comes)).toBe('INVALID_INPUT/MALFORMED')
})

test('one tap enters whoever holds a post over which the secretary is, and once', async () => {
  const tap = (by: string) => duty(by).postsHeld.mutate({ key: newKey() })
  await reporting('demo-li')
  const { total } = await tap(YARD_SECRETARY)
  expect((await mine('demo-li')).file?.periods[0]).toMatchObject({
    standing: 'tookPart',
    entries: [{ kind: 'post', label: '楼栋长在岗', by: '总支书记 · 唐国华' }],
  })
  expect(await tap(YARD_SECRETARY)).toEqual({ done: total, total })
  expect((await mine('demo-li')).file?.periods[0]?.entries).toHaveLength(1)
})

test('excused: asked for by the person with a kind of reason, given by the branch', async () => {
  await reporting('demo-you', { branchId: 'y2' })
  await duty('demo-you').askExcuse.mutate({ kind: 'ill', key: newKey() })
  // Refused with the reason, which they read; then they ask once more.
  const { id: ownId, periods } = (await mine('demo-you')).file ?? { id: '', periods: [] }
  const no = { fileId: ownId, kind: 'ill', refusal: '月底还有活动' } as const
  const refuse = () => duty('demo-liang').excuse.mutate({ ...no, key: newKey() })
  await refuse()
  expect((await mine('demo-you')).file?.periods[0]).toMatchObject({
    standing: 'notYet',
    excuse: null,
    refusal: no.refusal,
  })
  const [message] = await documents('messages', { _id: `dutyPeriod-${periods[0]?.id}-${idOf('demo-you')}` })
  expect(message).toMatchObject({ title: '这次请假支部没有同意', text: expect.stringContaining(no.refusal) })
  expect(await refusedAs(house, refuse)).toBe('ALREADY_DONE/WRONG_STATE')
  const ofNobody = () => duty('demo-liang').excuse.mutate({ ...no, fileId: 'duty-sha', key: newKey() })
  expect(await refusedAs(house, ofNobody)).toBe('ALREADY_DONE/WRONG_STATE')
  await duty('demo-you').askExcuse.mutate({ kind: 'ill', key: newKey() })
  const asked = (await duty('demo-liang').excuses.query({})) as { items: { fileId: string; kind: string }[] }
  // Somebody of the demo has asked as well.
  const [one, another] = asked.items.filter(({ kind }) => kind === 'ill')
  expect(one).toBeDefined()
  expect(another).toBeUndefined()
  await duty('demo-liang').excuse.mutate({ fileId: one?.fileId ?? '', kind: 'ill', key: newKey() })
  expect((await mine('demo-you')).file?.periods[0]).toMatchObject({ standing: 'excused' })
})

test('the desk counts by unit and branch, once each, and names nobody', async () => {
  const { rows, total } = await desk()
  const all = await documents<DutyPeriodDocument>('dutyPeriods', {
    communityId: COMMUNITY,
    period: period(),
    tookPart: true,
  })
  await house.control('POST', 'timers/clock/everyFiveMinutes')
  const counted = await desk()
  expect(counted.total.tookPart).toBe(all.length)
  expect(rows.reduce((sum, row) => sum + row.members, 0)).toBe(total.members)
  expect(JSON.stringify(counted)).not.toContain('丁桂芳')
})

test('a block’s branch belongs to the yard over it, for what waits and for the desk', async () => {
  const [yard] = await documents<PlaceDocument>('places', { _id: 'y1' })
  await add('places', [
    {
      ...yard,
      _id: 'k1',
      level: 'block',
      label: '北片',
      code: 'block-k1',
      slot: 'y1/block/北片',
      path: [COMMUNITY, 'y1', 'k1'],
    },
  ])
  const registered = await duty('demo-kong').register.mutate({ ...sketch, branchId: 'k1', key: newKey() })
  const { id, version: seen } = registered
  const [todo] = await documents<{ holders: string[] }>('todos', { _id: `dutyFile-${id}` })
  expect(todo?.holders).toContain('generalBranchSecretary@y1')
  await duty(YARD_SECRETARY).confirm.mutate({ id, seen, key: newKey() })
  const branches = async (openid: string) => {
    const { rows } = (await duty(openid).period.query({})) as DutyDeskView
    return rows.map(({ branch }) => branch?.label)
  }
  const settled = { stale: false, countedAt: new Date(0) }
  const [sums] = await documents<DutySumsDocument>('dutySums', { communityId: COMMUNITY, period: period() })
  // A count of a moment ago would leave this one to the clock.
  await change('dutySums', sums?._id ?? '', { ...settled, stale: true })
  await house.fireClock()
  expect(await branches(YARD_SECRETARY)).toContain('北片')
  expect(await branches('demo-liang')).not.toContain('北片')
  // Of sums that were kept before the way was.
  const [counted] = await documents<DutySumsDocument>('dutySums', { _id: sums?._id })
  const rows = counted?.rows.map(({ scope: _, ...row }) => row) ?? []
  await change('dutySums', sums?._id ?? '', { ...settled, rows: inPlace(rows) })
  expect(await branches(YARD_SECRETARY)).toContain('北片')
})

test('a look at a file is kept, and its owner reads it; a second one with the same key is the same', async () => {
  const { file } = await mine('demo-chen')
  const key = newKey()
  const look = () => duty(SECRETARY).lookAt.mutate({ id: file?.id ?? '', key })
  await look()
  await look()
  const page = (await duty('demo-chen').looks.query({})) as { items: { by: string }[] }
  expect(page.items.map(({ by }) => by)).toEqual(['党委书记 · 许文清'])
})

test('the contact of a unit sees their own people only, and the attempt is logged (B9)', async () => {
  const { file } = await mine('demo-chen')
  const own = (await duty('demo-jiang').files.query({})) as { items: { id: string; name: string }[] }
  expect(own.items.map(({ name }) => name).sort()).toEqual(['雷永明', '陈秀英'].sort())
  expect((await duty('demo-jiang').lookAt.mutate({ id: file?.id ?? '', key: newKey() })).name).toBe('陈秀英')
  const other = () => duty('demo-jiang').lookAt.mutate({ id: dutyFileOf('demo-bai'), key: newKey() })
  expect(await refusedAs(house, other)).toBe('NOT_FOUND/UNKNOWN_ID')
  const lines = (await callLines(house)).filter(({ procedure }) => procedure === 'duty.lookAt')
  expect(lines.at(-1)?.outcome).toBe('NOT_FOUND/UNKNOWN_ID')
})

test('a unit that is closed leaves its people with their files, and no unit', async () => {
  const { version: seen } = (await house.as('demo-wang').units.get.query({ id: 'unit-water' })) as { version: number }
  await house.as('demo-wang').units.close.mutate({ id: 'unit-water', seen, key: newKey() })
  const { file } = await mine('demo-lei')
  expect(file).toMatchObject({ unit: null, state: 'active' })
  expect(file?.spans).toMatchObject([{ unit: '市水务公司翠苑营业所' }, { unit: null, until: null }])
})

test('no list takes an order (B11)', async () => {
  const sorted = (input: object) => outcomeOf(duty(SECRETARY).files.query(input as never))
  expect(await sorted({ sort: 'count' })).toMatch(/^INVALID_INPUT/)
  expect(await sorted({ sort: 'hours' })).toMatch(/^INVALID_INPUT/)
  const { items } = (await duty(SECRETARY).files.query({})) as { items: { name: string }[] }
  const names = items.map(({ name }) => name)
  expect(names).toEqual([...names].sort(new Intl.Collator('zh-CN-u-co-pinyin').compare))
  const found = (await duty(SECRETARY).files.query({ search: 'dg' })) as { items: { name: string }[] }
  expect(found.items.map(({ name }) => name)).toEqual(['丁桂芳'])
})
