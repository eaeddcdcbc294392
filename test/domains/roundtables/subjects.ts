import type { Subjects } from '../tables'

/** What calls about the roundtable are made about. */
export const subjects: Subjects<object> = {
  inDemo: async () => ({}),
  inSeats: async () => () => ({}),
}
