import type { ItemSummary, ItemView } from 'types/item-inputs'
import type { TableDocument } from 'types/roundtables'
import { ITEM_STEP_NAMES } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import type { ActorContext } from '../../../kernel/procedure'
import { bylineSeenBy, nameSeenBy } from '../../../kernel/sight'
import { markUntil } from '../../../kernel/since'
import { goodUntil, type Looked, photoViews } from '../../photos/showing'
import { readableAmong } from '../../requests/directory'
import { redacted } from '../minutes/redacting'
import { noSuchItem, seesDrafts } from '../sitting'
import { agendaItems, type ListedItem, theTable } from '../store'
import { actionsOf, type Item, isSettled, reportersOf, standingFor } from './rules'

/** Items as people see them. */

/** @param drafts whether the reader knows of agendas that are not published */
export function itemSummaryOf(item: ListedItem, drafts: boolean): ItemSummary {
  const { state, meetingAt } = standingFor(item, drafts)
  return {
    id: item._id,
    title: item.title,
    question: item.question,
    category: item.category,
    state,
    reporters: reportersOf(item),
    settled: isSettled(item),
    supporters: item.supporters.length,
    meetingAt: meetingAt?.getTime() ?? null,
  }
}

const WITH_THE_TABLE: readonly Item['state'][] = ['proposed', 'declined', 'withdrawn']

/** The requests behind it that the actor may read anyway. */
const requestsOf = (ctx: ActorContext, { origins }: Item) =>
  readableAmong(
    ctx,
    origins.filter(({ kind, gone }) => kind === 'request' && !gone).map(({ id }) => id),
  )

/**
 * An item that the actor may know of: neighbours once the chair has taken it on; the table, the office, whoever brought it
 * and whoever reads a request behind it always.
 * @throws {AppError} NOT_FOUND
 */
export async function knownItem(ctx: ActorContext, id: string) {
  const { actor, db, now } = ctx
  const [item, table] = await Promise.all([agendaItems(db).get(id), theTable(db, actor.communityId, now)])
  if (item?.communityId !== actor.communityId) throw noSuchItem()
  const requests = await requestsOf(ctx, item)
  const isOpen = !WITH_THE_TABLE.includes(item.state)
  const isTheirs = item.broughtBy.memberId === actor.memberId || seesDrafts(table, actor) || requests.length > 0
  if (!isOpen && !isTheirs) throw noSuchItem()
  return { item, table, requests }
}

/** Seats as people read them; one that is gone from the table is left out. */
export const labelsOf = (ids: readonly string[], { seats }: Pick<TableDocument, 'seats'>): string[] =>
  ids.flatMap((id) => seats.find((seat) => seat.id === id)?.label ?? [])

/** Its pictures, for one reader. */
export const photosIn = ({ photos, broughtBy }: Pick<Item, 'photos' | 'broughtBy'>, { memberId }: Actor): Looked[] =>
  photos.map((photo) => ({ photo, mine: broughtBy.memberId === memberId }))

export async function showItem(ctx: ActorContext, item: Item, table?: TableDocument) {
  const { actor, db, now } = ctx
  const looked = photosIn(item, actor)
  const [at, requests, shown] = await Promise.all([
    table ?? theTable(db, actor.communityId, now),
    requestsOf(ctx, item),
    photoViews(db, looked),
  ])
  const view = itemViewOf(item, at, actor, requests)
  const photos = item.photos.flatMap(({ id }) => shown.get(id) ?? [])
  return { ...view, photos, mark: markUntil(ctx, view, goodUntil(looked, shown, now)) }
}

/** What came of it: neighbours read it once the summary was posted, and as that has it, without numbers. */
function outcomeFor(item: Item, isTheirs: boolean): Pick<ItemView, 'outcome' | 'resolution' | 'referral' | 'majority'> {
  const { outcome, resolution, referral = null, majority = null, publicSince, publicResolution } = item
  if (isTheirs) return { outcome, resolution, referral, majority }
  if (publicSince === null) return { outcome: null, resolution: null, referral: null, majority: null }
  return { outcome, resolution: publicResolution ?? (resolution && ofMeeting(item, resolution)), referral, majority }
}

/** Words of a meeting, for neighbours. */
const ofMeeting = ({ publicSince }: Item, text: string): string | null => (publicSince === null ? null : redacted(text))

/** It went off an agenda that had not been published. */
const leftUnread = ({ timeline }: Item, entry: Item['timeline'][number]): boolean =>
  entry.step === 'takeOff' &&
  timeline
    .slice(0, timeline.indexOf(entry))
    .filter(({ step }) => step === 'putOn' || step === 'announce')
    .at(-1)?.step === 'putOn'

/** All that is in a view but its pictures, which cost a read and an address each. */
function itemViewOf(
  item: Item,
  table: TableDocument,
  actor: Actor,
  requests: ItemView['requests'],
): Omit<ItemView, 'mark' | 'photos'> {
  const { member, memberId } = actor
  const drafts = seesDrafts(table, actor)
  const isTheirs = item.broughtBy.memberId === memberId || drafts
  const summary = itemSummaryOf(item, drafts)
  return {
    ...summary,
    background: item.background,
    ownersDecide: item.ownersDecide,
    ownersMatter: item.ownersMatter ?? null,
    askedOf: labelsOf(item.askedOf, table),
    broughtBy: bylineSeenBy(member, item.broughtBy),
    requests,
    comments: item.comments.map(({ id, memberId: by, name, at, text }) => ({
      id,
      name: nameSeenBy(member, name),
      at: at.getTime(),
      text,
      mine: by === memberId,
    })),
    timeline: item.timeline
      .filter((entry) => ITEM_STEP_NAMES[entry.step] !== undefined && (drafts || !leftUnread(item, entry)))
      .map(({ id, at, step, by, text, meetingId, publicText }) => ({
        id,
        at: at.getTime(),
        step,
        by: by ? bylineSeenBy(member, by) : '系统',
        text: !text || isTheirs || !meetingId ? (text ?? null) : ofMeeting(item, publicText ?? text),
      })),
    meetingId: summary.meetingAt === null ? null : item.meetingId,
    mergedInto: item.mergedInto,
    ...outcomeFor(item, isTheirs),
    actions: actionsOf(item, table, actor),
    version: item.version,
  }
}
