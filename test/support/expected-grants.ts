import { POST_KINDS, type PostKind } from 'types/words/posts'

/**
 * Who may call what, written down once more by a person, with nothing taken from the table that the functions go by. A
 * procedure that does not stand here fails the tests.
 */
const EVERY_POST: PostKind[] = [...POST_KINDS]
const OFFICE: PostKind[] = ['residentsCommittee', 'socialWorker']
const VERIFIERS: PostKind[] = ['warden', 'gridOfficer', 'residentsCommittee', 'socialWorker']
const REGISTER: PostKind[] = [...VERIFIERS, 'administrator']
const KEEPERS: PostKind[] = ['administrator', 'residentsCommittee']
const LEADERS: PostKind[] = ['teamLeader', 'administrator', 'residentsCommittee']

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

const ofCommunity = (posts: PostKind[]): ExpectedPosts => ({ posts, over: 'community' })

export const EXPECTED: Record<string, Expected> = {
  'communities.found': 'visitor',
  'communities.mine': 'visitor',
  'communities.setup': ofCommunity(KEEPERS),
  'communities.rename': ofCommunity(KEEPERS),
  'communities.save': ofCommunity(KEEPERS),
  'places.communities': 'visitor',
  'places.pick': 'visitor',
  'places.byCode': 'visitor',
  'places.browse': KEEPERS,
  'places.add': KEEPERS,
  'places.rename': KEEPERS,
  'places.move': KEEPERS,
  'places.measure': KEEPERS,
  'places.close': KEEPERS,
  'places.reopen': KEEPERS,
  'places.codePicture': KEEPERS,
  'places.newCode': KEEPERS,
  'places.template': ofCommunity(KEEPERS),
  'places.exportSheet': ofCommunity(KEEPERS),
  'places.reserveSheet': ofCommunity(KEEPERS),
  'places.checkSheet': ofCommunity(KEEPERS),
  'places.applyImport': KEEPERS,
  'places.importUnderWay': ofCommunity(KEEPERS),
  'members.me': 'visitor',
  'members.memberships': 'visitor',
  'members.join': 'visitor',
  'members.applicants': VERIFIERS,
  'members.waiting': 'member',
  'members.verify': VERIFIERS,
  'members.refuse': VERIFIERS,
  'members.moveOut': 'member',
  'members.endHome': VERIFIERS,
  'members.leave': 'member',
  'members.erase': 'visitor',
  'members.exportMine': 'member',
  'members.setPhone': 'member',
  'members.forgetPhone': 'member',
  'members.setPortrait': 'member',
  'members.looks': 'member',
  'members.lookAtPhone': REGISTER,
  'members.register': REGISTER,
  'members.get': REGISTER,
  'members.block': KEEPERS,
  'members.unblock': KEEPERS,
  'photos.reserve': 'member',
  'photos.accept': 'member',
  'photos.waiting': 'member',
  'photos.reviews': ofCommunity(KEEPERS),
  'photos.publish': KEEPERS,
  'photos.withhold': KEEPERS,
  'requests.submit': 'verified',
  'requests.get': 'member',
  'requests.mine': 'member',
  'requests.worklist': { posts: EVERY_POST, over: 'own' },
  'requests.waiting': 'member',
  'requests.handlers': OFFICE,
  'requests.accept': OFFICE,
  'requests.decline': OFFICE,
  'requests.dispatch': OFFICE,
  'requests.start': { posts: EVERY_POST, over: 'owner' },
  'requests.note': { posts: EVERY_POST, over: 'owner' },
  'requests.answer': { posts: EVERY_POST, over: 'owner' },
  'requests.settle': 'member',
  'requests.reopen': 'member',
  'requests.withdraw': 'member',
  'posts.grant': KEEPERS,
  'posts.end': KEEPERS,
  'posts.resign': 'member',
  'posts.held': 'member',
  'posts.candidates': KEEPERS,
  'posts.invite': KEEPERS,
  'posts.invitations': ofCommunity(KEEPERS),
  'posts.withdraw': KEEPERS,
  'posts.invitation': 'visitor',
  'posts.accept': 'visitor',
  'posts.building': 'visitor',
  'posts.coverage': { posts: [...KEEPERS, 'communitySecretary', 'generalBranchSecretary', 'gridOfficer'], over: 'any' },
  'posts.responsible': 'member',
  'messages.mine': 'member',
  'messages.unread': 'member',
  'messages.markRead': 'member',
  'units.list': 'verified',
  'units.get': 'verified',
  'units.phone': { posts: KEEPERS, over: 'unit' },
  'units.add': ofCommunity(KEEPERS),
  'units.save': { posts: KEEPERS, over: 'unit' },
  'units.close': { posts: KEEPERS, over: 'unit' },
  'units.reopen': { posts: KEEPERS, over: 'unit' },
  'teams.list': 'verified',
  'teams.get': 'verified',
  'teams.volunteers': { posts: LEADERS, over: 'team' },
  'teams.join': 'verified',
  'teams.leave': 'member',
  'teams.remove': { posts: LEADERS, over: 'team' },
  'teams.add': ofCommunity(KEEPERS),
  'teams.save': { posts: KEEPERS, over: 'team' },
  'teams.describe': { posts: LEADERS, over: 'team' },
  'teams.close': { posts: KEEPERS, over: 'team' },
  'teams.reopen': { posts: KEEPERS, over: 'team' },
}

/** The posts that are expected to be let through, and over what; null where no post is asked for. */
export function expectedPosts(expected: Expected): ExpectedPosts | null {
  if (typeof expected === 'string') return null
  return Array.isArray(expected) ? { posts: expected, over: 'place' } : expected
}
