import type { DutyFileDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { Seat } from 'types/members'
import type { AddPostInput } from 'types/pledge-views'
import type { DutyPostDocument, PostHolding } from 'types/pledges'
import type { DutyPostStep } from 'types/words/pledges'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import type { ConditionalStep } from '../../kernel/conditional'
import { command } from '../../kernel/database'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { beginningOf, dayInShanghai } from '../../kernel/time'
import type { Said } from './parts'
import { sameDayNextYear } from './years'

/** Posts to choose (设岗定责): the rules. Source: rules/duty.md B.1, 9: one tap to take, ends by itself after a year. */

type Post = DutyPostDocument
type Entry = Post['timeline'][number]

export const POST_WHAT = '个岗位'
export const noSuchPost = () => notFound(POST_WHAT)

const entryBy = (
  by: Byline | null,
  step: DutyPostStep,
  { key, now }: { key: string | null; now: Date },
  fileIds?: string[],
): Entry => ({ id: newId(), at: now, step, by, key, ...(fileIds ? { fileIds } : {}) })

/** @throws {AppError} NOT_FOUND from elsewhere, FORBIDDEN */
function office(post: Pick<Post, 'communityId'>, actor: Actor, name: GovernedName): Byline {
  if (post.communityId !== actor.communityId) throw noSuchPost()
  const { kind } = authority(actor, name, [post.communityId], '岗位由社区党委和居委会来设，请联系他们')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[kind] }
}

const fieldsOf = ({ title, what, time, places }: Omit<AddPostInput, 'placeId' | 'key'>, place: Seat | null) => ({
  title,
  what,
  time,
  place,
  places,
})

export function add(_id: string, input: AddPostInput, place: Seat | null, actor: Actor, now: Date): Post {
  const { communityId } = actor
  return {
    _id,
    communityId,
    ...fieldsOf(input, place),
    order: `${now.toISOString()} ${_id}`,
    holders: [],
    state: 'open',
    timeline: [entryBy(office({ communityId }, actor, 'pledges.addPost'), 'add', { key: input.key, now })],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

function mustBeOpen({ state }: Post): void {
  if (state !== 'open') throw new AppError('TOO_LATE', 'WRONG_STATE', '这个岗位已经撤了，请返回另选一个')
}

export function save(
  post: Post,
  input: Omit<AddPostInput, 'placeId' | 'key'>,
  place: Seat | null,
  actor: Actor,
  said: Said,
): Step<Post> {
  const entry = entryBy(office(post, actor, 'pledges.savePost'), 'save', said)
  mustBeOpen(post)
  if (input.places < post.holders.length) {
    const message = '已经认领的人比这个数多，请先请人退回，或把人数改大'
    throw new AppError('INVALID_INPUT', 'STILL_USED', message, { places: message })
  }
  return { set: fieldsOf(input, place), entry, events: [] }
}

/** The community lists it no more; whoever has it is told. */
export function close(post: Post, actor: Actor, said: Said): Step<Post> {
  const fileIds = post.holders.map(({ fileId }) => fileId)
  const entry = entryBy(office(post, actor, 'pledges.closePost'), 'close', said, fileIds)
  if (post.state === 'closed') {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这个岗位已经撤了，请返回刷新')
  }
  return { set: { state: 'closed', holders: [] }, entry, events: fileIds.length > 0 ? ['dutyPost.closed'] : [] }
}

export const holdingOf = ({ holders }: Pick<Post, 'holders'>, fileId: string): PostHolding | undefined =>
  holders.find((one) => one.fileId === fileId)

/** Why nobody more can take it, in a sentence; null: somebody can. */
export const fullness = ({ state, holders, places }: Pick<Post, 'state' | 'holders' | 'places'>): string | null => {
  if (state !== 'open') return '这个岗位已经撤了，请返回另选一个'
  return holders.length < places ? null : '这个岗位的人已经够了，请另选一个'
}

/** Somebody takes a place: one write, whose condition holds the last place and the person. */
function taken(post: Post, file: DutyFileDocument, entry: Entry): ConditionalStep<Post> {
  mustBeOpen(post)
  if (holdingOf(post, file._id)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这个岗位已经认领了，请返回刷新')
  }
  const full = fullness(post)
  if (full) throw new AppError('FULL', 'PLACES_FULL', full)
  const from = entry.at
  const until = beginningOf(sameDayNextYear(dayInShanghai(from)))
  const _ = command()
  return {
    where: {
      state: 'open',
      places: post.places,
      'holders.fileId': _.neq(file._id),
      [`holders.${post.places - 1}`]: _.exists(false),
    },
    change: { holders: _.push([{ fileId: file._id, memberId: file.memberId, name: file.name, from, until }]) },
    entry,
    events: [],
  }
}

export const take = (post: Post, file: DutyFileDocument, actor: Actor, said: Said): ConditionalStep<Post> => {
  if (post.communityId !== actor.communityId) throw noSuchPost()
  return taken(post, file, entryBy(selfOf(actor), 'take', said, [file._id]))
}

/** The office, for somebody kept on paper. */
export const putIn = (post: Post, file: DutyFileDocument, actor: Actor, said: Said): ConditionalStep<Post> =>
  taken(post, file, entryBy(office(post, actor, 'pledges.putIn'), 'putIn', said, [file._id]))

const selfOf = ({ memberId, member }: Actor): Byline => ({ memberId, name: member.name, post: null })

function freed(post: Post, fileId: string, entry: Entry): ConditionalStep<Post> {
  if (!holdingOf(post, fileId)) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '没有认领这个岗位，不用退回，请返回刷新')
  }
  return { where: { 'holders.fileId': fileId }, change: { holders: command().pull({ fileId }) }, entry, events: [] }
}

