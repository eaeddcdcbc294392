import type { PostKind } from 'types/words/posts'
import type { ActorContext } from '../../kernel/procedure'
import { outcomeOf } from '../../testing/outcome'
import { actor } from '../../testing/people'
import { placeOfPost } from './over'

const over = (...posts: [kind: PostKind, at: string][]) => ({ actor: actor({ posts }) }) as unknown as ActorContext

test('the widest post over files counts, whichever was held first', () => {
  expect(placeOfPost(over(['branchSecretary', 'k1']))).toBe('k1')
  expect(placeOfPost(over(['branchSecretary', 'k1'], ['generalBranchSecretary', 'y1']))).toBe('y1')
  expect(placeOfPost(over(['branchSecretary', 'k1'], ['communitySecretary', 'c1']))).toBe('c1')
})

test('what is a branch’s alone is asked of the post there, and of no post of the community', () => {
  expect(placeOfPost(over(['communitySecretary', 'c1'], ['branchSecretary', 'k1']), 'duty.branch')).toBe('k1')
  expect(outcomeOf(() => placeOfPost(over(['communitySecretary', 'c1']), 'duty.branch'))).toMatch(/^FORBIDDEN/)
})
