import type { DutyFileDocument } from 'types/duty'
import type { LetterDocument, UnitFeedbackDocument } from 'types/letters'
import type { MemberDocument } from 'types/members'
import { send } from '../cloudfunctions/domains/letters/feedback'
import { due } from '../cloudfunctions/domains/letters/rules/ending'
import { draft } from '../cloudfunctions/domains/letters/rules/letter'
import { acknowledge, consent, show, write } from '../cloudfunctions/domains/letters/rules/steps'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { calendarOf } from '../cloudfunctions/kernel/calendar'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { dutyFileOf } from './duty'

/** Letters of last year in the demo community: one with the unit, one that its member reads, one on paper. Invented. */

const DAY = 24 * 3_600_000

const DEEDS = ['参加社区清洁', '入户检查老旧水管', '圆桌会议']

/** @param members by openid */
export function demoLetters(
  members: Map<string, MemberDocument>,
  { files }: { files: DutyFileDocument[] },
  now: Date,
): { letters: LetterDocument[]; unitFeedback: UnitFeedbackDocument[] } {
  const year = String(now.getFullYear() - 1)
  const began = new Date(now.getTime() - 12 * DAY)
  const office = actorOf(memberBy(members, 'demo-xu'), began)
  let keys = 0
  const said = (at: Date) => ({ key: `demo-letter-${String(++keys).padStart(12, '0')}`, now: at })
  const drafted = (fileId: string) => {
    const file = files.find(({ _id }) => _id === fileId)
    if (!file?.unit) throw new Error(`nobody of a unit has the file ${fileId}`)
    const { communityId, memberId, name, pinyin, unit } = file
    const figures = [
      { kind: 'task' as const, times: 4 },
      { kind: 'help' as const, times: 2 },
    ]
    const deeds = DEEDS.map((label, index) => `${year}-${String(3 * index + 3).padStart(2, '0')} ${label}`)
    return draft({ fileId, communityId, memberId, name, pinyin, unit, year, turn: 1, figures, deeds }, null, began)
  }
  const shown = (fileId: string, at: Date) => {
    const letter = drafted(fileId)
    const words = '热心社区的事，邻居们遇到难处愿意找他商量。'
    const written = afterStep(letter, write(letter, words, office, said(at)))
    return { ...afterStep(written, show(written, null, office, said(at))), effects: [] }
  }

  const lei = actorOf(memberBy(members, 'demo-lei'), began)
  const jiang = actorOf(memberBy(members, 'demo-jiang'), now)
  const first = shown(dutyFileOf('demo-lei'), began)
  const agreed = afterStep(first, consent(first, { edition: 1, agree: true }, lei, said(began)))
  const sending = due(agreed, new Date(began.getTime() + 8 * DAY), calendarOf(new Map()))
  const sent = sending ? afterStep(agreed, sending) : agreed
  const received = { ...afterStep(sent, acknowledge(sent, jiang, said(now))), effects: [] }
  const reading = shown(dutyFileOf('demo-bai'), new Date(now.getTime() - 2 * DAY))
  const feedback = send('feedback-water', '希望社区提前一个月告诉我们需要多少人手。', jiang, said(began))
  return { letters: [received, reading, drafted('duty-sha')], unitFeedback: [feedback] }
}

function memberBy(members: Map<string, MemberDocument>, openid: string): MemberDocument {
  const member = members.get(openid)
  if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
  return member
}
