import type { AgendaItemDocument } from './agenda-items'
import type { MeetingActionDocument } from './meeting-actions'
import type { RoundtableDocument, TableDocument } from './roundtables'

/** What happens at the roundtable, and to what kind of matter. */
export interface RoundtableEvents {
  /** Somebody else may chair from now on. */
  'table.arranged': TableDocument
  'item.proposed': AgendaItemDocument
  /** One more request was joined to it. */
  'item.joined': AgendaItemDocument
  'item.accepted': AgendaItemDocument
  'item.declined': AgendaItemDocument
  'item.merged': AgendaItemDocument
  'item.withdrawn': AgendaItemDocument
  /** A meeting's agenda with it was published, or the item was taken off again. */
  'item.onAgenda': AgendaItemDocument
  'item.offAgenda': AgendaItemDocument
  /** The meeting came to an end with it, whatever the outcome. */
  'item.ended': AgendaItemDocument
  /** All that was resolved on it is done: whoever reported it is asked. */
  'item.allDone': AgendaItemDocument
  'item.waits': AgendaItemDocument
  /** An item was put on an agenda, or taken off it. */
  'roundtable.agendaChanged': RoundtableDocument
  'roundtable.announced': RoundtableDocument
  'roundtable.moved': RoundtableDocument
  'roundtable.cancelled': RoundtableDocument
  'roundtable.opened': RoundtableDocument
  /** One item was ended in session; the entry names it. */
  'roundtable.itemEnded': RoundtableDocument
  'roundtable.closed': RoundtableDocument
  'roundtable.circulated': RoundtableDocument
  /** A seat objected to the minutes, or to an appendix. */
  'roundtable.objected': RoundtableDocument
  'roundtable.fixed': RoundtableDocument
  'roundtable.appended': RoundtableDocument
  'roundtable.posted': RoundtableDocument
  'roundtable.overdue': RoundtableDocument
  'roundtable.waits': RoundtableDocument
  'action.created': MeetingActionDocument
  'action.reported': MeetingActionDocument
  'action.sentBack': MeetingActionDocument
  'action.done': MeetingActionDocument
  'action.dropped': MeetingActionDocument
  /** A step of which nobody is told, as its photos have arrived. */
  'action.changed': MeetingActionDocument
  /** A task or a request that was there already is to do it. */
  'action.linked': MeetingActionDocument
  /** What was to do it does not any more. */
  'action.unlinked': MeetingActionDocument
  'action.offered': MeetingActionDocument
  'action.declined': MeetingActionDocument
  'action.handedOver': MeetingActionDocument
  /** Its seat was closed, or its person is gone: somebody else has it from now on. */
  'action.passed': MeetingActionDocument
  'action.climbed': MeetingActionDocument
  'action.waits': MeetingActionDocument
}

/** Its collections of matters, and what each holds. */
export interface RoundtableMatters {
  tables: TableDocument
  roundtables: RoundtableDocument
  agendaItems: AgendaItemDocument
  meetingActions: MeetingActionDocument
}
