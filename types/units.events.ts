import type { UnitDocument } from './units'

/** Its collections of matters, and what each holds. */
export interface UnitMatters {
  units: UnitDocument
}
