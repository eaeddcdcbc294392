import type { DutyMineView } from 'types/duty-views'
import { DUTY_KINDS } from 'types/words/duty'

/** The three kinds of party members, as this community calls them. */
export const kindOptions = (labels: DutyMineView['labels']) =>
  DUTY_KINDS.map((value) => ({ value, label: labels[value] }))
