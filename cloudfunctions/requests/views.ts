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
import { actionsFor, isReporter, reporterNameFor } from './parties'

/** Every file that a full view shows, for asking for all addresses at once. */
export const filesOf = (request: RequestDocument): string[] =>
  [...request.photos, ...request.timeline.flatMap((entry) => entry.photos ?? [])].flatMap((photo) => [
    photo.fileId,
    photo.thumbnailId,
  ])

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
    photoCount: request.photos.length,
    createdAt: request.createdAt.getTime(),
    updatedAt: request.updatedAt.getTime(),
  }
}

/** @param urls addresses by file id, as storage gave them; a picture without one is left out */
export function viewOf(request: RequestDocument, actor: Actor, urls: Map<string, string>, now: Date): RequestView {
  const photosOf = (photos: Photo[] = []): PhotoView[] =>
    photos.flatMap(({ id, fileId, thumbnailId }) => {
      const url = urls.get(fileId)
      return url ? [{ id, url, thumbnailUrl: urls.get(thumbnailId) ?? url }] : []
    })
  return {
    ...summaryOf(request, now),
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
    ...(stars ? { stars } : {}),
  }
}

/** Whoever acts in a post answers with their name; the resident's own steps go by how they chose to be named. */
function bylineFor(request: RequestDocument, { by }: RequestEntry, actor: Actor): string {
  if (!by) return '系统'
  return by.post ? `${by.post} · ${by.name}` : reporterNameFor(request, actor)
}
