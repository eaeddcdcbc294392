import { COMMUNITY } from '../../../demo/places'
import { HERE } from '../../support/seats'
import type { Subjects } from '../tables'

export const subjects: Subjects<{ communityId: string; ownCommunityId: string }> = {
  inDemo: async () => ({ communityId: COMMUNITY, ownCommunityId: COMMUNITY }),
  inSeats: async () => (holder) => ({ communityId: HERE, ownCommunityId: holder.communityId }),
  marks: ['翠苑'],
  async expectAsItWas(house) {
    expect((await house.as('demo-wang').communities.setup.query()).name).toBe('翠苑社区')
  },
}
