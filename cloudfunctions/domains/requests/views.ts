import type {
  EntryView,
  Photo,
  PhotoView,
  RequestDocument,
  RequestEntry,
  RequestSummary,
  RequestView,
} from 'types/requests'
import type { Actor } from '../../kernel/actor'
import { bylineSeenBy } from '../../kernel/sight'
import type { Looked } from '../photos/showing'
import { actionsFor, isReporter, reporterNameFor } from './parties'
import type { ListedRequest } from './store'

/** Every picture in a full view, for asking about all of them at once. */
export function photosIn({ photos, reporter, timeline }: RequestDocument, { memberId }: Actor): Looked[] {
  const by = (owner?: string) => (photo: Photo) => ({ photo, mine: owner === memberId })
  return [
    ...photos.map(by(reporter.memberId)),
    ...timeline.flatMap((entry) => (entry.photos ?? []).map(by(entry.by?.memberId))),
  ]
}

/** Its date may still be put off. What is closed has none any more. */
const isProvisional = ({ phase, counted }: Pick<RequestDocument, 'phase' | 'counted'>): boolean =>
  phase !== 'closed' && (counted?.provisional ?? false)

export function summaryOf(request: ListedRequest, now: Date): RequestSummary {
  return {
    id: request._id,
    number: request.number,
    category: request.category,
    text: request.text,
    placeLabel: request.place.label,
    state: request.state,
    ownerLabel: request.owner.label,
    dueAt: request.dueAt.getTime(),
    provisional: isProvisional(request),
    overdue: request.phase !== 'closed' && request.dueAt < now,
    held: request.held,
    photoCount: request.photos.length,
    createdAt: request.createdAt.getTime(),
    updatedAt: request.updatedAt.getTime(),
  }
}

/** @param shown its pictures that this reader sees, by id; what is not there is left out */
export function viewOf(request: RequestDocument, actor: Actor, shown: Map<string, PhotoView>, now: Date): RequestView {
  const photosOf = (photos: Photo[] = []): PhotoView[] => photos.flatMap(({ id }) => shown.get(id) ?? [])
  return {
    ...summaryOf(request, now),
    placeId: request.place.id,
    ownerKey: request.ownerKey,
    climbed: request.level,
    photos: photosOf(request.photos),
    reporter: reporterNameFor(request, actor),
    mine: isReporter(request, actor),
    naming: request.reporter.naming,
    stars: request.rating?.stars ?? null,
    timeline: request.timeline.map((entry) => entryViewOf(request, entry, actor, photosOf(entry.photos))),
    actions: actionsFor(request, actor),
    version: request.version,
  }
}

function entryViewOf(request: RequestDocument, entry: RequestEntry, actor: Actor, photos: PhotoView[]): EntryView {
  const { id, at, step, text, owner, dueAt, stars } = entry
  return {
    id,
    at: at.getTime(),
    step,
    by: bylineFor(request, entry, actor),
    ...(text ? { text } : {}),
    ...(photos.length ? { photos } : {}),
    ...(owner ? { owner: owner.label } : {}),
    ...(dueAt ? { dueAt: dueAt.getTime() } : {}),
    ...(dueAt?.getTime() === request.dueAt.getTime() && isProvisional(request) ? { provisional: true } : {}),
    ...(stars ? { stars } : {}),
  }
}

/** Whoever acts in a post answers with their name; the resident's own steps go by how they chose to be named. */
function bylineFor(request: RequestDocument, { by }: RequestEntry, actor: Actor): string {
  if (!by) return '系统'
  return by.post ? bylineSeenBy(actor.member, by) : reporterNameFor(request, actor)
}
