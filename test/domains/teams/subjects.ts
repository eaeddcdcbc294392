import type { Subjects } from '../tables'

export const subjects: Subjects<{ teamId: string }> = {
  inDemo: async () => ({ teamId: 'team-orange' }),
  inSeats:
    async ({ registered }) =>
    () => ({ teamId: registered.team.own }),
  marks: ['橙色平安队'],
  async expectAsItWas(house, { teamId: id }) {
    expect(await house.as('demo-chen').teams.get.query({ id })).toMatchObject({ version: 1, count: 5 })
  },
}
