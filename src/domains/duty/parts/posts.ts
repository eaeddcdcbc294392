import type { MeView } from 'types/members'
import type { PostKind } from 'types/words/posts'

/** Those over the files of party members. Which step each may take the cloud says with what is shown. */
export const OVER_FILES: readonly PostKind[] = [
  'communitySecretary',
  'residentsCommittee',
  'generalBranchSecretary',
  'branchSecretary',
]
/** Those who keep the register of the whole community. */
export const KEEPERS: readonly PostKind[] = ['communitySecretary', 'residentsCommittee']
/** Those who have a branch of their own. */
export const OF_BRANCH: readonly PostKind[] = ['generalBranchSecretary', 'branchSecretary']

export const holds = (me: Pick<MeView, 'posts'> | null | undefined, kinds: readonly PostKind[]): boolean =>
  me?.posts.some(({ kind }) => kinds.includes(kind)) ?? false
