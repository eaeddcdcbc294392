import type { Post } from 'types/members'
import type { PostKind } from 'types/words/posts'
import { AppError } from '../../kernel/errors'
import { afterStep } from '../../kernel/matter'
import { actor, member, NOW, WAY } from '../../testing/people'
import { authorityOver, endPost, lacksHome, newHolder, standingOfTerm, takePost, termOf } from './rules'

const DAY = 86_400_000
const at = (id: string) => ({ id, label: id })
const post = (kind: PostKind, placeId: string, more: Partial<Post> = {}): Post => ({
  id: `${kind}-${placeId}`,
  kind,
  at: at(placeId),
  acting: false,
  from: NOW,
  until: null,
  ...more,
})
const by = { memberId: 'office', name: '王office', post: '居委会' }
const taking = (taken: Post, more: object = {}) => ({ post: taken, by, key: 'k', now: NOW, ...more })
const reasonOf = (deed: () => unknown): string => {
  try {
    deed()
    return 'ok'
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.reason : String(thrown)
  }
}
const scope = WAY.map(({ id }) => id)

describe('who names whom', () => {
  it.each<[PostKind, string, PostKind, string]>([
    ['administrator', 'c1', 'administrator', 'ok'],
    ['administrator', 'c1', 'warden', 'ok'],
    ['residentsCommittee', 'c1', 'warden', 'ok'],
    ['residentsCommittee', 'c1', 'administrator', 'NOT_YOURS'],
    ['residentsCommittee', 'c2', 'warden', 'NOT_YOURS'],
    ['administrator', 'c2', 'administrator', 'NOT_YOURS'],
    ['warden', 'b1', 'healthOfficer', 'NOT_YOURS'],
    ['communitySecretary', 'c1', 'warden', 'NOT_YOURS'],
  ])('%s of %s, for a %s: %s', (holds, where, kind, expected) => {
    const who = actor({ posts: [[holds, where]] })
    expect(reasonOf(() => authorityOver(who, 'posts.grant', kind, scope))).toBe(expected)
  })

  it('says in whose name it is done', () => {
    const who = actor({ id: 'm9', posts: [['residentsCommittee', 'c1']] })
    expect(authorityOver(who, 'posts.grant', 'warden', scope)).toEqual({ memberId: 'm9', name: '王m9', post: '居委会' })
  })
})

describe('a term', () => {
  const now = NOW.getTime()
  it.each<[string, { from?: number; until?: number }, string]>([
    ['from now on', {}, 'ok'],
    ['from this morning', { from: now - 9 * 3_600_000 }, 'ok'],
    ['from next month, for a year', { from: now + 30 * DAY, until: now + 395 * DAY }, 'ok'],
    ['from yesterday', { from: now - DAY }, 'WRONG_TERM'],
    ['until yesterday', { until: now - DAY }, 'WRONG_TERM'],
    ['until now', { until: now }, 'WRONG_TERM'],
    ['that ends as it begins', { from: now + DAY, until: now + DAY }, 'WRONG_TERM'],
    ['past the end of dates', { until: 9e15 }, 'WRONG_TERM'],
    ['from past the end of dates', { from: 9e15 }, 'WRONG_TERM'],
    ['of a lifetime', { until: now + 40_000 * DAY }, 'WRONG_TERM'],
  ])('%s: %s', (_, term, expected) => {
    expect(reasonOf(() => termOf('warden', term, NOW))).toBe(expected)
  })

  it('has no end for administrators', () => {
    expect(reasonOf(() => termOf('administrator', { until: now + DAY }, NOW))).toBe('WRONG_TERM')
  })

  it('is coming, current, and over from its last moment on', () => {
    const until = new Date(now + DAY)
    const term = post('warden', 'b1', { from: new Date(now + 1), until })
    const standings = [now, now + 1, now + DAY - 1, now + DAY].map((time) => standingOfTerm(term, new Date(time)))
    expect(standings).toEqual(['coming', 'current', 'current', 'over'])
  })
})

