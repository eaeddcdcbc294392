import type {
  EntryView,
  Photo,
  PhotoView,
  RequestDocument,
  RequestEntry,
  RequestSummary,
  RequestView,
} from 'types/requests'
import type { Actor } from '../kernel/actor'
import { filesToShow, photoViewsOf } from '../photos/showing'
import { actionsFor, isReporter, reporterNameFor } from './parties'

/** Every file that a full view shows this reader, for asking for all addresses at once. */
export const filesOf = ({ photos, reporter, timeline }: RequestDocument, { memberId }: Actor): string[] => [
  ...filesToShow(photos, reporter.memberId === memberId),
  ...timeline.flatMap((entry) => filesToShow(entry.photos ?? [], entry.by?.memberId === memberId)),
]

export function summaryOf(request: RequestDocument, now: Date): RequestSummary {
  return {
    id: request._id,
    number: request.number,
    category: request.category,
    text: request.text,
    placeLabel: request.place.label,
    state: request.state,
    ownerLabel: request.owner.label,
    dueAt: request.dueAt.getTime(),
    overdue: request.phase !== 'closed' && request.dueAt < now,
    held: request.held,
    photoCount: request.photos.length,
    createdAt: request.createdAt.getTime(),
    updatedAt: request.updatedAt.getTime(),
  }
}

/** @param urls addresses by file id, as storage gave them; a picture without one is left out */
export function viewOf(request: RequestDocument, actor: Actor, urls: Map<string, string>, now: Date): RequestView {
  const photosOf = (photos: Photo[] = [], by?: string): PhotoView[] => photoViewsOf(photos, by === actor.memberId, urls)
  return {
    ...summaryOf(request, now),
    placeId: request.place.id,
    climbed: request.level,
    photos: photosOf(request.photos, request.reporter.memberId),
    reporter: reporterNameFor(request, actor),
    mine: isReporter(request, actor),
    naming: request.reporter.naming,
    stars: request.rating?.stars ?? null,
    timeline: request.timeline.map((entry) =>
      entryViewOf(request, entry, actor, photosOf(entry.photos, entry.by?.memberId)),
    ),
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
    ...(stars ? { stars } : {}),
  }
}

/** Whoever acts in a post answers with their name; the resident's own steps go by how they chose to be named. */
function bylineFor(request: RequestDocument, { by }: RequestEntry, actor: Actor): string {
  if (!by) return '系统'
  return by.post ? `${by.post} · ${by.name}` : reporterNameFor(request, actor)
}
