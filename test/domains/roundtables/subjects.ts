import type { Subjects } from '../tables'

/** What calls about the roundtable are made about. */
export const subjects: Subjects<{ meetingId: string }> = {
  inDemo: async () => ({ meetingId: 'meeting-session' }),
  /** Who may do what in a meeting follows from its seats, and no post lets anybody in. */
  inSeats: async () => () => ({ meetingId: 'none' }),
  marks: ['校门口的车一直排到东苑门口'],
  async expectAsItWas(house, { meetingId: id }) {
    expect(await house.as('demo-wang').roundtables.session.query({ id })).toMatchObject({
      version: 1,
      state: 'inSession',
    })
  },
}
