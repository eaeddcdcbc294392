import type { MemberDocument } from './members'

/** What happens in members, and to what kind of matter. */
export interface MemberEvents {
  'member.joined': MemberDocument
  'member.verified': MemberDocument
  'member.refused': MemberDocument
  'member.blocked': MemberDocument
  'member.unblocked': MemberDocument
  'member.movedOut': MemberDocument
  /** They do not belong to the community any more, by whatever ended: they left, moved out, or lost their only post. */
  'member.gone': MemberDocument
  'member.postEnded': MemberDocument
  'member.portrayed': MemberDocument
  'member.erased': MemberDocument
  /** Which of their homes wait to be verified, or by whom, has changed. */
  'member.waits': MemberDocument
}

/** Its collections of matters, and what each holds. */
export interface MemberMatters {
  members: MemberDocument
}
