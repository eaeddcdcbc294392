import { idOf } from '../../support/members'
import type { Subjects } from '../tables'

/** Somebody whose home waits to be verified. */
export const subjects: Subjects<{ memberId: string }> = {
  inDemo: async () => ({ memberId: idOf('demo-wu') }),
  inSeats:
    async ({ applicant }) =>
    () => ({ memberId: applicant._id }),
  marks: ['吴桐', '王芳'],
  async expectAsItWas(house, { memberId }) {
    expect(await house.as('demo-wu').members.me.query()).toMatchObject({ state: 'pending' })
    // Where they belong the same id opens doors: it was not refused for being unknown.
    const asWarden = await house.as('demo-li').members.applicants.query({ placeId: 'b3' })
    expect(asWarden.items.map(({ id }) => id)).toContain(memberId)
  },
}
