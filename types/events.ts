import type { CommunityEvents } from './communities.events'
import type { MemberEvents } from './members.events'
import type { PhotoEvents } from './photos.events'
import type { PlaceEvents } from './places.events'
import type { PostEvents } from './posts.events'
import type { RequestEvents } from './requests.events'

/** What happens, as the domains say. A name that does not stand there cannot be raised: the compiler refuses it. */
export interface Events extends CommunityEvents, PlaceEvents, MemberEvents, PhotoEvents, PostEvents, RequestEvents {}

export type EventName = keyof Events

/** The events that can happen to one kind of matter. */
export type EventOf<M> = { [E in EventName]: Events[E] extends M ? E : never }[EventName]
