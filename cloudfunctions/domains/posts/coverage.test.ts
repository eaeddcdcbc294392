import { BUILDING_POSTS, type PostKind } from 'types/words/posts'
import { member, NOW } from '../../testing/people'
import { rowsOf } from './coverage'

const buildings = ['b1', 'b2', 'b3'].map((id) => ({ id, level: 'building' as const, label: id }))
const whole = member({ posts: BUILDING_POSTS.map((kind) => [kind, 'b1'] as [PostKind, string]) })
const acting = (kind: PostKind, placeId: string) => {
  const holder = member({ posts: [[kind, placeId]] })
  return { ...holder, posts: holder.posts.map((post) => ({ ...post, acting: true })) }
}

test('each building misses those of the six whom nobody holds', () => {
  const over = member({ posts: [['warden', 'b3', new Date(NOW.getTime() - 1)]] })
  const rows = rowsOf(buildings, [whole, acting('warden', 'b2'), acting('warden', 'b1'), over], NOW)
  expect(rows.map(({ placeId, vacant, acting: byOthers }) => [placeId, vacant.length, byOthers])).toEqual([
    ['b1', 0, []],
    ['b2', 5, ['warden']],
    ['b3', 6, []],
  ])
})
