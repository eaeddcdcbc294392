import type { DutyPostDocument, NominationDocument, PledgeDocument } from './pledges'

/** What happens to pledges and posts to choose, and to what kind of matter. */
export interface PledgeEvents {
  /** It was done, as its owner says: they have taken part. */
  'pledge.done': PledgeDocument
  /** The first one thanked for it. */
  'pledge.thanked': PledgeDocument
  /** The place where it is read is closed. */
  'pledge.placeClosed': PledgeDocument
  /** The unit is closed, and the pledge withdrawn with it. */
  'pledge.unitClosed': PledgeDocument
  /** What waits in it, or for whom, has changed. */
  'pledge.waits': PledgeDocument
  /** Whoever has it was at it in this month, says the office. */
  'dutyPost.held': DutyPostDocument
  /** A year is over, and so is the holding. */
  'dutyPost.ended': DutyPostDocument
  /** The community lists it no more, and nobody has it any more. */
  'dutyPost.closed': DutyPostDocument
}

/** Its collections of matters, and what each holds. */
export interface PledgeMatters {
  pledges: PledgeDocument
  dutyPosts: DutyPostDocument
  nominations: NominationDocument
}
