import type { EntryView } from 'types/request-views'
import { type RequestState, type RequestStep, standingName, wasDispatched } from 'types/words/requests'
import { type TodoVerb, turnName } from 'types/words/subjects'
import { actionName, entryTitle, excerpt, nextStep, turnWords } from './words'

const at = (shanghai: string) => Date.parse(`${shanghai}:00+08:00`)
const now = at('2026-11-22T10:00')
const tomorrow = at('2026-11-23T18:00')
const lastWeek = at('2026-11-15T18:00')

const story = (...entries: [RequestStep, string?][]): EntryView[] =>
  entries.map(([step, text], place) => ({ id: String(place), at: place, step, by: '', text }))

const request = (state: RequestState, dueAt = tomorrow) => ({
  state,
  dueAt,
  provisional: false,
  ownerLabel: '物业公司 · 东苑',
})

describe('the beginning of a text', () => {
  test('stays whole as long as it fits, on one line', () => {
    expect(excerpt('灯坏了\n\n看不清', 8)).toBe('灯坏了 看不清')
  })

  test('is cut by characters, not in the middle of one', () => {
    expect(excerpt('👵👴👵👴', 3)).toBe('👵👴…')
  })
})

describe('how it stands, in a word', () => {
  test.each<[TodoVerb, Parameters<typeof standingName>[0]]>([
    ['accept', { state: 'submitted' }],
    ['dispatch', { state: 'accepted' }],
    ['start', { state: 'accepted', dispatched: true }],
    ['answer', { state: 'inHand' }],
    ['confirm', { state: 'answered' }],
    ['review', { state: 'submitted', held: true }],
  ])('is the same on the first screen, where %s waits, and on its page', (verb, request) => {
    expect(standingName(request, true)).toBe(turnName('request', verb))
  })

  test('what was given to somebody does not read as what was only accepted', () => {
    expect(standingName({ state: 'accepted', dispatched: true }, false)).toBe('已派单')
    expect(standingName({ state: 'accepted' }, false)).toBe('已受理')
  })

  test('only who reported it is asked, and what is closed is no longer reviewed', () => {
    expect(standingName({ state: 'answered' }, false)).toBe('已答复')
    expect(standingName({ state: 'withdrawn', held: true }, true)).toBe('已撤回')
  })
})

describe('whose turn it is', () => {
  test('with the date by which', () => {
    expect(turnWords(request('inHand'), now, false)).toBe('物业公司 · 东苑，期限 明天')
  })

  test('and that the date is not certain yet', () => {
    const provisional = { ...request('inHand', at('2027-01-04T18:00')), provisional: true }
    expect(turnWords(provisional, now, false)).toBe('物业公司 · 东苑，期限 2027年1月4日 周一（暂定）')
    expect(nextStep({ ...provisional, mine: true, timeline: [] }, now).text).toBe(
      '期限 2027年1月4日 周一（暂定）。2027 年的放假安排还没有公布，公布后可能顺延。到期没有办，系统会提醒上一级负责人。',
    )
    // Once it has passed, it has passed.
    const late = { ...request('inHand', lastWeek), provisional: true }
    expect(turnWords(late, now, false)).toBe('物业公司 · 东苑，已超时 6 天')
    expect(nextStep({ ...late, mine: true, timeline: [] }, now).text).toBe('已超时 6 天。系统会提醒上一级负责人。')
  })

  test('and that it has passed', () => {
    expect(turnWords(request('submitted', lastWeek), now, false)).toBe('物业公司 · 东苑，已超时 6 天')
  })

  test('an answer waits for the resident, whatever the date', () => {
    expect(turnWords(request('answered', lastWeek), now, true)).toBe('物业公司 · 东苑已答复，请您确认')
    expect(turnWords(request('answered', lastWeek), now, false)).toBe('物业公司 · 东苑已答复，等居民确认')
  })

  test.each<RequestState>(['settled', 'declined', 'withdrawn'])('what is %s has no date any more', (state) => {
    expect(turnWords(request(state, lastWeek), now, true)).toBe('物业公司 · 东苑')
  })
})

