import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'
import type { Leaver, TracesOf } from '../tables'

export const traces: TracesOf<'photos'> = {
  pictures: {
    // One that waits, and one that became part of a request.
    async leave({ house, openid, me }) {
      await takeIn(house, openid)
      const { id } = await takeIn(house, openid)
      const said = { category: 'other' as const, text: '护栏松了', placeId: 'b3', photoIds: [id] }
      await me.requests.submit.mutate({ ...said, key: newKey() })
    },
  },
  reservations: {
    leave: ({ me }: Leaver) => me.photos.reserve.mutate({ count: 1, key: newKey() }),
    keepsId: 'a picture that is on its way may still arrive, and is deleted by it',
  },
}