describe('taking a post', () => {
  it('keeps it with the member, in the index of seats, and on the timeline', () => {
    const before = member()
    const after = afterStep(before, takePost(before, taking(post('warden', 'b1'))))
    expect(after.posts.map(({ kind }) => kind)).toEqual(['warden'])
    expect([after.postKeys, after.seats]).toEqual([['warden@b1'], ['m1', 'warden@b1']])
    expect(after.timeline.at(-1)).toMatchObject({ step: 'takePost', by, post: { kind: 'warden' } })
    expect(after.effects.map(({ event }) => event)).toEqual(['post.taken'])
  })

  it('of residents wants a verified home inside the place', () => {
    const elsewhere = member({ way: WAY.map((one) => (one.level === 'building' ? { ...one, id: 'b2' } : one)) })
    const waiting = member({ state: 'pending' })
    for (const who of [elsewhere, waiting]) {
      expect(reasonOf(() => takePost(who, taking(post('warden', 'b1'))))).toBe('NOT_A_RESIDENT')
      expect(reasonOf(() => takePost(who, taking(post('propertyOfficer', 'b1'))))).toBe('ok')
    }
    expect([lacksHome(null, post('steward', 'd1')), lacksHome(member(), post('steward', 'd1'))]).toEqual([true, false])
  })

  it('twice is refused; a term that is over, and whoever stood in, are no obstacle', () => {
    const warden = member({ posts: [['warden', 'b1']] })
    expect(reasonOf(() => takePost(warden, taking(post('warden', 'b1'))))).toBe('ALREADY_HELD')
    expect(reasonOf(() => takePost(warden, taking(post('warden', 'b1', { acting: true }))))).toBe('ALREADY_HELD')
    const over = member({ posts: [['warden', 'b1', new Date(NOW.getTime() - 1)]] })
    expect(takePost(over, taking(post('warden', 'b1'))).set.posts).toHaveLength(1)
    const acting = afterStep(member(), takePost(member(), taking(post('warden', 'b1', { acting: true }))))
    expect(acting.seats).toContain('warden@b1~acting')
    expect(afterStep(acting, takePost(acting, taking(post('warden', 'b1')))).seats).toEqual(['m1', 'warden@b1'])
  })

  it('ends somewhere: nobody holds more than twenty', () => {
    const busy = member({ posts: Array.from({ length: 20 }, (_, index) => ['mediator', `p${index}`]) })
    expect(reasonOf(() => takePost(busy, taking(post('mediator', 'p20'))))).toBe('ALREADY_HELD')
  })

  it('by an invitation spends it, for good', () => {
    const used = afterStep(member(), takePost(member(), taking(post('mediator', 'c1'), { invitationId: 'i1' })))
    expect(used.seats).toEqual(['m1', 'invitation:i1'])
    const ended = afterStep(used, endPost(used, 'mediator-c1', { by: null, key: null, now: NOW }))
    expect(ended.seats).toEqual(['m1', 'invitation:i1'])
    expect(reasonOf(() => takePost(ended, taking(post('mediator', 'c1'), { invitationId: 'i1' })))).toBe(
      'INVITATION_USED',
    )
  })

  it('makes a member of whoever was none: verified, without a home', () => {
    const phone = { keyId: 'a', box: 'b' }
    const holder = newHolder('c1', 'openid', '贺新', taking(post('mediator', 'c1'), { invitationId: 'i1', phone }))
    expect(holder).toMatchObject({ name: '贺新', state: 'verified', homes: [], phone, communityId: 'c1' })
    expect(holder.seats).toEqual([holder._id, 'invitation:i1'])
    expect(reasonOf(() => newHolder('c1', 'openid', '贺新', taking(post('warden', 'b1'))))).toBe('NOT_A_RESIDENT')
  })
})

describe('ending a post', () => {
  it('takes it out of the index, and says on the timeline when and why', () => {
    const before = member({ posts: [['warden', 'b1']] })
    const after = afterStep(before, endPost(before, 'warden-b1', { by, key: 'k', reason: '搬走', now: NOW }))
    expect([after.posts, after.postKeys, after.seats]).toEqual([[], [], ['m1']])
    expect(after.timeline.at(-1)).toMatchObject({ step: 'endPost', text: '搬走', post: { until: NOW } })
    expect(reasonOf(() => endPost(after, 'warden-b1', { by, key: 'k', now: NOW }))).toBe('WRONG_STATE')
  })

  it('takes whoever had nothing else here out of the teams, too, and keeps in which they were', () => {
    const teams = [{ teamId: 't1', since: NOW }]
    const resident = { ...member({ posts: [['mediator', 'c1']] }), teams }
    expect(endPost(resident, 'mediator-c1', { by, key: 'k', now: NOW }).set).toMatchObject({ state: 'verified', teams })
    expect(endPost(resident, 'mediator-c1', { by, key: 'k', now: NOW }).events).toEqual(['post.ended'])
    const outsider = { ...resident, homes: [] }
    const { set, entry, events } = endPost(outsider, 'mediator-c1', { by, key: 'k', now: NOW })
    expect([set.state, set.teams, entry.teams]).toEqual(['left', [], teams])
    expect(events).toEqual(['post.ended', 'member.gone'])
  })

  it('that ended by itself keeps its last day', () => {
    const until = new Date(NOW.getTime() - DAY)
    const before = member({ posts: [['warden', 'b1', until]] })
    expect(endPost(before, 'warden-b1', { by: null, key: null, now: NOW }).entry.post?.until).toEqual(until)
  })
})
