import type { UnitDocument } from './units'

/** What happens in units, and to what kind of matter. */
export interface UnitEvents {
  /** It is out of use. */
  'unit.closed': UnitDocument
  /** What the neighbours read of it has changed. */
  'unit.waits': UnitDocument
}

/** Its collections of matters, and what each holds. */
export interface UnitMatters {
  units: UnitDocument
}
