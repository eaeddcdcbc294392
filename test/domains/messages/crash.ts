import type { CasesOf } from '../../crash/case'
import { CHEN, OFFICE } from '../../crash/community'
import { newKey } from '../../support/house'

export const deeds: CasesOf<'messages'> = {
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
