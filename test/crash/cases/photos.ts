import sharp from 'sharp'
import { newKey } from '../../support/house'
import { takeIn } from '../../support/pictures'
import type { CasesOf } from '../case'
import { CHEN, idOf, OFFICE } from '../community'
import type { Stage } from '../stage'

/** A small picture in cloud storage, as a phone puts it there. */
async function sent(stage: Stage): Promise<string> {
  const content = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  return stage.house.put(CHEN, `incoming/${idOf(CHEN)}/${newKey()}`, content)
}

const REVIEW = { result: { suggest: 'review', label: 100 } }

/** One of which WeChat was not sure. */
const doubtful = async (stage: Stage) => {
  const { id } = await takeIn(stage.house, CHEN)
  await stage.hear(REVIEW)
  return { id }
}

export const photoCases: CasesOf<'photos'> = {
  'photos.accept': [
    {
      as: CHEN,
      given: async (stage) => ({ fileId: await sent(stage) }),
      askedTwice: {
        'security.mediaCheckAsync': 'A picture whose trace was not written down has to be asked about anew.',
      },
    },
  ],
  'photos.publish': [{ as: OFFICE, given: doubtful }],
  'photos.withhold': [{ as: OFFICE, given: doubtful }],
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
