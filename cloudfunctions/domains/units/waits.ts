import type { UnitDocument } from 'types/units'
import { newsOf, type Waits } from '../../kernel/todos/waiting'

/** A unit waits for nobody; the neighbours read that it is there. */
export const unitWaits: Waits<UnitDocument> = {
  kind: 'unit',
  event: 'unit.waits',
  waitsFor: ({ communityId, closed, name, createdAt }) =>
    closed ? null : newsOf(communityId, { title: name, at: createdAt }),
}
