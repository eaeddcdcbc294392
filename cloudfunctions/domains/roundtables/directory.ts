import type { Matter } from 'types/matter'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { Photo } from 'types/requests'
import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import { ACTION_STATE_NAMES, ITEM_STATE_NAMES, MEETING_STATE_NAMES } from 'types/words/roundtables'
import type { Database } from '../../kernel/database'
import { seatOf } from '../../kernel/meeting/seats'
import { chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { ownPhotos } from '../photos/showing'
import { standingIn } from './store'

/** What a person's own file has of the roundtable. */

const BYLINE = 'timeline.by.memberId'

export const tableChapters = (db: Database, memberId: string): Chapters =>
  chaptersOf(
    ['seats.holder.memberId', 'seats.substitutes.memberId', BYLINE],
    ['我的席位', '我候补的席位', '我安排的席位'],
    (field) => (after, limit) => standingIn('tables', field)(db, memberId, after, limit),
    (table) => {
      const seat = seatOf(table.seats, memberId)
      return { 席位: seat?.label, 职责: seat?.duty && SEAT_DUTY_NAMES[seat.duty], 我的记录: entriesBy(table, memberId) }
    },
  )

export const meetingChapters = (db: Database, memberId: string): Chapters =>
  chaptersOf(
    ['seats.holder.memberId', 'seats.substitutes.memberId', 'former.memberId', 'seats.presence.memberId', BYLINE],
    ['有我席位的会议', '我候补的会议', '曾有我席位的会议', '我参加的会议', '我经办的会议'],
    (field) => (after, limit) => standingIn('roundtables', field)(db, memberId, after, limit),
    (meeting) => {
      const seat = seatOf(meeting.seats, memberId)
      const { confirmations = [], appendixAnswers = [] } = meeting.minutes ?? {}
      const said = [...confirmations, ...appendixAnswers].filter((one) => one.memberId === memberId)
      return {
        时间: readableInShanghai(meeting.startsAt),
        状态: MEETING_STATE_NAMES[meeting.state],
        席位: seat?.label,
        到场: seat?.presence?.memberId === memberId ? readableInShanghai(seat.presence.at) : undefined,
        对纪要的意见: said.map(({ at, objection }) => ({ 时间: readableInShanghai(at), 意见: objection ?? '确认' })),
        我的记录: entriesBy(meeting, memberId),
      }
    },
  )

export const itemChapters = (db: Database, memberId: string): Chapters =>
  chaptersOf(
    ['broughtBy.memberId', 'supporters.memberId', 'comments.memberId', BYLINE],
    ['我提出的议题', '我支持的议题', '我留言的议题', '我经办的议题'],
    (field) => (after, limit) => standingIn('agendaItems', field)(db, memberId, after, limit),
    (item, addresses) => ({
      议题: item.title,
      状态: ITEM_STATE_NAMES[item.state],
      ...(item.broughtBy.memberId === memberId ? { 照片: addresses(item.photos) } : {}),
      我的留言: item.comments
        .filter((one) => one.memberId === memberId)
        .map(({ at, text }) => ({ 时间: readableInShanghai(at), 留言: text })),
      我的记录: entriesBy(item, memberId),
    }),
    { db, of: (item) => (item.broughtBy.memberId === memberId ? item.photos : []) },
  )

export const actionChapters = (db: Database, memberId: string): Chapters =>
  chaptersOf(
    ['people', BYLINE],
    ['与我有关的落实事项', '我经办的落实事项'],
    (field) => (after, limit) => standingIn('meetingActions', field)(db, memberId, after, limit),
    (action, addresses) => ({
      事项: action.what,
      状态: ACTION_STATE_NAMES[action.state],
      期限: readableInShanghai(action.dueAt),
      照片: addresses(reportedBy(action, memberId)),
      我的记录: entriesBy(action, memberId),
    }),
    { db, of: (action) => reportedBy(action, memberId) },
  )

/** The photos with which somebody reported an action, and of the plans that they wrote. */
const reportedBy = ({ timeline }: MeetingActionDocument, memberId: string): Photo[] =>
  timeline.flatMap(({ by, photos = [] }) => (by?.memberId === memberId ? photos : []))

/** Addresses under which photos can be seen for a while. */
type Addresses = (photos: readonly Photo[]) => string[]

/** @param pictures which of the photos in a document are the person's own; left out where there are none */
function chaptersOf<M extends Matter>(
  fields: readonly [string, ...string[]],
  called: readonly string[],
  find: (field: string) => (after: string | undefined, limit: number) => Promise<M[]>,
  words: (found: M, addresses: Addresses) => object,
  pictures?: { db: Database; of: (found: M) => readonly Photo[] },
): Chapters {
  const wordsOf = async (found: M[]) => {
    const shown = pictures ? await ownPhotos(pictures.db, found.flatMap(pictures.of)) : []
    const urls = new Map(shown.map(({ id, url }) => [id, url]))
    return found.map((one) => words(one, (photos) => photos.flatMap(({ id }) => urls.get(id) ?? [])))
  }
  const [first, ...others] = fields.map((field, place) =>
    chapterOf(['圆桌会议', called[place] ?? field], find(field), wordsOf),
  )
  if (!first) throw new Error('somebody stands in no way')
  return [first, ...others]
}

const entriesBy = ({ timeline }: Matter, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, text }) => ({ 时间: readableInShanghai(at), ...(text ? { 说明: text } : {}) }))

export { unlink } from './actions/following'
export { refuseOrigin } from './actions/standing'
