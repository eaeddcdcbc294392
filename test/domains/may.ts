import { POST_KINDS, type PostKind } from 'types/words/posts'

/**
 * Who may call what, in the words of the domains' lines. It is written down once more by a person, with nothing taken from
 * the table that the functions go by.
 */
export const EVERY_POST: PostKind[] = [...POST_KINDS]
export const OFFICE: PostKind[] = ['residentsCommittee', 'socialWorker']
export const VERIFIERS: PostKind[] = ['warden', 'gridOfficer', 'residentsCommittee', 'socialWorker']
/** Those who file what residents say at the door or on the telephone. */
export const FILERS: PostKind[] = [...VERIFIERS, 'liaison']
export const OVERSEERS: PostKind[] = [
  ...VERIFIERS,
  'communitySecretary',
  'generalBranchSecretary',
  'branchSecretary',
  'partyGroupLeader',
]
export const REGISTER: PostKind[] = [...VERIFIERS, 'administrator']
export const KEEPERS: PostKind[] = ['administrator', 'residentsCommittee']
export const LEADERS: PostKind[] = ['teamLeader', 'teamDeputy', 'administrator', 'residentsCommittee']

/**
 * What a post must lie over: the place of the matter, one team or unit, the caller's own community as a whole. 'owner':
 * the post owns the matter. 'own': only the post's own affairs are looked at. 'any': nothing is named, and whoever holds it
 * anywhere sees what is theirs.
 */
export interface ExpectedPosts {
  posts: PostKind[]
  over: 'place' | 'team' | 'unit' | 'community' | 'owner' | 'own' | 'any'
}
/** Posts alone: over the place of the matter. */
export type Expected = 'visitor' | 'member' | 'verified' | PostKind[] | ExpectedPosts

export const ofCommunity = (posts: PostKind[]): ExpectedPosts => ({ posts, over: 'community' })

/** The posts that are expected to be let through, and over what; null where no post is asked for. */
export function expectedPosts(expected: Expected): ExpectedPosts | null {
  if (typeof expected === 'string') return null
  return Array.isArray(expected) ? { posts: expected, over: 'place' } : expected
}
