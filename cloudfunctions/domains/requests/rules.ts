import type { Waypoint } from 'types/members'
import type { Owner, Photo, RequestDocument, RequestEntry } from 'types/requests'
import { addressOf } from 'types/words/places'
import { POST_NAMES, type PostKind } from 'types/words/posts'
import {
  type Naming,
  REQUEST_ACTION_NAMES,
  REQUEST_STATE_NAMES,
  type RequestAction,
  type RequestCategory,
  type RequestState,
} from 'types/words/requests'
import type { Actor } from '../../kernel/actor'
import type { Calendar } from '../../kernel/calendar'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { effectsOf, type Step } from '../../kernel/matter'
import { type Filing, filedFor } from './behalf'
import { dueAfter, dueOfDispatch, dueToReceive } from './due'
import { givenAs, serialOf } from './findable'
import { heldList, mayRead, ownerKeyOf, partyFor, placesOf } from './parties'
import { standing } from './standing'
import { DISPATCHABLE, TRANSITIONS } from './transitions'

interface Submission {
  number: string
  category: RequestCategory
  text: string
  photos: Photo[]
  /** From the community down to the place it is about. */
  way: Waypoint[]
  naming: Naming
  /** WeChat is not sure of the text: the office looks at it before others hear of it. */
  held?: boolean
  /** For whom it is filed, where the actor does not report it themselves. */
  filing?: Filing
  key: string
}

