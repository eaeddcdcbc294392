import { POST_KINDS, type PostKind } from 'types/words/posts'
import { type Grant, refusalOf } from '../../cloudfunctions/kernel/grants'
import { appRouter } from '../../cloudfunctions/router'
import { actor } from '../../cloudfunctions/testing/people'
import { COMMUNITY } from '../../demo/places'
import { type House, openHouse } from '../support/house'

/** Who may call what, written down once more by person. A procedure that does not stand here fails the test. */
const EVERY_POST: PostKind[] = [...POST_KINDS]
const OFFICE: PostKind[] = ['residentsCommittee', 'socialWorker']
const VERIFIERS: PostKind[] = ['warden', 'gridOfficer', 'residentsCommittee', 'socialWorker']

const EXPECTED: Record<string, 'visitor' | 'member' | 'verified' | PostKind[]> = {
  'places.communities': 'visitor',
  'places.pick': 'visitor',
  'members.me': 'visitor',
  'members.memberships': 'visitor',
  'members.join': 'visitor',
  'members.applicants': VERIFIERS,
  'members.waiting': 'member',
  'members.verify': VERIFIERS,
  'members.refuse': VERIFIERS,
  'members.block': ['residentsCommittee', 'administrator'],
  'members.unblock': ['residentsCommittee', 'administrator'],
  'photos.accept': 'member',
  'photos.waiting': 'member',
  'photos.reviews': ['residentsCommittee', 'administrator'],
  'photos.publish': ['residentsCommittee', 'administrator'],
  'photos.withhold': ['residentsCommittee', 'administrator'],
  'requests.submit': 'verified',
  'requests.get': 'member',
  'requests.mine': 'member',
  'requests.worklist': EVERY_POST,
  'requests.waiting': 'member',
  'requests.handlers': OFFICE,
  'requests.accept': OFFICE,
  'requests.decline': OFFICE,
  'requests.dispatch': OFFICE,
  'requests.start': EVERY_POST,
  'requests.note': EVERY_POST,
  'requests.answer': EVERY_POST,
  'requests.settle': 'member',
  'requests.reopen': 'member',
  'requests.withdraw': 'member',
  'messages.mine': 'member',
  'messages.unread': 'member',
  'messages.markRead': 'member',
}

const procedures = Object.entries(appRouter._def.procedures) as unknown as [
  string,
  { _def: { type: 'query' | 'mutation'; meta?: { name: string; grant: Grant; does: string } } },
][]

const mayAs = (expected: (typeof EXPECTED)[string], kinds: PostKind[], state: 'pending' | 'verified'): boolean => {
  if (expected === 'visitor' || expected === 'member') return true
  if (expected === 'verified') return state === 'verified'
  return kinds.some((kind) => expected.includes(kind))
}

test('every procedure states its grant and what it does, and stands in the table', () => {
  expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(EXPECTED).sort())
  for (const [path, { _def }] of procedures) {
    expect([path, _def.meta?.does.length ?? 0]).toEqual([path, expect.any(Number)])
    // By its name it finds its grant; another procedure's would open the wrong door.
    expect(_def.meta?.name).toBe(path)
  }
})

test.each(procedures)('%s: every post, with none, pending, and not joined', (path, { _def }) => {
  const grant = _def.meta?.grant
  const expected = EXPECTED[path]
  if (!grant || !expected) throw new Error(`${path} has no grant`)
  if (grant === 'visitor') return expect(expected).toBe('visitor')
  expect(refusalOf(grant, null)?.reason).toBe('NOT_A_MEMBER')
  for (const state of ['pending', 'verified'] as const) {
    expect([state, refusalOf(grant, actor({ state })) === null]).toEqual([state, mayAs(expected, [], state)])
    for (const kind of POST_KINDS) {
      const who = actor({ state, posts: [[kind, 'c1']] })
      expect([kind, refusalOf(grant, who) === null]).toEqual([kind, mayAs(expected, [kind], state)])
    }
  }
})

describe('through the cloud', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  const people: [openid: string, kinds: PostKind[], state: 'none' | 'pending' | 'verified'][] = [
    ['demo-nobody', [], 'none'],
    ['demo-wu', [], 'pending'],
    ['demo-chen', [], 'verified'],
    ['demo-li', ['warden'], 'verified'],
    ['demo-ma', ['gridOfficer'], 'verified'],
    ['demo-liu', ['propertyCompany'], 'verified'],
    ['demo-wang', ['residentsCommittee'], 'verified'],
    ['demo-xu', ['communitySecretary'], 'verified'],
  ]

  test.each(people)(
    '%s is let through where they belong and nowhere else; nothing is written',
    async (openid, kinds, state) => {
      const before = await house.writes()
      // Input that no procedure takes: whoever is let through meets the schema, whoever is not is refused before it.
      const input = { id: 1, fileId: 1, memberId: 1, communityId: 1, placeId: 1, postKey: 1, upTo: 1, cursor: 1 }
      const paths = procedures.map(([path, { _def }]) => ({ path, type: _def.type, input }))
      for (let from = 0; from < paths.length; from += 10) {
        const calls = paths.slice(from, from + 10)
        const { answer } = await house.call(openid, { communityId: COMMUNITY, calls })
        if (!('replies' in answer)) throw new Error(JSON.stringify(answer))
        answer.replies.forEach((reply, index) => {
          const path = calls[index]?.path ?? ''
          const expected = EXPECTED[path] ?? 'visitor'
          const may = expected === 'visitor' || (state !== 'none' && mayAs(expected, kinds, state))
          const refused = 'error' in reply && reply.error.code === 'FORBIDDEN'
          expect([path, refused]).toEqual([path, !may])
        })
      }
      expect(await house.writes()).toBe(before)
    },
  )
})
