import type { AgendaItemDocument } from 'types/agenda-items'
import type { RoundtableDocument } from 'types/roundtables'
import type { Happening, Reaction } from '../../kernel/effects'
import { sittersOf } from '../../kernel/meeting/seats'
import { readableInShanghai } from '../../kernel/time'
import { entryOf, tell } from '../messages/telling'
import { agendaItems } from './store'

/** Who hears of items and meetings, and in which words. Reporters hear of their requests by `items/origins.ts`. */

const ofItem = ({ _id: id }: AgendaItemDocument) => ({ kind: 'agendaItem' as const, id })
const ofMeeting = ({ _id: id }: RoundtableDocument) => ({ kind: 'roundtable' as const, id })

/** Whoever brought it, of what others decided. */
const tellBringer =
  (title: string): Reaction<AgendaItemDocument> =>
  async (happening) => {
    const { matter, effect } = happening
    const entry = entryOf(matter, effect)
    if (entry?.by?.memberId === matter.broughtBy.memberId) return
    const text = `“${matter.title}”${entry?.text ? `：${entry.text}` : ''}`
    await tell(happening, [matter.broughtBy.memberId], ofItem(matter), { title, text })
  }

export const tellAccepted = tellBringer('您提的议题已采纳，等安排会议')
export const tellDeclined = tellBringer('您提的议题没有采纳')
/** Unless it was taken back, as the other one had been merged into it. */
export const tellMerged: Reaction<AgendaItemDocument> = async (happening) => {
  const item = await agendaItems(happening.context.db).get(happening.matter._id)
  if (item?.state === 'merged') await tellBringer('您提的议题并入了另一项')(happening)
}
export const tellItemWithdrawn = tellBringer('您提的议题已撤回')

/** Everybody who may sit in a seat of a meeting, but for whoever took the step. */
async function tellSeats(
  happening: Happening<RoundtableDocument>,
  words: (meeting: RoundtableDocument, said: string) => { title: string; text: string },
): Promise<void> {
  const { matter, effect } = happening
  const entry = entryOf(matter, effect)
  const people = matter.seats.flatMap(sittersOf).map(({ memberId }) => memberId)
  const others = people.filter((id) => id !== entry?.by?.memberId)
  await tell(happening, others, ofMeeting(matter), words(matter, entry?.text ?? ''))
}

const whenAndWhere = ({ startsAt, place }: RoundtableDocument) => `${readableInShanghai(startsAt)}，${place}`

export const tellAnnounced: Reaction<RoundtableDocument> = (happening) =>
  tellSeats(happening, (meeting) => ({
    title: '圆桌会议的议题公布了',
    text: `${whenAndWhere(meeting)}，共 ${meeting.agenda.length} 项`,
  }))

export const tellMoved: Reaction<RoundtableDocument> = (happening) =>
  tellSeats(happening, (meeting, why) => ({
    title: '圆桌会议改了时间或地点',
    text: `${whenAndWhere(meeting)}。${why}`,
  }))

export const tellCancelled: Reaction<RoundtableDocument> = (happening) =>
  tellSeats(happening, (meeting, why) => ({ title: '圆桌会议取消了', text: `${whenAndWhere(meeting)}。${why}` }))

/** An item was added after the agenda had been published. */
export const tellLate: Reaction<RoundtableDocument> = async (happening) => {
  const { matter, effect } = happening
  const entry = entryOf(matter, effect)
  if (entry?.step !== 'addLate') return
  const item = matter.agenda.find(({ itemId }) => itemId === entry.itemId)
  await tellSeats(happening, (meeting, why) => ({
    title: '圆桌会议增加了临时议题',
    text: `“${item?.title ?? ''}”，${readableInShanghai(meeting.startsAt)}。${why}`,
  }))
}
