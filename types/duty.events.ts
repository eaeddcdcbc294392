import type { DutyActivityDocument, DutyFileDocument, DutyPeriodDocument, DutySettingsDocument } from './duty'

/** What happens where party members report for duty, and to what kind of matter. */
export interface DutyEvents {
  /** Somebody says that they are a party member; the branch is asked. */
  'duty.registered': DutyFileDocument
  'duty.confirmed': DutyFileDocument
  /** Several people on paper were entered at once, of whom this is the last one. */
  'duty.enteredTogether': DutyFileDocument
  'duty.refused': DutyFileDocument
  /** Another unit or branch from now on. */
  'duty.transferred': DutyFileDocument
  'duty.left': DutyFileDocument
  /** One friendly reminder, for whoever asked for it. */
  'duty.reminded': DutyFileDocument
  /** What neighbours may see, or how they are called, has changed. */
  'duty.changed': DutyFileDocument
  /** Something of a period has changed: its sums are counted anew. */
  'duty.entered': DutyPeriodDocument
  /** A scan without a network waits for the leader. */
  'duty.scanned': DutyPeriodDocument
  'duty.scanDropped': DutyPeriodDocument
  /** An entry was struck, and the member is told. */
  'duty.struck': DutyPeriodDocument
  'duty.excuseAsked': DutyPeriodDocument
  'duty.excused': DutyPeriodDocument
  /** Asked for and not given; the member reads why. */
  'duty.excuseRefused': DutyPeriodDocument
  'duty.activityCancelled': DutyActivityDocument
  /** What waits in it, or for whom, has changed. */
  'dutyFile.waits': DutyFileDocument
  'dutyPeriod.waits': DutyPeriodDocument
}

/** Its collections of matters, and what each holds. */
export interface DutyMatters {
  dutyFiles: DutyFileDocument
  dutyPeriods: DutyPeriodDocument
  dutyActivities: DutyActivityDocument
  dutySettings: DutySettingsDocument
}
