import { type House, newKey } from '../support/house'
import { tellStory } from '../support/story'

/** What others do is told: counted as unread, read, followed to what it is about, and read from then on. */

const TEXT = '三楼的声控灯一直不灭'

/** A resident's report that the office has accepted. */
async function accepted(house: House) {
  const report = { category: 'facilities' as const, text: TEXT, placeId: 'b3', key: newKey() }
  const { id, version: seen } = await house.as('demo-chen').requests.submit.mutate(report)
  await house.as('demo-wang').requests.accept.mutate({ id, seen, text: '今天去看', key: newKey() })
}

tellStory({
  people: { resident: 'demo-chen' },
  before: accepted,

  short: {
    async 'a resident reads what they were told, and follows it to the request'({ resident }) {
      await resident.opens('/mine/index')
      await resident.sees('条未读')
      await resident.press('消息')
      await resident.sees('未读')
      await resident.press('您的诉求已受理')
      await resident.arrivesAt('domains/requests/detail/index')
      await resident.sees(TEXT)
      await resident.sees('今天去看')
    },
  },

  whole: {
    async 'what was opened counts as read, and what comes next does not'({ resident }, { house }) {
      await resident.opens('/messages/index')
      await resident.sees('您的诉求已受理')
      await resident.seesNo('未读')
      const [mine] = (await house.as('demo-chen').requests.mine.query({})).items.filter(({ text }) => text === TEXT)
      const { id, version: seen } = await house.as('demo-wang').requests.get.query({ id: mine?.id ?? '' })
      const dispatch = { id, seen, post: 'propertyCompany', placeId: 'y1', key: newKey() } as const
      await house.as('demo-wang').requests.dispatch.mutate(dispatch)
      await resident.looksUntil('1 条未读', (hand) => hand.opens('/mine/index'))
    },

    async 'in its one row stands the newest, which lying open for a moment makes read'({ resident }) {
      await resident.opens('/messages/index')
      await resident.sees('您的诉求已派单')
      await resident.seesNo('您的诉求已受理')
      await resident.seesNo('未读')
    },
  },
})
