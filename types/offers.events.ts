import type { OfferDayDocument } from './bookings'
import type { JointProjectDocument } from './joint-projects'
import type { NeedDocument } from './needs'
import type { OfferDocument } from './offers'

/** What happens to what units give, need and do together, and to what kind of matter. */
export interface OfferEvents {
  /** It is not to be had any more: bookings to come are cancelled. */
  'offer.closed': OfferDocument
  /** What waits in it, or what the neighbours read of it, has changed. */
  'offer.waits': OfferDocument
  /** Somebody has booked. */
  'booking.asked': OfferDayDocument
  'booking.agreed': OfferDayDocument
  'booking.refused': OfferDayDocument
  'booking.used': OfferDayDocument
  'booking.thanked': OfferDayDocument
  /** By whoever booked. */
  'booking.cancelled': OfferDayDocument
  /** By the side that gives, or because somebody or something is gone. */
  'booking.calledOff': OfferDayDocument
  /** Its bookings are about to be removed: the offer keeps how often it was used. */
  'booking.ended': OfferDayDocument
  'booking.waits': OfferDayDocument
  'need.met': NeedDocument
  'jointProject.begun': JointProjectDocument
  'jointProject.progressed': JointProjectDocument
  'jointProject.ended': JointProjectDocument
}

/** Its collections of matters, and what each holds. */
export interface OfferMatters {
  offers: OfferDocument
  offerDays: OfferDayDocument
  needs: NeedDocument
  jointProjects: JointProjectDocument
}
