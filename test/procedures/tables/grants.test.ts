import { POST_KINDS, type PostKind } from 'types/words/posts'
import { refusalOf } from '../../../cloudfunctions/kernel/grants'
import { actor } from '../../../cloudfunctions/testing/people'
import { COMMUNITY } from '../../../demo/places'
import { LINES } from '../../domains'
import { type Expected, expectedPosts } from '../../domains/may'
import { asExpected, GOVERNED, grantTable } from '../../support/grant-table'
import { type House, openHouse } from '../../support/house'
import { everyProcedure, procedures } from '../../support/procedures'
import { unsoundOf } from '../../support/samples'

/** The full table is some thousand calls. */
jest.setTimeout(240_000)

const mayAs = (expected: Expected, kinds: PostKind[], state: 'pending' | 'verified'): boolean => {
  if (expected === 'visitor' || expected === 'member') return true
  if (expected === 'verified') return state === 'verified'
  return kinds.some((kind) => expectedPosts(expected)?.posts.includes(kind))
}

test('every procedure states its grant and what it does, and has a line', () => {
  expect(everyProcedure.map(([path]) => path).sort()).toEqual(Object.keys(LINES).sort())
  for (const [path, { _def }] of everyProcedure) {
    expect([path, _def.meta?.does]).toEqual([path, expect.stringMatching(/^[A-Z].{9,}\.$/)])
    // By its name it finds its grant; another procedure's would open the wrong door.
    expect(_def.meta?.name).toBe(path)
  }
})

test.each(procedures)('%s: every post, with none, pending, and not joined', (path, { _def }) => {
  const grant = _def.meta?.grant
  const expected = LINES[path].may
  if (!grant) throw new Error(`${path} has no grant`)
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
      const paths = procedures.map(([path, { _def }]) => ({ path, type: _def.type, input: unsoundOf(_def.inputs) }))
      for (let from = 0; from < paths.length; from += 10) {
        const calls = paths.slice(from, from + 10)
        const { answer } = await house.call(openid, { communityId: COMMUNITY, calls })
        if (!('replies' in answer)) throw new Error(JSON.stringify(answer))
        answer.replies.forEach((reply, index) => {
          const path = calls[index]?.path
          if (!path) return
          const expected = LINES[path].may
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
    for (const [path] of GOVERNED) {
      const found = new Set(cells.filter(({ procedure }) => procedure === path).map((cell) => cell.found))
      expect([path, found]).toEqual([path, new Set([true, false])])
    }
  } finally {
    await house.close()
  }
})