/** Given back, at any time and without a reason. */
export function giveBack(post: Post, actor: Actor, said: Said): ConditionalStep<Post> {
  if (post.communityId !== actor.communityId) throw noSuchPost()
  const fileId = post.holders.find(({ memberId }) => memberId === actor.memberId)?.fileId ?? ''
  return freed(post, fileId, entryBy(selfOf(actor), 'giveBack', said, [fileId]))
}

/** The office, for somebody kept on paper. @throws {AppError} FORBIDDEN for whoever can do it themselves */
export function takeOut(post: Post, fileId: string, actor: Actor, said: Said): ConditionalStep<Post> {
  const by = office(post, actor, 'pledges.takeOut')
  if (holdingOf(post, fileId)?.memberId) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '这位党员自己用小程序，请由本人退回')
  }
  return freed(post, fileId, entryBy(by, 'takeOut', said, [fileId]))
}

/** Whoever does not report here any more has it no more; null where they have not. */
export const leave = (post: Pick<Post, 'holders'>, fileId: string, now: Date): ConditionalStep<Post> | null =>
  holdingOf(post, fileId)
    ? {
        where: { 'holders.fileId': fileId },
        change: { holders: command().pull({ fileId }) },
        entry: entryBy(null, 'leave', { key: null, now }, [fileId]),
        events: [],
      }
    : null

/** Whoever has it was at it in this month: said once, for the 78-year-old as well who is there every day. */
export const sayHeld = (post: Post, month: string, by: Byline, { key, now }: Said): ConditionalStep<Post> => ({
  where: { version: post.version, heldIn: command().neq(month) },
  change: { heldIn: month },
  entry: entryBy(
    by,
    'held',
    { key, now },
    post.holders.map(({ fileId }) => fileId),
  ),
  events: ['dutyPost.held'],
})

/** A year is over for some of those who have it. They may choose it again. */
export function endHoldings(post: Post, now: Date): ConditionalStep<Post> {
  const over = post.holders.filter(({ until }) => until <= now).map(({ fileId }) => fileId)
  const _ = command()
  return {
    where: { version: post.version },
    change: { holders: _.set(post.holders.filter(({ fileId }) => !over.includes(fileId))) },
    entry: entryBy(null, 'end', { key: null, now }, over),
    events: ['dutyPost.ended'],
  }
}
