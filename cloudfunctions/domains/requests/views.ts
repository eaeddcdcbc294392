import type { EntryView, FiledForMe, PhotoView, RequestSummary, RequestView } from 'types/request-views'
import type { Behalf, Photo, RequestDocument, RequestEntry } from 'types/requests'
import { addressOf, isAbove } from 'types/words/places'
import { RECEIVING_POSTS } from 'types/words/posts'
import { wasDispatched } from 'types/words/requests'
import type { Actor } from '../../kernel/actor'
import { bylineSeenBy } from '../../kernel/sight'
import type { Looked } from '../photos/showing'
import { mayHandOn } from './hand-on'
import { actionsFor, isAwaited, isReporter, mayContact, ownerKeyOf, reporterNameFor } from './parties'
import type { ListedRequest } from './store'

/** Every picture in a full view, for asking about all of them at once. */
export function photosIn({ photos, reporter, behalf, timeline }: RequestDocument, { memberId }: Actor): Looked[] {
  const by = (owner?: string) => (photo: Photo) => ({ photo, mine: owner === memberId })
  return [
    // Whoever filed it for another sent them.
    ...photos.map(by(behalf?.by.memberId ?? reporter.memberId)),
    ...timeline.flatMap((entry) => (entry.photos ?? []).map(by(entry.by?.memberId))),
  ]
}

/** Its date may still be put off. What is closed has none any more. */
const isProvisional = ({ phase, counted }: Pick<RequestDocument, 'phase' | 'counted'>): boolean =>
  phase !== 'closed' && (counted?.provisional ?? false)

/** As far as a list reads of it: what the office gave to itself reads as accepted there. */
const isGiven = ({ state, owner }: ListedRequest): boolean =>
  state === 'accepted' && !RECEIVING_POSTS.includes(owner.post)

export function summaryOf(request: ListedRequest, now: Date): RequestSummary {
  return {
    id: request._id,
    number: request.number,
    category: request.category,
    text: request.text,
    placeLabel: request.place.label,
    state: request.state,
    ...(isGiven(request) ? { dispatched: true } : {}),
    ownerKey: ownerKeyOf(request.owner),
    ownerLabel: request.owner.label,
    dueAt: request.dueAt.getTime(),
    provisional: isProvisional(request),
    overdue: request.phase !== 'closed' && request.dueAt < now,
    held: request.held,
    ...(request.behalf ? { filed: true } : {}),
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
    ...(request.state === 'accepted' ? { dispatched: wasDispatched(request.timeline) } : {}),
    placeId: request.place.id,
    climbed: request.level,
    photos: photosOf(request.photos),
    reporter: reporterNameFor(request, actor),
    mine: isReporter(request, actor),
    naming: request.reporter.naming,
    ...(request.behalf ? { behalf: behalfViewOf(request, request.behalf, actor) } : {}),
    mayContact: mayContact(request, actor),
    ...(request.handedOn ? { handedOn: request.handedOn } : {}),
    ...(mayHandOn(request, actor) ? { mayHandOn: true as const, around: aroundOf(request) } : {}),
    stars: request.rating?.stars ?? null,
    timeline: request.timeline.map((entry) => entryViewOf(request, entry, actor, photosOf(entry.photos))),
    actions: actionsFor(request, actor),
    version: request.version,
  }
}

/** The building, or what lies above it. */
const aroundOf = ({ place: { path } }: RequestDocument): string =>
  addressOf(path.filter(({ level }) => !isAbove('building', level)))

const behalfViewOf = (request: RequestDocument, { by, consentAt }: Behalf, actor: Actor) => ({
  by: bylineSeenBy(actor.member, by),
  consentAt: consentAt.getTime(),
  awaited: isAwaited(request),
})

/** Something that was filed for somebody of the actor's name at their door, as they are asked about it. */
export const filedForMeOf = (request: RequestDocument, actor: Actor, now: Date): FiledForMe => ({
  ...summaryOf(request, now),
  by: request.behalf ? bylineSeenBy(actor.member, request.behalf.by) : '',
  version: request.version,
})

function entryViewOf(request: RequestDocument, entry: RequestEntry, actor: Actor, photos: PhotoView[]): EntryView {
  const { id, at, step, text, owner, dueAt, stars, handed, behalf } = entry
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
    ...(handed ? { handed: { kind: handed.kind, id: handed.id, title: handed.title } } : {}),
    ...(behalf ? { behalf } : {}),
  }
}

/** Whoever acts in a post answers with their name; the resident's own steps go by how they chose to be named. */
function bylineFor(request: RequestDocument, { by, step }: RequestEntry, actor: Actor): string {
  if (!by) return '系统'
  // Somebody else than the reporter, who has nothing to do with it.
  if (step === 'disown') return by.memberId === actor.memberId ? actor.member.name : '居民'
  return by.post ? bylineSeenBy(actor.member, by) : reporterNameFor(request, actor)
}
