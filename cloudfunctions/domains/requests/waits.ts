import type { Waypoint } from 'types/members'
import type { RequestDocument } from 'types/requests'
import { isAbove, PLACE_LEVELS } from 'types/words/places'
import { POSTS, type PostKey, type PostKind, postKey } from 'types/words/posts'
import { type RequestState, URGENT_CATEGORIES, wasDispatched } from 'types/words/requests'
import type { TodoVerb } from 'types/words/subjects'
import { memberKey, ownKey } from 'types/words/todos'
import { residentKey } from '../../kernel/residents'
import { levelsOver } from '../../kernel/responsibility'
import { beginningOf } from '../../kernel/todos/beginning'
import type { PureWait, Waiting, Waits } from '../../kernel/todos/waiting'
import { climb } from './climb'
import { isHandedOn } from './hand-on'
import { isAwaited } from './parties'
import { OFFICE } from './transitions'

/** For whom a request waits, in each of its states. */

/** What the post that owns it has to do. */
const OWNER_HAS_TO: Partial<Record<RequestState, TodoVerb>> = {
  submitted: 'accept',
  reopened: 'accept',
  inHand: 'answer',
}

export const requestWaits: Waits<RequestDocument> = {
  kind: 'request',
  event: 'request.waits',
  waitsFor,
  climbing: {
    at: ({ climbAt }) => climbAt,
    path: ({ place }) => place.path,
    climbed: ({ level }) => level,
    climb,
  },
}

function waitsFor(request: RequestDocument): Waiting | null {
  if (request.phase === 'closed') return null
  const { category, text, place, number, photos, createdAt, dueAt, climbAt } = request
  const building = place.path.find(({ level }) => level === 'building')
  return {
    urgent: URGENT_CATEGORIES.includes(category),
    subject: { title: beginningOf(text), sign: category, number, photos: photos.length, since: createdAt },
    place: { id: place.id, label: place.label, buildingId: building?.id ?? null },
    order: dueAt,
    climbAt,
    waits: [...ofOwner(request), ...ofOverseer(request), ...ofReporter(request), ...ofCaller(request)],
  }
}

function ofOwner(request: RequestDocument): PureWait[] {
  const { held, state, ownerKey, owner, dueAt, place } = request
  const verb = held
    ? 'review'
    : isHandedOn(request)
      ? 'awaitOutcome'
      : (OWNER_HAS_TO[state] ?? (state === 'accepted' ? ofAccepted(request) : undefined))
  if (!verb) return []
  const instead = held ? othersOfOffice(request) : levelsAbove(place.path, owner, ownerKey)
  return [{ holder: ownerKey, verb, due: dueAt, instead }]
}

/**
 * Accepted by the office, it has to be given to somebody; given to somebody, be it the office itself, it has to be begun.
 */
const ofAccepted = ({ timeline }: RequestDocument): TodoVerb => (wasDispatched(timeline) ? 'start' : 'dispatch')

/** What is held is for the office alone: the five levels may not read it before it was looked at. */
const othersOfOffice = ({ communityId, ownerKey }: RequestDocument): PostKey[] =>
  OFFICE.map((kind) => postKey(kind, communityId)).filter((key) => key !== ownerKey)

/**
 * The five levels from a post upwards: who has what nobody holds. Where the matter or the post has moved, so that the one
 * lies no more over the other, those over the matter as it stands now, from the level of the post upwards: they read it.
 */
function levelsAbove(
  path: readonly Waypoint[],
  { post, placeId }: Pick<RequestDocument['owner'], 'post' | 'placeId'>,
  except: string,
): PostKey[] {
  const at = path.find(({ id }) => id === placeId)?.level ?? innermostLevelOf(post)
  return levelsOver(path.filter(({ level }) => at === undefined || !isAbove(at, level)))
    .map(({ key }) => key)
    .filter((key) => key !== except)
}

/** The lowest level of place at which a post can be held. */
const innermostLevelOf = (post: PostKind) => PLACE_LEVELS.filter((level) => POSTS[post].at.includes(level)).at(-1)

/** The level that it climbed to last sees that it gets done. */
function ofOverseer({ level, place, ownerKey, phase }: RequestDocument): PureWait[] {
  if (level === 0 || phase === 'answered') return []
  const reached = levelsOver(place.path).find((one) => one.level === level)
  if (!reached || reached.key === ownerKey) return []
  const { key, post } = reached
  const placeId = key.slice(key.indexOf('@') + 1)
  return [{ holder: key, verb: 'urge', due: null, instead: levelsAbove(place.path, { post, placeId }, key) }]
}

/**
 * Whoever reported it sees how it goes, and says in the end whether it is settled. Where they are awaited, the post in which
 * it was filed says it for them.
 */
function ofReporter(request: RequestDocument): PureWait[] {
  const { reporter, behalf, phase, dueAt } = request
  const awaited = isAwaited(request)
  const holder = awaited ? behalf?.postKey : memberKey(reporter.memberId)
  return [
    ...(awaited ? [] : [{ holder: ownKey(reporter.memberId), verb: null, due: dueAt }]),
    ...(phase === 'answered' && holder
      ? // Where nobody holds the post that filed it any more, the office asks the resident.
        [{ holder, verb: 'confirm' as const, due: null, ...(awaited ? { instead: [] } : {}) }]
      : []),
  ]
}

/**
 * Whoever has the name and lives at the door for which it was filed says whether it is theirs; nobody else of the household
 * learns that somebody called the office. Once one of the name has said no, it waits for none of them any more.
 */
function ofCaller(request: RequestDocument): PureWait[] {
  const { behalf, held, timeline } = request
  const isAsked = isAwaited(request) && !held && !timeline.some(({ step }) => step === 'disown')
  if (!isAsked || !behalf?.door || !behalf.name) return []
  return [{ holder: residentKey(behalf.door, behalf.name), verb: 'takeOver', due: null }]
}
