import type { PostKind } from 'types/words/posts'

/** Who writes the letters, and answers what units say. */
export const OFFICE: readonly PostKind[] = ['communitySecretary', 'residentsCommittee']
