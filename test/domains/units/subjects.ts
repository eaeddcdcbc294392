import type { Subjects } from '../tables'

export const subjects: Subjects<{ unitId: string }> = {
  inDemo: async () => ({ unitId: 'unit-bank' }),
  inSeats:
    async ({ registered }) =>
    () => ({ unitId: registered.unit.own }),
  async expectAsItWas(house, { unitId: id }) {
    expect(await house.as('demo-chen').units.get.query({ id })).toMatchObject({ version: 1 })
  },
}
