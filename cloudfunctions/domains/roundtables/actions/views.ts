import type { ActionEntryView, ActionSummary, ActionView } from 'types/action-inputs'
import type { ActionOwner } from 'types/meeting-actions'
import type { PhotoView } from 'types/request-views'
import type { Photo } from 'types/requests'
import type { TableDocument } from 'types/roundtables'
import { holdsAny } from '../../../kernel/actor'
import { postsFor } from '../../../kernel/grants'
import type { ActorContext } from '../../../kernel/procedure'
import { bylineSeenBy } from '../../../kernel/sight'
import { markUntil } from '../../../kernel/since'
import { goodUntil, type Looked, photoViews } from '../../photos/showing'
import type { Action, ActionEntry, ActionStanding } from './parts'
import { deedsOf } from './rules'
import { knowsNames } from './standing'
import type { ListedAction } from './store'

/** What people see of an action. Seats are open to the community, names only to those who sit there. */

const isOverdue = ({ state, dueAt }: Pick<Action, 'state' | 'dueAt'>, now: Date): boolean =>
  (state === 'open' || state === 'inHand') && dueAt < now

export const summaryOf = (action: ListedAction, memberId: string, now: Date): ActionSummary => ({
  id: action._id,
  what: action.what,
  state: action.state,
  ownerLabel: action.owner.label,
  mine: action.owner.memberId === memberId,
  dueAt: action.dueAt.getTime(),
  overdue: isOverdue(action, now),
  itemTitle: action.itemTitle,
  meetingAt: action.meetingAt.getTime(),
})

/** Every picture in a view. */
function photosIn({ timeline, versions }: Action, memberId: string): Looked[] {
  const ofEntries = timeline.flatMap(({ photos = [], by }) =>
    photos.map((photo) => ({ photo, mine: by?.memberId === memberId })),
  )
  const seen = new Set(ofEntries.map(({ photo }) => photo.id))
  const ofVersions = versions.flatMap(({ photos }) => photos.map((photo) => ({ photo, mine: false })))
  return [...ofEntries, ...ofVersions.filter(({ photo }) => !seen.has(photo.id))]
}

interface Shown {
  action: Action
  table: Pick<TableDocument, 'seats'>
  standing: ActionStanding
}

export async function showAction(ctx: ActorContext, shown: Shown): Promise<ActionView> {
  const looked = photosIn(shown.action, ctx.actor.memberId)
  const views = await photoViews(ctx.db, looked)
  const mark = markUntil(ctx, viewOf(ctx, shown), goodUntil(looked, views, ctx.now))
  return { ...viewOf(ctx, shown, views), mark }
}

/** @param views its pictures that this reader sees, by id */
export function viewOf(
  ctx: ActorContext,
  { action, table, standing }: Shown,
  views: Map<string, PhotoView> = new Map(),
): Omit<ActionView, 'mark'> {
  const { now, actor } = ctx
  const isInside = knowsNames(ctx, action, standing)
  const photosOf = (photos: Photo[] = []) => photos.flatMap(({ id }) => views.get(id) ?? [])
  const ownerView = ({ seatId, label, name }: ActionOwner) => ({ seatId, label, name: isInside && name ? name : null })
  const deeds = deedsOf(action, standing)
  const { application, offeredTo } = action
  return {
    id: action._id,
    what: action.what,
    evidence: action.evidence,
    state: action.state,
    itemId: action.itemId,
    itemTitle: action.itemTitle,
    category: action.category,
    meetingId: action.meetingId,
    meetingAt: action.meetingAt.getTime(),
    owner: ownerView(action.owner),
    offeredTo: isInside && offeredTo ? ownerView(offeredTo) : null,
    formerLabels: action.formerOwners.map(({ label }) => label),
    dueAt: action.dueAt.getTime(),
    overdue: isOverdue(action, now),
    reviewOn: action.reviewOn,
    level: action.level,
    acceptBy: action.acceptBy?.getTime() ?? null,
    unconfirmed: action.unconfirmed,
    application: application && {
      ...application,
      sentAt: application.sentAt.getTime(),
      answeredAt: application.answeredAt?.getTime() ?? null,
    },
    versions: action.versions.map(({ number, at, text, photos }) => ({
      number,
      at: at.getTime(),
      text,
      photos: photosOf(photos),
    })),
    link: linkOf(action, isInside),
    story: action.timeline.map((entry) => entryOf(entry, isInside, actor, photosOf(entry.photos))),
    deeds,
    mayMakeTask: standing.owns && mayMakeTask(action, actor),
    seats: deeds.includes('offerAction') ? seatsBut(action, table) : [],
    version: action.version,
  }
}

/** What a request is about is read by those who may read it, and by nobody else. */
const linkOf = ({ link }: Action, isInside: boolean): ActionView['link'] =>
  link && (link.kind !== 'request' || isInside ? link : { ...link, id: 'request', title: '' })

/** Whoever has volunteer tasks done may have one done for it, as long as nothing carries it out yet. */
const mayMakeTask = ({ state, link }: Action, actor: ActorContext['actor']): boolean =>
  (state === 'open' || state === 'inHand') && link === null && holdsAny(actor, postsFor('tasks.draft'))

const seatsBut = ({ owner }: Action, { seats }: Pick<TableDocument, 'seats'>) =>
  seats.flatMap(({ id, party, label, holder }) =>
    holder && id !== owner.seatId ? [{ id, party, label, name: holder.name }] : [],
  )

const entryOf = (
  { id, at, step, by, text }: ActionEntry,
  isInside: boolean,
  actor: ActorContext['actor'],
  photos: PhotoView[],
): ActionEntryView => ({
  id,
  at: at.getTime(),
  step,
  by: by ? (isInside ? bylineSeenBy(actor.member, by) : (by.post ?? '居民')) : '系统',
  ...(text ? { text } : {}),
  ...(photos.length > 0 ? { photos } : {}),
})
