/** A task as a leader writes it down, for tests. */

const HOUR = 3_600_000

/** @param startsAt in milliseconds; it lasts two hours */
export const sketchAt = (startsAt: number) => ({
  title: '护学岗',
  meetAt: '学校南门',
  startsAt,
  endsAt: startsAt + 2 * HOUR,
  places: 2,
  contact: '0571-88001234',
  risk: 'none' as const,
})
