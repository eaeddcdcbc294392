import type { Subjects } from '../tables'

/** What calls about the roundtable are made about. */
export const subjects: Subjects<{ actionId: string }> = {
  inDemo: async () => ({ actionId: 'action-gate' }),
  inSeats: async () => () => ({ actionId: 'action-gate' }),
  marks: ['早晚上下学时在校门口疏导交通'],
  async expectAsItWas(house, { actionId: id }) {
    expect(await house.as('demo-chen').roundtables.action.query({ id })).toMatchObject({ version: 1, state: 'inHand' })
  },
}
