import type { Home, MemberDocument, Waypoint } from 'types/members'
import type { PostKind } from 'types/words/posts'
import { afterStep } from '../../kernel/matter'
import { standingOf } from '../../kernel/standing'
import { actor, member, NOW, WAY } from '../../testing/people'
import { endPost } from '../posts/rules'
import { comeBack, endHome, leave, moveOut } from './ending'

const way = (householdId: string, building: string): Waypoint[] =>
  WAY.map((place) => {
    if (place.level === 'household') return { ...place, id: householdId }
    return place.level === 'building' ? { ...place, id: building } : place
  })
const home = (householdId: string, building: string, state: Home['state'] = 'verified'): Home => ({
  householdId,
  relation: 'owner',
  path: way(householdId, building),
  state,
  since: NOW,
})

/** Somebody with these homes and posts. */
const living = (homes: Home[], ...posts: [PostKind, string, Date?][]): MemberDocument => {
  const found = member({ posts })
  return { ...found, ...standingOf(found._id, homes, found.posts, ['invitation:i1']) }
}
const out = (found: MemberDocument, householdId: string) =>
  afterStep(found, moveOut(found, { householdId, key: 'key', now: NOW }))
const kindsOf = ({ posts }: MemberDocument) => posts.map(({ kind }) => kind)
const steps = ({ timeline }: MemberDocument) => timeline.map(({ step }) => step)

describe('moving out', () => {
  test('ends the home, and what came with it, each in an entry of its own', () => {
    const before = living([home('h1', 'b1')], ['warden', 'b1'], ['gridOfficer', 'g1'], ['partyMember', 'h1'])
    const after = out(before, 'h1')
    expect(after).toMatchObject({ homes: [], homeScope: [], postKeys: ['gridOfficer@g1'], state: 'verified' })
    expect(steps(after)).toEqual(['moveOut', 'endPost', 'endPost'])
    expect(after.timeline.map(({ post }) => post?.kind)).toEqual([undefined, 'warden', 'partyMember'])
    expect(after.effects.map(({ event }) => event)).toEqual(['member.movedOut', 'member.postEnded', 'member.postEnded'])
    // The next one may take the seat; an invitation that was used stays used.
    expect(after.seats).toEqual(['m1', 'gridOfficer@g1', 'invitation:i1'])
    expect(after.timeline[0]?.home?.path.at(-1)?.id).toBe('h1')
  })

  test.each<[string, Home[], PostKind[]]>([
    ['another verified home in the building keeps the post', [home('h1', 'b1'), home('h2', 'b1')], ['warden']],
    ['one that only waits does not', [home('h1', 'b1'), home('h2', 'b1', 'pending')], []],
    ['one in another building does not', [home('h1', 'b1'), home('h2', 'b2')], []],
    ['what was never verified brought no post', [home('h1', 'b1', 'pending'), home('h2', 'b2')], ['warden']],
  ])('%s', (_, homes, kinds) => {
    expect(kindsOf(out(living(homes, ['warden', 'b1']), 'h1'))).toEqual(kinds)
  })

  test('a term that was over leaves nothing vacant', () => {
    const past = new Date(NOW.getTime() - 1)
    const after = out(living([home('h1', 'b1')], ['warden', 'b1', past]), 'h1')
    expect(after.effects.map(({ event }) => event)).toEqual(['member.movedOut', 'member.gone'])
  })

  test.each<[string, Home[], [PostKind, string][], MemberDocument['state'], boolean]>([
    ['whoever has no home and no post left has left', [], [], 'left', true],
    ['so has whoever only waits for another home', [home('h2', 'b2', 'pending')], [], 'pending', true],
    ['another home keeps them', [home('h2', 'b2')], [], 'verified', false],
    ['so does a post', [], [['gridOfficer', 'g1']], 'verified', false],
  ])('%s', (_, others, posts, state, isGone) => {
    const after = out(living([home('h1', 'b1'), ...others], ...posts), 'h1')
    expect(after.state).toBe(state)
    expect(after.effects.some(({ event }) => event === 'member.gone')).toBe(isGone)
  })

  test('whoever never belonged is not gone', () => {
    const after = out(living([home('h1', 'b1', 'pending')]), 'h1')
    expect(after.effects.map(({ event }) => event)).toEqual(['member.movedOut'])
  })

  test('of a home that is not theirs', () => {
    expect(() => out(living([home('h1', 'b1')]), 'h9')).toThrow('NOT_FOUND/UNKNOWN_ID')
  })
})

describe('ended by another', () => {
  const ending = { householdId: 'h1', key: 'key', reason: '已搬走', now: NOW }
  const resident = living([home('h1', 'b1')])
  const warden = actor({ id: 'w', posts: [['warden', 'b1']] })

  test('who answers for the place, with the reason', () => {
    const { entry } = endHome(resident, warden, ending)
    expect(entry).toMatchObject({ step: 'moveOut', text: '已搬走', by: { memberId: 'w', post: '楼栋长' } })
  })

  test.each([
    ['of another building', actor({ id: 'w', posts: [['warden', 'b2']] }), 'FORBIDDEN/NOT_YOURS'],
    ['without a post for it', actor({ id: 'w', posts: [['healthOfficer', 'b1']] }), 'FORBIDDEN/NOT_YOURS'],
    ['of another community', actor({ id: 'w', communityId: 'c2', posts: [['warden', 'b1']] }), 'NOT_FOUND/UNKNOWN_ID'],
    ['themselves', actor({ id: 'm1', posts: [['warden', 'b1']] }), 'FORBIDDEN/NOT_YOURS'],
  ])('%s: no', (_, who, refusal) => {
    expect(() => endHome(resident, who, ending)).toThrow(refusal)
  })

  test('what only waits is refused, not ended', () => {
    expect(() => endHome(living([home('h1', 'b1', 'pending')]), warden, ending)).toThrow('CONFLICT/WRONG_STATE')
  })
})

describe('leaving', () => {
  const going = { key: 'key', now: NOW, isLastAdministrator: false }

  test('ends everything in one write', () => {
    const before = living([home('h1', 'b1'), home('h2', 'b2', 'refused')], ['warden', 'b1'], ['socialWorker', 'c1'])
    const after = afterStep(before, leave(before, going))
    expect(after).toMatchObject({ state: 'left', homes: [], posts: [], homeScope: [], pendingScope: [], postKeys: [] })
    expect(steps(after)).toEqual(['leave', 'moveOut', 'moveOut', 'endPost', 'endPost'])
    expect(after.effects.map(({ event }) => event)).toEqual(['member.gone', 'member.postEnded', 'member.postEnded'])
  })

  test('is not for the last administrator, nor for whoever left', () => {
    const admin = living([], ['administrator', 'c1'])
    expect(() => leave(admin, { ...going, isLastAdministrator: true })).toThrow('CONFLICT/LAST_ADMINISTRATOR')
    expect(() => leave(living([]), going)).toThrow('ALREADY_DONE/WRONG_STATE')
  })
})

test('whoever comes back as the last administrator holds the post without an end, also where it was ended by hand', () => {
  const before = member({ posts: [['administrator', 'c1']] })
  const ended = afterStep(before, endPost(before, before.posts[0]?.id ?? '', { by: null, key: 'k', now: NOW }))
  const entry = ended.timeline.at(-1)
  if (!entry) throw new Error('an ended post leaves an entry')
  expect(entry.post?.until).toEqual(NOW)
  const left: MemberDocument = { ...ended, state: 'left' }
  const back = afterStep(left, comeBack(left, entry, NOW))
  expect(back.posts).toEqual([{ ...before.posts[0], until: null }])
})
