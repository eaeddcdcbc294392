import type { DutyFileView, DutyPeriodView } from 'types/duty-views'

/** A file after something of one of its periods has changed; the newest period stands first. */
export function withPeriod(file: DutyFileView, changed: DutyPeriodView): DutyFileView {
  const others = file.periods.filter(({ id }) => id !== changed.id)
  // By name: quarters and months of one year stand as they are written, and no file has many of both.
  const periods = [...others, changed].sort((one, other) => (one.period < other.period ? 1 : -1))
  return { ...file, periods }
}