/** The request that a submission makes: the office owns it from the first moment. */
export function submit(submission: Submission, actor: Actor, now: Date, calendar: Calendar): RequestDocument {
  const { number, category, text, photos, way, naming, held = false, filing, key } = submission
  const place = way.at(-1)
  if (!place) throw new Error('a place has a way to it')
  const id = newId()
  const owner = office(actor.communityId)
  const own = { memberId: actor.memberId, name: actor.member.name }
  const filed = filing && filedFor(filing, actor, id, now)
  const entry: RequestEntry = {
    id: newId(),
    at: now,
    step: 'submit',
    by: filed?.by ?? { ...own, post: null },
    key,
    state: 'submitted',
    ...(filed ? { behalf: true } : {}),
  }
  return {
    _id: id,
    communityId: actor.communityId,
    number,
    serial: serialOf(number),
    category,
    text,
    photos,
    place: { id: place.id, label: addressOf(way), path: way },
    scope: held ? [heldList(actor.communityId)] : way.map((one) => one.id),
    held,
    reporter: { ...(filed?.reporter ?? own), naming },
    ...(filed ? { behalf: filed.behalf } : {}),
    ...standing({ _id: id, held }, 'submitted', owner, dueToReceive(now, calendar), now),
    handlers: [ownerKeyOf(owner)],
    level: 0,
    rating: null,
    submissionKey: key,
    timeline: [entry],
    effects: effectsOf([held ? 'request.held' : 'request.submitted'], entry),
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** What a person sends along with an action, already parsed. */
export interface Move {
  action: RequestAction
  key: string
  text?: string
  photos?: Photo[]
  stars?: number
  /** dispatch: to whom, and by when if not in the working days of the category. */
  target?: { post: PostKind; placeId: string; dueAt?: Date }
}

/**
 * Every decision about an existing request.
 * @throws {AppError} NOT_FOUND and FORBIDDEN where the actor may not, CONFLICT where the state does not allow it,
 * INVALID_INPUT where a dispatch names nobody, a time that has passed or one too far away
 */
export function decide(
  request: RequestDocument,
  actor: Actor,
  move: Move,
  now: Date,
  calendar: Calendar,
): Step<RequestDocument> {
  const { action, key, text, photos, stars } = move
  if (!mayRead(request, actor)) throw notFound('件诉求')
  const transition = TRANSITIONS[action]
  const party = partyFor(request, actor, transition.by)
  if (!party) throw forbidden()
  if (!transition.from.includes(request.state)) throw wrongState(request.state, action)

  const state = transition.to ?? request.state
  const target = action === 'dispatch' ? dispatchTo(request, move) : undefined
  const owner = target ?? (action === 'reopen' ? office(request.communityId) : request.owner)
  const due = target
    ? dueOfDispatch(request, move.target?.dueAt, now, calendar)
    : dueAfter(request, action, now, calendar)
  const handler = ownerKeyOf(owner)
  const released = request.held && RELEASING.includes(action)
  const held = request.held && !released
  return {
    set: {
      ...standing({ _id: request._id, held }, state, owner, due, now),
      ...(target ? { given: { as: givenAs(request), at: now, post: target.post, placeId: target.placeId } } : {}),
      ...(released ? { held: false, scope: placesOf(request) } : {}),
      // A note does not stop the climb; any other step begins it anew.
      ...(action === 'note' ? { climbAt: request.climbAt } : { level: 0 }),
      ...(request.handlers.includes(handler) ? {} : { handlers: [...request.handlers, handler] }),
      ...(stars ? { rating: { stars, at: now } } : {}),
      // Whoever gives it to somebody, or says that it is not settled, does not wait for the other thing any more.
      ...(request.handedOn && (action === 'dispatch' || action === 'reopen') ? { handedOn: null } : {}),
    },
    entry: {
      id: newId(),
      at: now,
      step: action,
      by: { memberId: actor.memberId, name: actor.member.name, post: party.post },
      key,
      state,
      ...(text ? { text } : {}),
      ...(photos?.length ? { photos } : {}),
      ...(target ? { owner, dueAt: due.dueAt } : {}),
      ...(stars ? { stars } : {}),
      ...(party.behalf ? { behalf: true } : {}),
    },
    events: released ? [EVENTS[action], 'request.released'] : [EVENTS[action]],
  }
}

/** The office takes on what was held, and with that says that others may read it. */
const RELEASING: readonly RequestAction[] = ['accept', 'dispatch']

export const EVENTS = {
  accept: 'request.accepted',
  decline: 'request.declined',
  dispatch: 'request.dispatched',
  start: 'request.started',
  note: 'request.noted',
  answer: 'request.answered',
  settle: 'request.settled',
  reopen: 'request.reopened',
  withdraw: 'request.withdrawn',
} as const satisfies Record<RequestAction, string>

/** The residents' committee of the community, which owns what nobody else does. */
const office = (communityId: string): Owner => ({
  post: 'residentsCommittee',
  placeId: communityId,
  label: POST_NAMES.residentsCommittee,
})

function dispatchTo(request: RequestDocument, { target }: Move): Owner {
  const at = request.place.path.find((place) => place.id === target?.placeId)
  if (!target || !at || !DISPATCHABLE.includes(target.post)) {
    const message = '请选择由谁来办理'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { post: message })
  }
  return { post: target.post, placeId: target.placeId, label: ownerLabel(target.post, at) }
}

/** '物业公司 · 翠苑'; a post over the whole community needs no place. */
const ownerLabel = (post: PostKind, { level, label }: Waypoint): string =>
  level === 'community' ? POST_NAMES[post] : `${POST_NAMES[post]} · ${label}`

/** All that a request keeps of where it lies, from the way to its place as it is now. */
export function atPlace({ place, owner }: RequestDocument, path: Waypoint[]) {
  const ownersPlace = path.find(({ id }) => id === owner.placeId)
  return {
    place: { id: place.id, label: addressOf(path), path },
    scope: path.map(({ id }) => id),
    owner: ownersPlace ? { ...owner, label: ownerLabel(owner.post, ownersPlace) } : owner,
  }
}

function wrongState(state: RequestState, action: RequestAction): AppError {
  const message = `这件诉求现在是“${REQUEST_STATE_NAMES[state]}”，不能${REQUEST_ACTION_NAMES[action]}，请刷新后再看`
  return new AppError('CONFLICT', 'WRONG_STATE', message)
}
