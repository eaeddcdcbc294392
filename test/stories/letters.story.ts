import type { LetterDocument } from 'types/letters'
import { letterIdOf } from '../../cloudfunctions/domains/letters/rules/letter'
import { dutyFileOf } from '../../demo/duty'
import { change, documents, reachInto } from '../support/database'
import type { House } from '../support/house'
import { tellStory } from '../support/story'

/** The year's letter: the office counts and writes, its member reads it first, the unit answers, and it is printed. */

const YEAR = String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear())
const LETTER = letterIdOf(dutyFileOf('demo-lei'), YEAR, 1)
const ON_PAPER = letterIdOf('duty-sha', YEAR, 1)

/** Seven days pass, and the clock comes round. */
async function sevenDaysLater(house: House, id: string): Promise<void> {
  await reachInto(house)
  await change('letters', id, { dueAt: new Date(Date.now() - 1_000) })
  await house.fireClock()
}

tellStory({
  people: { office: 'demo-xu', member: 'demo-lei', contact: 'demo-jiang', neighbour: 'demo-chen' },

  short: {
    async 'the office counts the year, writes a few words, and asks the member to read it'({ office }) {
      await office.opens('/domains/letters/office/index')
      await office.press(`汇总 ${YEAR} 年的数字`)
      await office.sees('汇总好了')
      await office.press('雷永明')
      await office.press('写评语')
      await office.write('评语', '水管坏了，邻居第一个想到他。')
      await office.press('保存')
      await office.press('请本人过目')
      await office.press('给本人看')
      await office.sees('本人在看')
    },

    async 'the member finds it among what waits, and says that it may be sent'({ member }) {
      await member.looksUntil('看年度反馈函', (hand) => hand.opens('/home/index'))
      await member.press('看年度反馈函')
      await member.sees('水管坏了，邻居第一个想到他。')
      await member.press('同意寄给单位')
      await member.press('同意')
      await member.sees('您同意寄给单位')
    },

    async 'the unit reads it, has it printed, says that it has come, and answers'({ contact, member }, { house }) {
      await sevenDaysLater(house, LETTER)
      await contact.opens('/domains/letters/unit/index')
      await contact.press(`${YEAR} 年`)
      await contact.sees('水管坏了，邻居第一个想到他。')
      await contact.press('打印这封信')
      await contact.press('确认收到')
      await contact.sees('单位已收到')
      await contact.press('回信')
      await contact.write('回信', '收到了，我们在例会上读给大家听。')
      await contact.press('寄给社区和本人')
      await contact.sees('我们在例会上读给大家听')

      await member.looksUntil('我们在例会上读给大家听', (hand) =>
        hand.opens(`/domains/letters/letter/index?id=${LETTER}`),
      )
      await member.opens('/domains/duty/looks/index')
      await member.sees('单位联络员')
    },
  },

  whole: {
    async 'somebody without a phone is shown it on paper, and hands it in themselves'({ office }, { house }) {
      await office.opens(`/domains/letters/letter/index?id=${ON_PAPER}`)
      await office.press('写评语')
      await office.write('评语', '常来帮忙')
      await office.press('保存')
      await office.press('请本人过目')
      await office.press('给本人看')
      await office.sees('请打印给本人看')
      await office.press('同意寄给单位')
      await office.press('同意')
      await sevenDaysLater(house, ON_PAPER)
      await office.looksUntil('由本人打印后交给单位', (hand) =>
        hand.opens(`/domains/letters/letter/index?id=${ON_PAPER}`),
      )
    },

    async 'whoever holds the paper looks whether it is in force'({ neighbour }) {
      const [letter] = await documents<LetterDocument>('letters', { _id: ON_PAPER })
      await neighbour.opens('/domains/letters/check/index')
      await neighbour.press('核对')
      await neighbour.sees('请填写编号')
      await neighbour.write('编号', letter?.number ?? '')
      await neighbour.write('校验码', '000000000000')
      await neighbour.press('核对')
      await neighbour.sees('没有查到')
      await neighbour.write('校验码', letter?.editions[0]?.hash?.slice(0, 12) ?? '')
      await neighbour.press('核对')
      await neighbour.sees('这封信是真的')
    },

    async 'the office withdraws a letter that was sent, and writes another one'({ office, contact }) {
      await office.opens(`/domains/letters/letter/index?id=${LETTER}`)
      await office.press('撤回这封信')
      await office.write('为什么', '少算了一次')
      await office.press('撤回')
      await office.sees('这封信撤回了')
      await office.press('另写一封')
      await office.sees('还没有写评语')
      await contact.opens('/domains/letters/unit/index')
      await contact.seesNo(`${YEAR} 年`)
    },

    async 'the unit says what it thinks of the community, and reads the reply'({ contact, office }) {
      await contact.opens('/domains/letters/feedback/index')
      await contact.press('对社区说几句')
      await contact.write('哪里做得好', '活动通知早一周就好了。')
      await contact.press('寄出')
      await contact.sees('活动通知早一周就好了。')
      await office.looksUntil('活动通知早一周就好了。', (hand) => hand.opens('/domains/letters/feedback/index'))
      await office.press('答复')
      await office.write('答复', '好的，下个月起提前两周。')
      await office.press('答复')
      await contact.looksUntil('好的，下个月起提前两周。', (hand) => hand.opens('/domains/letters/feedback/index'))
    },
  },

  long: {
    async 'a letter about last year is objected to, corrected, and read once more'({ office }, { house }) {
      const id = letterIdOf(dutyFileOf('demo-bai'), String(Number(YEAR) - 1), 1)
      await reachInto(house)
      const [letter] = await documents<LetterDocument>('letters', { _id: id })
      const objection = { id, seen: letter?.version ?? 0, text: '少了一次清扫', key: 'story-letters-objection' }
      await house.as('demo-bai').letters.object.mutate(objection)
      await office.looksUntil('少了一次清扫', (hand) => hand.opens(`/domains/letters/letter/index?id=${id}`))
      await office.press('答复并修改')
      await office.write('对意见的答复', '补上了，对不起。')
      await office.press('请本人再看')
      await office.sees('社区的答复')
    },
  },
})
