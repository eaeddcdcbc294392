import { newKey } from '../../support/house'
import { sendPicture, takeIn } from '../../support/pictures'
import type { CasesOf } from '../case'
import { CHEN, OFFICE } from '../community'
import type { Stage } from '../stage'

const REVIEW = { result: { suggest: 'review', label: 100 } }

/** One of which WeChat was not sure. */
const doubtful = async (stage: Stage) => {
  const { id } = await takeIn(stage.house, CHEN)
  await stage.hear(REVIEW)
  return { id }
}

export const photoCases: CasesOf<'photos'> = {
  'photos.reserve': [{ as: CHEN, given: () => ({ count: 3 }) }],
  'photos.accept': [
    {
      as: CHEN,
      given: async (stage) => ({ fileId: await sendPicture(stage.house, CHEN) }),
    },
    {
      about: 'seen on the same day',
      as: CHEN,
      clock: [2],
      given: async (stage) => ({ fileId: await sendPicture(stage.house, CHEN) }),
    },
  ],
  'photos.publish': [{ as: OFFICE, clock: [2], given: doubtful }],
  'photos.withhold': [{ as: OFFICE, clock: [2], given: doubtful }],
}

export const messageCases: CasesOf<'messages'> = {
  'messages.markRead': [
    {
      as: CHEN,
      async given(stage) {
        const { id, version: seen } = await stage.as(CHEN).requests.submit.mutate({
          category: 'facilities',
          text: '楼道灯不亮',
          placeId: 'b3-2',
          key: newKey(),
        })
        await stage.as(OFFICE).requests.accept.mutate({ id, seen, key: newKey() })
        const { items } = await stage.as(CHEN).messages.mine.query({})
        return { upTo: items[0]?.id ?? '' }
      },
    },
  ],
}
