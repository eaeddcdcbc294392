import type { MemberDocument } from 'types/members'
import type { RequestDocument } from 'types/requests'
import type { Naming } from 'types/words/requests'
import { memberKey } from 'types/words/todos'
import { actorOf } from '../../kernel/actor'
import { afterStep } from '../../kernel/matter'
import { CALENDAR } from '../../testing/calendar'
import { actor, member, NOW, WAY } from '../../testing/people'
import { disown, isAskedOf, takeOver } from './behalf'
import { committee, newKey, property } from './life.fixture'
import { mayContact, mayRead, reporterNameFor } from './parties'
import { decide, submit } from './rules'
import { requestWaits } from './waits'

const CALLER = '孙伟'
const worker = actor({ id: 'worker', posts: [['socialWorker', 'c1']] })
const warden = actor({ id: 'warden', posts: [['warden', 'b1']] })

/** What the warden wrote down. No number: sealing it takes the deployment's key. */
function filed(naming: Naming = 'open', held = false): RequestDocument {
  const [post] = warden.posts
  if (!post) throw new Error('the warden has a post')
  const submission = { number: '2026-1123-0002', category: 'care' as const, text: '想请人代买药', photos: [], way: WAY }
  const filing = { name: CALLER, door: 'h1', post }
  return submit({ ...submission, naming, held, filing, key: newKey() }, warden, NOW, CALENDAR)
}

const named = (name: string, changes: Partial<MemberDocument> = {}, sketch = {}) =>
  actorOf({ ...member({ id: 'caller', ...sketch }), name, ...changes }, NOW)
const caller = named(CALLER)
const saying = () => ({ key: newKey(), now: NOW })

describe('who is asked whether it is theirs', () => {
  test('whoever has the name and is verified at the door', () => {
    expect(isAskedOf(filed(), caller)).toBe(true)
  })

  const away = WAY.map((place) => (place.level === 'household' ? { ...place, id: 'h2' } : place))
  test.each<[string, RequestDocument, typeof caller]>([
    ['another name', filed(), named('孙伟伟')],
    ['another door', filed(), named(CALLER, {}, { way: away })],
    ['not verified yet', filed(), named(CALLER, {}, { state: 'pending' })],
    // A post makes them verified as a person, and not their door.
    ['verified by a post alone', filed(), named(CALLER, { state: 'verified' }, { state: 'pending' })],
    ['of another community', filed(), named(CALLER, {}, { communityId: 'c2' })],
    ['while it is held', filed('open', true), caller],
    ['whoever filed it', filed(), warden],
  ])('not: %s', (_, request, who) => {
    expect(isAskedOf(request, who)).toBe(false)
    expect(() => takeOver(request, who, saying())).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(() => disown(request, who, saying())).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  test('not whoever said no, nor anybody once it was taken over', () => {
    const request = filed()
    const declined = afterStep(request, disown(request, caller, saying()))
    expect(isAskedOf(declined, caller)).toBe(false)
    const taken = afterStep(request, takeOver(request, caller, saying()))
    expect(isAskedOf(taken, named(CALLER, {}, { id: 'namesake' }))).toBe(false)
    expect(taken.behalf).toMatchObject({ name: null, phone: null, door: null })
  })
})

describe('the word of the resident', () => {
  const withdraw = (request: RequestDocument, who: typeof caller) =>
    decide(request, who, { action: 'withdraw', key: newKey() }, NOW, CALENDAR)

  test('is entered by the post in which it was filed, until the resident speaks for themselves', () => {
    const request = filed()
    expect(withdraw(request, warden).entry).toMatchObject({ behalf: true, by: { post: '楼栋长' } })
    expect(() => withdraw(request, committee)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
    const taken = afterStep(request, takeOver(request, caller, saying()))
    expect(() => withdraw(taken, warden)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
    const own = withdraw(taken, caller).entry
    expect(own).not.toHaveProperty('behalf')
    expect(own.by).toMatchObject({ post: null })
  })

  test('waits for that post once it is answered, and for the resident once it is theirs', () => {
    const answered = { ...filed(), state: 'answered' as const, phase: 'answered' as const }
    const confirming = (request: RequestDocument) =>
      requestWaits.waitsFor(request)?.waits.flatMap(({ holder, verb }) => (verb === 'confirm' ? [holder] : []))
    expect(confirming(answered)).toEqual(['warden@b1'])
    expect(confirming(afterStep(answered, takeOver(answered, caller, saying())))).toEqual([memberKey('caller')])
  })

  test('a held one is read by whoever filed it and the office', () => {
    const request = filed('open', true)
    expect([warden, committee, worker].map((who) => mayRead(request, who))).toEqual([true, true, true])
    const grid = actor({ id: 'grid', posts: [['gridOfficer', 'g1']] })
    expect(mayRead(request, grid)).toBe(false)
    expect(mayRead(filed(), grid)).toBe(true)
  })
})

describe('who may call the reporter', () => {
  const handled = (naming: Naming): RequestDocument => {
    const request = filed(naming)
    const target = { post: 'propertyCompany' as const, placeId: 'y1' }
    return afterStep(request, decide(request, committee, { action: 'dispatch', target, key: newKey() }, NOW, CALENDAR))
  }
  const former = actor({ id: 'grid', posts: [['gridOfficer', 'g1']] })

  test.each<[Naming, boolean[]]>([
    ['open', [true, true, true, true, false]],
    ['staffOnly', [true, true, true, true, false]],
    ['anonymous', [false, false, false, false, false]],
  ])('%s: owner, office, social worker, whoever filed it, somebody else at work', (naming, expected) => {
    const request = handled(naming)
    expect([property, committee, worker, warden, former].map((who) => mayContact(request, who))).toEqual(expected)
  })

  test('an owner who is no staff does not learn of somebody who is named to the staff only', () => {
    const request = filed('staffOnly')
    const target = { post: 'ownersCommittee' as const, placeId: 'y1' }
    const given = afterStep(
      request,
      decide(request, committee, { action: 'dispatch', target, key: newKey() }, NOW, CALENDAR),
    )
    const owners = actor({ id: 'owners', posts: [['ownersCommittee', 'y1']] })
    expect(mayContact(given, owners)).toBe(false)
    expect(reporterNameFor(given, owners)).toBe('居民')
  })

  test('nobody calls themselves', () => {
    const taken = afterStep(filed(), takeOver(filed(), caller, saying()))
    const owner = { ...caller, posts: committee.posts }
    expect(mayContact(taken, owner)).toBe(false)
  })
})
