import type { CommunityDocument, FoundingDocument } from './communities'
import type { MemberDocument } from './members'
import type { PictureDocument } from './photos'
import type { PlaceDocument } from './places'
import type { RequestDocument } from './requests'

/** What happens, and to what kind of matter. A name that does not stand here cannot be raised: the compiler refuses it. */
export interface Events {
  'community.founded': FoundingDocument
  'community.renamed': CommunityDocument
  'place.added': PlaceDocument
  'place.closed': PlaceDocument
  'place.renamed': PlaceDocument
  'place.moved': PlaceDocument
  'place.recoded': PlaceDocument
  'member.joined': MemberDocument
  'member.verified': MemberDocument
  'member.refused': MemberDocument
  'member.blocked': MemberDocument
  'member.unblocked': MemberDocument
  'member.movedOut': MemberDocument
  'member.postEnded': MemberDocument
  'member.portrayed': MemberDocument
  'member.erased': MemberDocument
  'picture.published': PictureDocument
  'picture.withheld': PictureDocument
  'picture.dropped': PictureDocument
  'post.taken': MemberDocument
  'post.ended': MemberDocument
  'request.submitted': RequestDocument
  'request.held': RequestDocument
  'request.released': RequestDocument
  'request.accepted': RequestDocument
  'request.declined': RequestDocument
  'request.dispatched': RequestDocument
  'request.started': RequestDocument
  'request.noted': RequestDocument
  'request.answered': RequestDocument
  'request.settled': RequestDocument
  'request.reopened': RequestDocument
  'request.withdrawn': RequestDocument
  'request.postponed': RequestDocument
  'request.climbed': RequestDocument
}

export type EventName = keyof Events

/** The events that can happen to one kind of matter. */
export type EventOf<M> = { [E in EventName]: Events[E] extends M ? E : never }[EventName]