describe('what comes next', () => {
  const next = (state: RequestState, mine: boolean, timeline = story(['submit']), dueAt = tomorrow) =>
    nextStep({ ...request(state, dueAt), mine, timeline }, now)

  test.each<RequestState>(['submitted', 'accepted', 'inHand', 'reopened'])('%s: who has it and by when', (state) => {
    const { title, text } = next(state, true)
    expect(title).toContain('物业公司 · 东苑')
    expect(text).toContain('期限 明天')
  })

  test('what is held says why nobody else reads it, and climbs nowhere', () => {
    const held = (mine: boolean) => nextStep({ ...request('submitted'), held: true, mine, timeline: [] }, now)
    expect(held(true)).toMatchObject({ tone: 'wait', title: '等 物业公司 · 东苑 审核内容' })
    expect(held(true).text).toContain('其他人才看得到')
    expect(held(false).text).toContain('不合适的，请选“不予受理”')
    expect(held(false).text).not.toContain('上一级')
    // Closed, it says what became of it.
    const declined = { ...request('declined'), held: true, mine: true, timeline: story(['decline', '是广告']) }
    expect(nextStep(declined, now).title).toBe('没有受理')
  })

  test('what is overdue says so, in the tone of what is wrong', () => {
    const { tone, text } = next('inHand', true, story(['submit']), lastWeek)
    expect(tone).toBe('bad')
    expect(text).toContain('已超时 6 天')
  })

  test('an answer is read before it is judged: the last one', () => {
    const timeline = story(['answer', '换了一盏'], ['reopen', '还有一盏'], ['answer', '两盏都换了'], ['note', '回访'])
    expect(next('answered', true, timeline)).toEqual({
      tone: 'wait',
      title: '请您确认：解决了吗？',
      text: '物业公司 · 东苑 答复：两盏都换了',
    })
    expect(next('answered', false, timeline).title).toBe('等居民确认是否解决')
  })

  test('a refusal says why, and its reporter what to do about it', () => {
    const timeline = story(['submit'], ['decline', '属于户内维修'])
    expect(next('declined', true, timeline).text).toMatch(/^原因：属于户内维修\n.*没有解决/)
    expect(next('declined', false, timeline).text).toBe('原因：属于户内维修')
  })

  test.each<RequestState>(['settled', 'withdrawn'])('%s: nothing, and no date', (state) => {
    expect(next(state, true, story(['submit']), lastWeek).text).not.toContain('超时')
  })
})

describe('dispatched or not', () => {
  test.each<[RequestStep[], boolean]>([
    [['submit', 'accept'], false],
    [['submit', 'accept', 'dispatch'], true],
    [['submit', 'dispatch', 'start', 'note'], true],
    [['submit', 'dispatch', 'answer', 'reopen'], false],
    [['submit', 'dispatch', 'answer', 'reopen', 'accept', 'dispatch'], true],
  ])('%j: %s', (steps, dispatched) => {
    const timeline = story(...steps.map((step): [RequestStep] => [step]))
    expect(wasDispatched(timeline)).toBe(dispatched)
    expect(actionName('dispatch', { timeline, mine: false })).toBe(dispatched ? '改派' : '派单')
  })
})

test('a dispatch says to whom', () => {
  expect(entryTitle({ step: 'dispatch', owner: '物业公司 · 东苑' })).toBe('已派单给物业公司 · 东苑')
  expect(entryTitle({ step: 'note' })).toBe('办理进展')
})

describe('filed for a resident', () => {
  test('the story says who spoke for them', () => {
    expect(entryTitle({ step: 'submit', behalf: true })).toBe('代居民登记')
    expect(entryTitle({ step: 'settle', behalf: true })).toBe('代填：居民认为已解决')
    expect(entryTitle({ step: 'settle' })).toBe('居民确认：已解决')
  })

  test.each<[string, boolean, boolean, string]>([
    ['awaited, to whoever speaks for them', false, true, '代填：已解决'],
    ['to the resident who took it over', true, false, '已解决'],
    ['to others, once it was taken over', false, false, '已解决'],
  ])('the button says whose word it is: %s', (_, mine, awaited, name) => {
    const request = { timeline: [], mine, behalf: { by: '居委会 · 王芳', consentAt: 0, awaited } }
    expect(actionName('settle', request)).toBe(name)
    expect(actionName('note', request)).toBe('记录进展')
  })
})
