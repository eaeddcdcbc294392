import type { EventOf } from 'types/events'
import type { Byline } from 'types/matter'
import type { Upload } from 'types/members'
import type { PictureDocument } from 'types/photos'
import type { PictureState, PictureStep } from 'types/words/photos'
import type { Actor } from '../../kernel/actor'
import type { Judgement } from '../../kernel/content'
import { AppError, notFound } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { copiesOf } from './names'

/** The way of a picture from its owner to others: every decision, pure. */

const MINUTE = 60_000
/** WeChat promises its verdict within half an hour. */
const PROMISED = 30 * MINUTE
/** After WeChat could not even be asked. */
const SOON = 5 * MINUTE
/** So often WeChat is asked; then the office looks. */
const ASKED_AT_MOST = 3

/** A picture that was just taken in: nobody but its owner sees it. */
export function takenIn({ id, fileId, thumbnailId }: Upload, { memberId, communityId, member }: Actor, now: Date) {
  const picture: PictureDocument = {
    _id: id,
    communityId,
    memberId,
    fileId,
    thumbnailId,
    shown: null,
    state: 'asked',
    traces: [],
    // Should whoever took it in die before they asked.
    askAt: new Date(now.getTime() + MINUTE),
    timeline: [entry('accept', { memberId, name: member.name, post: null }, null, now)],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  return picture
}

/** When to ask again, if nothing is heard. */
export const nextAsking = (asked: boolean, now: Date) => new Date(now.getTime() + (asked ? PROMISED : SOON))

/** Has WeChat been asked often enough? */
export const wasAskedEnough = ({ traces, createdAt }: PictureDocument, now: Date): boolean =>
  traces.length >= ASKED_AT_MOST || now.getTime() - createdAt.getTime() > ASKED_AT_MOST * PROMISED

const HEARD: Record<
  Exclude<Judgement, 'unknown'>,
  { step: PictureStep; state: PictureState; events: EventOf<PictureDocument>[] }
> = {
  pass: { step: 'pass', state: 'published', events: ['picture.published'] },
  risky: { step: 'refuse', state: 'withheld', events: ['picture.withheld'] },
  review: { step: 'unsure', state: 'review', events: [] },
}

/**
 * WeChat's verdict. Only the first one counts: whatever comes late, twice or in another order changes nothing. Where it
 * could not look it has said nothing, and is asked again.
 * @returns null when there is nothing to change
 */
export function hear(picture: PictureDocument, judgement: Judgement, now: Date): Step<PictureDocument> | null {
  if (picture.state !== 'asked' || judgement === 'unknown') return null
  const { step, state, events } = HEARD[judgement]
  return { set: { state, askAt: null, ...copiesFor(picture, state) }, entry: entry(step, null, null, now), events }
}

/** A picture that others are to see gets the names of its copies with that very word, before they are made. */
const copiesFor = (picture: PictureDocument, state: PictureState): Pick<PictureDocument, 'shown'> =>
  state === 'published' ? { shown: { ...copiesOf(picture), ready: false } } : {}

/** WeChat will not say anything more: somebody has to look. */
export const giveUp = (picture: PictureDocument, now: Date): Step<PictureDocument> | null =>
  hear(picture, 'review', now)

/** What nobody used, or uses any more: it needs no verdict, and nobody sees it again. */
export function drop(picture: PictureDocument, now: Date): Step<PictureDocument> | null {
  if (picture.state === 'withheld' || picture.state === 'dropped') return null
  return { set: { state: 'dropped', askAt: null }, entry: entry('drop', null, null, now), events: ['picture.dropped'] }
}

interface Decision {
  action: 'publish' | 'withhold'
  by: Byline
  key: string
  now: Date
}

/**
 * The office's word on what WeChat was not sure of.
 * @throws {AppError} NOT_FOUND for one of another community, ALREADY_DONE when somebody was faster
 */
export function decideOn(picture: PictureDocument, actor: Actor, { action, by, key, now }: Decision) {
  if (picture.communityId !== actor.communityId) throw notFound('张照片')
  if (picture.state !== 'review') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这张照片已经有人看过了，请刷新列表')
  }
  const publish = action === 'publish'
  const state = publish ? 'published' : 'withheld'
  const step: Step<PictureDocument> = {
    set: { state, ...copiesFor(picture, state) },
    entry: entry(action, by, key, now),
    events: [publish ? 'picture.published' : 'picture.withheld'],
  }
  return step
}

const entry = (
  step: PictureStep,
  by: Byline | null,
  key: string | null,
  now: Date,
): PictureDocument['timeline'][number] => ({ id: newId(), at: now, step, by, key })
