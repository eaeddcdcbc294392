import { POST_KINDS, type PostKind } from 'types/words/posts'
import { refusalOf } from '../../cloudfunctions/kernel/grants'
import { actor } from '../../cloudfunctions/testing/people'
import { COMMUNITY } from '../../demo/places'
import { EXPECTED, type Expected, expectedPosts } from '../support/expected-grants'
import { asExpected, grantTable } from '../support/grant-table'
import { type House, openHouse } from '../support/house'
import { procedures } from '../support/procedures'

/** The full table is some thousand calls. */
jest.setTimeout(240_000)

const mayAs = (expected: Expected, kinds: PostKind[], state: 'pending' | 'verified'): boolean => {
  if (expected === 'visitor' || expected === 'member') return true
  if (expected === 'verified') return state === 'verified'
  return kinds.some((kind) => expectedPosts(expected)?.posts.includes(kind))
}

test('every procedure states its grant and what it does, and stands in the table', () => {
  expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(EXPECTED).sort())
  for (const [path, { _def }] of procedures) {
    expect([path, _def.meta?.does]).toEqual([path, expect.stringMatching(/^[A-Z].{9,}\.$/)])
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
      const input = {
        id: 1,
        fileId: 1,
        memberId: 1,
        communityId: 1,
        code: 1,
        photoId: 1,
        gapsOnly: 1,
        postId: 1,
        placeId: 1,
        postKey: 1,
        upTo: 1,
        cursor: 1,
      }
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

test('the full table: every post at every level, over the subject, elsewhere and in another community', async () => {
  const house = await openHouse({ empty: true })
  try {
    const cells = await grantTable(house)
    expect(cells.filter((cell) => !asExpected(cell))).toEqual([])
    // Each procedure that asks for a post was both opened and closed by one.
    const governed = Object.entries(EXPECTED).filter(([, expected]) => expectedPosts(expected))
    for (const [path] of governed) {
      const found = new Set(cells.filter(({ procedure }) => procedure === path).map((cell) => cell.found))
      expect([path, found]).toEqual([path, new Set([true, false])])
    }
  } finally {
    await house.close()
  }
})
