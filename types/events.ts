import type { CommunityEvents, CommunityMatters } from './communities.events'
import type { DutyEvents, DutyMatters } from './duty.events'
import type { LetterEvents, LetterMatters } from './letters.events'
import type { MemberEvents, MemberMatters } from './members.events'
import type { OfferEvents, OfferMatters } from './offers.events'
import type { PhotoEvents, PhotoMatters } from './photos.events'
import type { PlaceEvents, PlaceMatters } from './places.events'
import type { PledgeEvents, PledgeMatters } from './pledges.events'
import type { PostEvents } from './posts.events'
import type { ProjectEvents, ProjectMatters } from './projects.events'
import type { RequestEvents, RequestMatters } from './requests.events'
import type { RoundtableEvents, RoundtableMatters } from './roundtables.events'
import type { TalentEvents, TalentMatters } from './talents.events'
import type { TaskEvents, TaskMatters } from './tasks.events'
import type { TeamEvents, TeamMatters } from './teams.events'
import type { UnitEvents, UnitMatters } from './units.events'

/** What happens, as the domains say. A name that does not stand there cannot be raised: the compiler refuses it. */
export interface Events
  extends CommunityEvents,
    DutyEvents,
    LetterEvents,
    PlaceEvents,
    PledgeEvents,
    MemberEvents,
    OfferEvents,
    PhotoEvents,
    PostEvents,
    ProjectEvents,
    RequestEvents,
    RoundtableEvents,
    TalentEvents,
    TaskEvents,
    TeamEvents,
    UnitEvents {}

export type EventName = keyof Events

/** The events that can happen to one kind of matter. */
export type EventOf<M> = { [E in EventName]: Events[E] extends M ? E : never }[EventName]

/** Every collection whose documents are matters, and what each holds, as the domains say. */
export interface MatterDocuments
  extends CommunityMatters,
    DutyMatters,
    LetterMatters,
    PlaceMatters,
    PledgeMatters,
    MemberMatters,
    OfferMatters,
    ProjectMatters,
    RequestMatters,
    RoundtableMatters,
    PhotoMatters,
    UnitMatters,
    TalentMatters,
    TaskMatters,
    TeamMatters {}

export type MatterName = keyof MatterDocuments
