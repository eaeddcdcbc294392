import type { Photo } from 'types/requests'
import type { TaskDocument, TaskEntry } from 'types/tasks'
import { PHOTO_TIME_NAMES, PHOTO_TIMES, type PhotoTime, SPOT_PHOTOS_AT_MOST } from 'types/words/tasks'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import type { Step } from '../../kernel/matter'
import { isVerified } from '../../kernel/sight'
import { readableInShanghai } from '../../kernel/time'
import type { Looked } from '../photos/showing'
import { entryBy, ownEntry, type Said, scopeOf } from './entries'
import { isNear, onSpot } from './on-spot'
import { refuseUnknown } from './rules'

/** Photos from before the work and from after it, taken on the spot. Source: issue 14, part 4. */

type Placed = Pick<TaskDocument, 'claims'>

const isHere = ({ claims }: Placed, memberId: string) =>
  claims.some((one) => one.memberId === memberId && one.state === 'here')

const wasHere = ({ claims }: Placed, memberId: string) =>
  claims.some((one) => one.memberId === memberId && (one.cameAt !== undefined || one.state === 'counted'))

/** Who notes people as here takes photos as well. */
const leads = (task: TaskDocument, actor: Actor) => mayOver(actor, 'tasks.count', scopeOf(task))

const photosAt = ({ timeline }: Pick<TaskDocument, 'timeline'>, when: PhotoTime): { photo: Photo; by?: string }[] =>
  timeline.flatMap((entry) =>
    entry.when === when ? (entry.photos ?? []).map((photo) => ({ photo, by: entry.by?.memberId })) : [],
  )

/**
 * Adds photos to a task while people come and go: by whoever leads it, or by somebody who is here.
 * @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT or TOO_LATE outside that time, FULL beyond three of each
 */
export function photograph(
  task: TaskDocument,
  { when, photos }: { when: PhotoTime; photos: Photo[] },
  actor: Actor,
  said: Said,
): Step<TaskDocument> {
  refuseUnknown(task, actor)
  const entry: TaskEntry = leads(task, actor)
    ? entryBy(task, actor, 'tasks.count', 'photograph', said)
    : ownEntry(actor, 'photograph', said)
  if (!leads(task, actor) && !isHere(task, actor.memberId)) {
    throw forbidden('现场照片由队长和已经签到的人来加，请先签到')
  }
  const { from } = onSpot(task)
  if (said.now < from) {
    throw new AppError('CONFLICT', 'NOT_OPEN_YET', `${readableInShanghai(from)} 起才能加现场照片，请到时再来`)
  }
  if (!isNear(task, said.now)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '加现场照片的时间已经过了，请在计时的时候写明完成情况')
  }
  const before = photosAt(task, when).length
  if (before + photos.length > SPOT_PHOTOS_AT_MOST) {
    const left = SPOT_PHOTOS_AT_MOST - before
    const next = left > 0 ? `还能加 ${left} 张，请少选几张` : '不能再加了，请返回刷新'
    const message = `“${PHOTO_TIME_NAMES[when]}”的照片最多 ${SPOT_PHOTOS_AT_MOST} 张，${next}`
    throw new AppError('FULL', 'PLACES_FULL', message, { photoIds: message })
  }
  return { set: {}, entry: { ...entry, when, photos }, events: ['task.photographed'] }
}

/** Whether `photograph` would be accepted, for a time at least. */
export const mayPhotograph = (task: TaskDocument, actor: Actor, now: Date): boolean =>
  (leads(task, actor) || isHere(task, actor.memberId)) &&
  isNear(task, now) &&
  PHOTO_TIMES.some((when) => photosAt(task, when).length < SPOT_PHOTOS_AT_MOST)

/** Whoever leads it and whoever was there; once it is counted, whoever is verified in the community. */
export const maySeePhotos = (task: TaskDocument, actor: Actor): boolean =>
  leads(task, actor) || wasHere(task, actor.memberId) || (task.state === 'counted' && isVerified(actor.member))

/** The photos that this reader may see, as far as the task says it. */
export function photosIn(task: TaskDocument, actor: Actor, when: readonly PhotoTime[] = PHOTO_TIMES): Looked[] {
  if (!maySeePhotos(task, actor)) return []
  return when.flatMap((one) => photosAt(task, one).map(({ photo, by }) => ({ photo, mine: by === actor.memberId })))
}

/** Those that somebody took themselves, for their own file. */
export const photosBy = ({ timeline }: Pick<TaskDocument, 'timeline'>, memberId: string): Looked[] =>
  timeline.flatMap(({ by, photos = [] }) =>
    by?.memberId === memberId ? photos.map((photo) => ({ photo, mine: true })) : [],
  )
