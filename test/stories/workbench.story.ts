import type { Hand } from '../support/hand'
import { type House, newKey } from '../support/house'
import { tellStory } from '../support/story'

/** The workbench of the office: three matters in nine presses, several at once, and one that is looked for. */

const MATTERS = ['外墙瓷砖掉下来，差点砸到人。', '配电箱的门开着，孩子够得到。', '消防通道被货物堵死了。']
const [FIRST, SECOND, THIRD] = MATTERS as [string, string, string]
const LATER = ['井盖松了，踩上去会响。', '楼道的窗玻璃要掉。', '电线垂到了地上。']

const report = (house: House, text: string) =>
  house.as('demo-chen').requests.submit.mutate({ category: 'safety', text, placeId: 'b3', key: newKey() })

/** A hand that counts what it presses. */
function counting(hand: Hand): { hand: Hand; presses(): number } {
  let presses = 0
  const press = (name: string) => {
    presses += 1
    return hand.press(name)
  }
  return { hand: { ...hand, press }, presses: () => presses }
}

async function gives(hand: Hand) {
  await hand.press('受理并派单')
  await hand.sees('换人或另定日期')
  await hand.press('派单')
  await hand.sees('已派单给')
}

tellStory({
  people: { office: 'demo-wang', secretary: 'demo-xu' },

  async before(house) {
    for (const text of MATTERS) await report(house, text)
  },

  short: {
    async 'the office handles three matters in nine presses'({ office }) {
      await office.looksUntil(THIRD, (hand) => hand.opens('/hub/index'))
      const { hand, presses } = counting(office)
      await hand.press(FIRST)
      await gives(hand)
      await hand.press('下一件')
      await hand.sees(SECOND)
      await gives(hand)
      await hand.press('下一件')
      await hand.sees(THIRD)
      await gives(hand)
      expect(presses()).toBe(9)
    },

    async 'what was handled has left the queue'({ office }) {
      await office.goesBack()
      await office.sees('多选')
      for (const text of MATTERS) await office.seesNo(text)
    },
  },

  whole: {
    async 'several are given at once, and until the seconds have passed that can be taken back'({ office }, { house }) {
      for (const text of LATER) await report(house, text)
      await office.looksUntil(LATER[2] ?? '', (hand) => hand.opens('/hub/index'))
      await office.press('多选')
      for (const text of LATER) await office.press(text)
      await office.press('受理并派单 3 件')
      await office.press('撤销')
      await office.sees('已选 3 件')
      await office.press('受理并派单 3 件')
      // Whoever leaves the page has decided.
      await office.opens('/home/index')
      await office.looksUntil('3 件已派单', (hand) => hand.opens('/hub/index'))
    },

    async 'a caller names the last digits of a number'({ office }, { house }) {
      const { number } = await report(house, '路灯一闪一闪的。')
      await office.opens('/hub/index')
      await office.write('编号、门牌、姓名', number.slice(-4))
      await office.press('查找')
      await office.sees('路灯一闪一闪的')
    },

    async 'whoever narrowed the list to a building works through that one, and is led to the rest at its end'(
      { office },
      { house },
    ) {
      const here = ['东门的地锁坏了。', '西门的地锁坏了。']
      for (const text of here) {
        const said = { category: 'parking', text, placeId: 'b6', key: newKey() } as const
        await house.as('demo-peng').requests.submit.mutate(said)
      }
      await office.opens('/home/index')
      await office.opens('/hub/index')
      await office.press('筛选')
      await office.press('6 号楼')
      await office.press('关闭')
      await office.press('待受理')
      await office.sees(here[1] ?? '')
      for (const text of here) {
        if (text === here[0]) await office.press(text)
        await office.sees('等 居委会 受理')
        await gives(office)
        await office.press('下一件')
      }
      await office.sees('这样筛选的都办完了')
      await office.press('看其余的')
      // Whatever waits next, of any system.
      await office.seesNo('这样筛选的都办完了')
      await office.seesNo(here[1] ?? '')
    },

    async 'the secretary sees how the area stands, building by building'({ secretary }) {
      await secretary.looksUntil('我的辖区', (hand) => hand.opens('/hub/index'))
      await secretary.press('我的辖区')
      await secretary.sees('3 号楼')
    },
  },
})
