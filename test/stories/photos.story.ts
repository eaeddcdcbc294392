import type { Hand } from '../support/hand'
import { type House, newKey } from '../support/house'
import { say } from '../support/pictures'
import { tellStory } from '../support/story'

/** Photos of which WeChat is not sure land with the office, which says of each whether others see it. */

/** A report with a photo, and WeChat's word on the photo: it is not sure. */
async function reportsDoubtfully(hand: Hand, house: House, text: string) {
  await hand.opens('/domains/requests/report/index')
  await hand.press('公共设施')
  await hand.write('是什么事', text)
  await hand.hasPhoto()
  await hand.press('拍照或从相册选')
  await hand.sees('1/6')
  await hand.press('本楼')
  await hand.press('提交')
  await hand.sees('等 居委会 受理')
  await say(house, 'review')
}

const LAMP = '架空层的灯不亮'
const BENCH = '楼下的长椅坏了'

/** The warden's way to the report and to the photo on it. */
async function looksAtTheLamp(hand: Hand) {
  await hand.opens('/domains/requests/worklist/index?post=warden%40b3')
  await hand.press('全部辖区')
  await hand.press(LAMP)
  await hand.press('照片 1，共 1 张')
}

/** The photos on the report as somebody else gets them. */
async function seenBy(openid: string, house: House): Promise<number> {
  const [report] = (await house.as('demo-chen').requests.mine.query({})).items.filter(({ text }) => text === LAMP)
  return (await house.as(openid).requests.get.query({ id: report?.id ?? '' })).photos.length
}

/** Only what the story brings waits for a look, and WeChat's verdicts come when the story says so. */
async function nothingWaits(house: House) {
  await house.control('PUT', 'pushes/wxa_media_check', { hold: true })
  const { photos } = house.as('demo-wang')
  for (const { id } of (await photos.reviews.query({})).items) await photos.publish.mutate({ id, key: newKey() })
}

tellStory({
  people: { resident: 'demo-chen', office: 'demo-wang', warden: 'demo-li' },
  before: nothingWaits,

  short: {
    async 'a photo of which WeChat is not sure waits for the office, and for nobody else'({ resident }, { house }) {
      await reportsDoubtfully(resident, house, LAMP)
      await resident.sees('待检查')
      expect(await seenBy('demo-li', house)).toBe(0)
    },

    async 'the office says that it may be seen, and the warden sees it'({ office, warden }, { house }) {
      await office.looksUntil('照片待审核', async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
      })
      await office.press('照片待审核')
      await office.press('可以公开')
      await office.sees('没有待审核的照片')
      expect(await seenBy('demo-li', house)).toBe(1)
      await warden.looksUntil(LAMP, looksAtTheLamp)
    },
  },

  whole: {
    async 'of another one that it may not, and whoever sent it is told'({ resident, office }, { house }) {
      await reportsDoubtfully(resident, house, BENCH)
      await office.looksUntil('系统未能判断，请点开大图审核', (hand) => hand.opens('/domains/photos/review/index'))
      await office.press('不公开')
      await office.press('不公开')
      await office.sees('没有待审核的照片')
      await resident.looksUntil('有一张照片没有通过检查', (hand) => hand.opens('/messages/index'))
    },
  },
})
