import type { RoundtableDocument } from 'types/roundtables'
import type { Happening, Reaction } from '../../../kernel/effects'
import { isGuest } from '../../../kernel/guests'
import { answererOf, sittersOf } from '../../../kernel/meeting/seats'
import { readableInShanghai } from '../../../kernel/time'
import { entryOf, repeated, tell, type Wording } from '../../messages/telling'

/** Who hears of a meeting's minutes and of what came of it, and in which words. */

type Meeting = RoundtableDocument

const about = ({ _id: id }: Meeting) => ({ kind: 'roundtable' as const, id })
const called = ({ number }: Meeting) => `第 ${number} 次圆桌会议`

/** Everybody who may sit in a seat of it, and whoever sat there. */
const atTable = ({ seats }: Meeting) => [
  ...new Set(
    seats.flatMap((one) => [
      ...sittersOf(one).map(({ memberId }) => memberId),
      ...(one.presence && !isGuest(one.presence.memberId) ? [one.presence.memberId] : []),
    ]),
  ),
]

const tellTable =
  (wording: (meeting: Meeting, happening: Happening<Meeting>) => Wording): Reaction<Meeting> =>
  async (happening) => {
    const { matter, effect } = happening
    const by = entryOf(matter, effect)?.by?.memberId
    const told = atTable(matter).filter((one) => one !== by)
    await tell(happening, told, about(matter), wording(matter, happening))
  }

export const tellCirculated = tellTable((meeting) => ({
  title: '会议纪要已发出，请核对',
  text: `${called(meeting)}${meeting.minutes ? `，请在 ${readableInShanghai(meeting.minutes.until)} 前答复` : ''}`,
}))

/** Whoever writes for the meeting hears of an objection, while there is time to correct the minutes. */
export const tellObjected: Reaction<Meeting> = async (happening) => {
  const { matter, effect } = happening
  const entry = entryOf(matter, effect)
  const seat = matter.seats.find(({ id }) => id === entry?.seatId)
  const writers = matter.seats.flatMap((one) => (one.duty ? (answererOf(one) ?? []) : []))
  const what = entry?.step === 'objectAppendix' ? '纪要的附记' : '会议纪要'
  const wording = {
    title: `${what}有席位提了意见`,
    text: `${called(matter)}，${seat?.label ?? ''}：${repeated(entry?.text ?? '')}`,
  }
  await tell(
    happening,
    writers.filter((one) => one !== entry?.by?.memberId),
    about(matter),
    wording,
  )
}

export const tellFixed = tellTable((meeting) => ({ title: '会议纪要已定稿', text: called(meeting) }))

export const tellAppended = tellTable((meeting) => {
  const last = meeting.minutes?.appendices.at(-1)
  return { title: '会议纪要加了附记', text: `${called(meeting)}${last ? `：${repeated(last.text)}` : ''}` }
})

export const tellPosted = tellTable((meeting) => ({ title: '会议结果已公示', text: called(meeting) }))

/** Minutes or a summary are late: whoever has to do it hears of it. The community secretary finds it among the todos. */
export const tellOverdue: Reaction<Meeting> = async (happening) => {
  const { matter } = happening
  const late = matter.state === 'drafting' ? '会议纪要还没有发出' : '会议结果还没有公示'
  const wording = { title: late, text: `${called(matter)}，会后 3 天内要办` }
  const writers = matter.seats.flatMap(({ duty, holder }) => (duty && holder ? [holder.memberId] : []))
  await tell(happening, writers, about(matter), wording)
}
