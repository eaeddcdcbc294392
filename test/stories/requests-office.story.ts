import { COMMUNITY } from '../../demo/places'
import type { Hand } from '../support/hand'
import { type House, newKey } from '../support/house'
import { tellStory } from '../support/story'

/** A Monday in the office: forty matters, and three presses for each of them. */

const FIRST = '消防通道停了一辆面包车。'
const SECOND = '地库出口又有车停在黄线上。'

const report = (house: House, text: string) =>
  house.as('demo-chen').requests.submit.mutate({ category: 'parking', text, placeId: 'b3', key: newKey() })

/** A hand that counts what it presses. */
function counting(hand: Hand): { hand: Hand; presses(): number } {
  let presses = 0
  const press = (name: string) => {
    presses += 1
    return hand.press(name)
  }
  return { hand: { ...hand, press }, presses: () => presses }
}

tellStory({
  people: { office: 'demo-wang', property: 'demo-liu' },

  async before(house) {
    await report(house, FIRST)
    await report(house, SECOND)
  },

  short: {
    async 'the office gives a matter to its usual handler and has the next one before it, in three presses'({
      office,
    }) {
      await office.opens(
        `/domains/requests/worklist/index?post=${encodeURIComponent(`residentsCommittee@${COMMUNITY}`)}`,
      )
      await office.press(FIRST)
      await office.sees('居委会 受理')
      const { hand, presses } = counting(office)
      await hand.press('受理并派单')
      await hand.sees('物业公司 · 东苑')
      await hand.sees('5 个工作日内')
      await hand.press('派单')
      await hand.sees('由 物业公司 · 东苑 办理')
      await hand.press('下一件')
      await hand.sees(SECOND)
      await hand.seesNo(FIRST)
      expect(presses()).toBe(3)
    },

    async 'whoever handles it begins with a phrase, without a page of its own'({ property }) {
      await property.looksUntil(FIRST, async (hand) => {
        await hand.opens('/home/index')
        await hand.press('全部')
      })
      const { hand, presses } = counting(property)
      await hand.press(FIRST)
      await hand.press('开始办理')
      await hand.press('今天上门看')
      await hand.press('开始办理')
      await hand.sees('物业公司 · 东苑 正在办理')
      await hand.sees('今天上门看')
      expect(presses()).toBe(4)
    },
  },

  whole: {
    async 'who wants it otherwise goes from there to the whole form, where the usual one is chosen already'({
      office,
    }) {
      await office.press('受理并派单')
      await office.press('请拍照答复')
      await office.press('换人或另定日期')
      await office.arrivesAt('domains/requests/handle/index')
      await office.press('楼栋长 · 3 号楼')
      await office.press('派单')
      await office.sees('由 楼栋长 · 3 号楼 办理')
    },
  },
})
