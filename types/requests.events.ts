import type { RequestDocument } from './requests'

/** What happens in requests, and to what kind of matter. */
export interface RequestEvents {
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
  'request.takenOver': RequestDocument
  /** Somebody of the name for whom it was filed said that it is not theirs. */
  'request.disowned': RequestDocument
  'request.postponed': RequestDocument
  /** It was handed on to an item of the roundtable or to a task. */
  'request.handedOn': RequestDocument
  /** What it was handed on to came to nothing: its owner has it again. */
  'request.handedBack': RequestDocument
  /** What it was handed on to has news. */
  'request.heard': RequestDocument
  'request.climbed': RequestDocument
  /** What waits in it, or for whom, has changed. */
  'request.waits': RequestDocument
}

/** Its collections of matters, and what each holds. */
export interface RequestMatters {
  requests: RequestDocument
}
