import type { TalentDocument } from './talents'

/** What happens to what residents offer, and to what kind of matter. */
export interface TalentEvents {
  /** The office gave it a date; whoever offered it is asked whether they can. */
  'talent.dated': TalentDocument
  /** They can, and their neighbours read of it. */
  'talent.agreed': TalentDocument
  /** They cannot on that date. */
  'talent.otherTime': TalentDocument
  'talent.declined': TalentDocument
  'talent.withdrawn': TalentDocument
  /** It took place, and whoever offered it is thanked. */
  'talent.held': TalentDocument
  /** What waits in it, or for whom, has changed. */
  'talent.waits': TalentDocument
}

/** Its collections of matters, and what each holds. */
export interface TalentMatters {
  talents: TalentDocument
}
