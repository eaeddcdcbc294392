import { actor, member, NOW } from '../testing/people'
import { BURSTS, OWN_ENTRIES, QUOTAS, refuseBeyondOwnDay, refuseBeyondQuota, refuseBurst, Windows } from './limits'
import { nextTally } from './tallies'

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const limit = { times: 3, minutes: 1 }

describe('a window', () => {
  it('takes so many, then says when it opens again', () => {
    const windows = new Windows()
    const counted = [0, 10, 20, 30, 59].map((seconds) => windows.count('a', limit, later(seconds)))
    expect(counted).toEqual([null, null, null, later(60), later(60)])
    expect(windows.count('a', limit, later(60))).toBeNull()
  })

  it('is each key’s own', () => {
    const windows = new Windows()
    for (let times = 0; times < 3; times++) windows.count('a', limit, NOW)
    expect(windows.count('b', limit, NOW)).toBeNull()
    expect(windows.count('a', limit, NOW)).toEqual(later(60))
  })

  it('forgets the oldest of very many, and so never fills the memory', () => {
    const windows = new Windows()
    for (let times = 0; times < 3; times++) windows.count('first', limit, NOW)
    for (let other = 0; other < 10_000; other++) windows.count(`other-${other}`, limit, NOW)
    expect(windows.count('first', limit, NOW)).toBeNull()
  })
})

describe('a burst', () => {
  const call = (openid: string, name: 'members.join' | 'members.me', seconds = 0) => {
    try {
      refuseBurst({ openid, name, type: name === 'members.me' ? 'query' : 'mutation' }, later(seconds))
      return 'ok'
    } catch (thrown) {
      return (thrown as { userMessage: string }).userMessage
    }
  }

  it('of tries at a door is stopped, whoever tries, and says for how long', () => {
    const times = BURSTS['members.join']?.times ?? 0
    for (let tried = 0; tried < times; tried++) expect(call('guesser', 'members.join')).toBe('ok')
    expect(call('guesser', 'members.join')).toBe('操作太频繁了，请过 10 分钟再试')
    expect(call('guesser', 'members.join', 570)).toBe('操作太频繁了，请过 30 秒再试')
    expect(call('somebody-else', 'members.join')).toBe('ok')
    expect(call('guesser', 'members.join', 600)).toBe('ok')
  })

  it('of queries is stopped late: people turn pages', () => {
    const answers = Array.from({ length: 1_201 }, () => call('reader', 'members.me'))
    expect(answers.filter((answer) => answer !== 'ok')).toHaveLength(1)
  })

  it('is raised for load tests by the environment, and never lowered', () => {
    process.env.CHORUS_LIMIT_FACTOR = '2'
    for (let tried = 0; tried < 20; tried++) expect(call('bench', 'members.join')).toBe('ok')
    expect(call('bench', 'members.join')).not.toBe('ok')
    process.env.CHORUS_LIMIT_FACTOR = '0.01'
    expect(call('another', 'members.join')).toBe('ok')
    delete process.env.CHORUS_LIMIT_FACTOR
  })
})

describe('a quota of the day', () => {
  const quota = QUOTAS['requests.submit'] ?? 0
  const who = (count: number, day = '2026-11-23', lastKey: string | null = 'k1') => ({
    ...member(),
    tallies: { 'requests-submit': { day, count, lastKey } },
  })
  const submit = (count: number, day?: string, key = 'k2', times = 1) =>
    refuseBeyondQuota(who(count, day), { name: 'requests.submit', key, times }, NOW)

  it('is refused beyond it, and not a moment before', () => {
    expect(() => submit(quota - 1)).not.toThrow()
    expect(() => submit(quota)).toThrow('RATE_LIMITED/DAY_USED_UP')
  })

  it('counts several at once as several, and says how many are left', () => {
    expect(() => submit(quota - 3, undefined, 'k2', 3)).not.toThrow()
    const refuse = () => submit(quota - 3, undefined, 'k2', 4)
    expect(refuse).toThrow('RATE_LIMITED/DAY_USED_UP')
    expect(refuse).toThrow(expect.objectContaining({ userMessage: expect.stringContaining('还能做 3 次') }))
  })

  it('begins anew at midnight in Shanghai', () => {
    expect(() => submit(quota, '2026-11-22')).not.toThrow()
    expect(nextTally({ day: '2026-11-22', count: 20, lastKey: 'k1' }, { key: 'k2', times: 1 }, NOW)).toEqual({
      day: '2026-11-23',
      count: 1,
      lastKey: 'k2',
    })
  })

  it('counts a deed once, however often it is sent', () => {
    expect(() => submit(quota, undefined, 'k1')).not.toThrow()
    const tally = { day: '2026-11-23', count: 4, lastKey: 'k1' }
    expect(nextTally(tally, { key: 'k1', times: 1 }, NOW)).toBeNull()
    expect(nextTally(tally, { key: 'k2', times: 3 }, NOW)).toEqual({ ...tally, count: 7, lastKey: 'k2' })
    expect(nextTally({ ...tally, lastKey: null }, { key: null, times: 1 }, NOW)?.count).toBe(5)
  })

  it('is nobody’s who has not begun', () => {
    expect(() => refuseBeyondQuota(actor().member, { name: 'requests.submit', key: null, times: 9 }, NOW)).not.toThrow()
  })
})

describe('the day of one’s own life', () => {
  const entry = (at: Date, memberId = 'm1') => ({
    id: 'e',
    at,
    step: 'joinTeam' as const,
    by: { memberId, name: '王', post: null },
    key: 'k',
  })
  const life = (count: number, at = NOW, by = 'm1') => ({
    ...member(),
    timeline: Array.from({ length: count }, () => entry(at, by)),
  })

  it('holds so many entries, and not one more', () => {
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES - 1), 'joinTeam', NOW)).not.toThrow()
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES), 'joinTeam', NOW)).toThrow('RATE_LIMITED/DAY_USED_UP')
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES), 'setPhone', NOW)).toThrow('RATE_LIMITED/DAY_USED_UP')
  })

  it.each(['moveOut', 'leave', 'leaveTeam', 'forgetPhone', 'endPost'])('never keeps from %s', (step) => {
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES), step, NOW)).not.toThrow()
  })

  it('counts neither yesterday nor what others wrote', () => {
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES, later(-24 * 3600)), 'joinTeam', NOW)).not.toThrow()
    expect(() => refuseBeyondOwnDay(life(OWN_ENTRIES, NOW, 'm2'), 'joinTeam', NOW)).not.toThrow()
  })
})
