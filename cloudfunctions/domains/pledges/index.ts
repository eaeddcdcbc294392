import type { WorkOf } from '../../kernel/registration'
import { askOwners, endPosts, forgetOldNominations } from './clock'
import { nominationChapters, pledgeChapters, postChapters } from './directory'
import type { pledgesPlan } from './domain'
import { forgetInPledges, forgetInPosts, forgetNominations } from './reactions'
import { pledgeWaits } from './waits'

/** Pledges, posts to choose and nominations, at work. */
export const pledgesWork: WorkOf<typeof pledgesPlan> = {
  tasks: { pledgesAsked: askOwners, dutyPostsEnded: endPosts, nominationsForgotten: forgetOldNominations },
  chapters: {
    pledges: ({ db, member }) => pledgeChapters(db, member._id),
    dutyPosts: ({ db, member }) => postChapters(db, member._id),
    nominations: ({ db, member }) => nominationChapters(db, member._id),
  },
  forget: { pledges: forgetInPledges, dutyPosts: forgetInPosts, nominations: forgetNominations },
  waits: { pledges: pledgeWaits, dutyPosts: null, nominations: null },
}
