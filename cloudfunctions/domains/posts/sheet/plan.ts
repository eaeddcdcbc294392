import type { MemberDocument } from 'types/members'
import type { PostSheetFigures } from 'types/post-sheets'
import { POST_NAMES, POSTS, type PostKey, type PostKind, postKey, postTitle } from 'types/words/posts'
import { AppError } from '../../../kernel/errors'
import type { ShownHolder } from '../../../kernel/holders'
import { readablePhone } from '../../../kernel/privacy'
import type { BadRow } from '../../../kernel/sheet/faults'
import { seatOf } from '../../../kernel/standing'
import { beginningOf, closingOf } from '../../../kernel/time'
import type { PlaceFinder } from '../../places/directory'
import { isOver, livesIn, termOf } from '../rules'
import type { OpenInvitation } from '../store'
import type { ReadRow } from './read'

/** A row of which it is known which post it is about. All in it is sound. */
export interface SeatedRow {
  row: number
  kind: PostKind
  at: { id: string; label: string }
  /** Every id that contains where it is held. */
  scope: string[]
  acting: boolean
  name: string
  phone: string
  from?: number
  until?: number
}

/** Somebody who may be who a row means. */
export type Namesake = Pick<MemberDocument, '_id' | 'name' | 'state' | 'homes' | 'phone'>

/** How things stand about the posts of some rows. */
export interface Standing {
  holders: readonly ShownHolder[]
  open: readonly OpenInvitation[]
  namesakes: readonly Namesake[]
}

export const keyOfRow = ({ kind, at }: Pick<SeatedRow, 'kind' | 'at'>): PostKey => postKey(kind, at.id)

/** Finds where each row's post is held, and notes what is wrong with it. A row with a fault gives none. */
export function seatRows(rows: readonly ReadRow[], finder: PlaceFinder, now: Date) {
  const seated: SeatedRow[] = []
  const bad: BadRow[] = []
  const before = new Map<string, number>()
  for (const one of rows) {
    const { row, kind, names, name, phone, acting } = one
    const faults = [...one.faults]
    const [place, ...others] = finder.find(names)
    if (!place) faults.push(`没有找到${wordsOf(Object.values(names))}，请按“房屋管理”里的名称填写`)
    if (others.length > 0) faults.push(`有 ${others.length + 1} 处叫${wordsOf(Object.values(names))}，请补上苑区`)
    if (place && kind && !POSTS[kind].at.includes(place.level))
      faults.push(wrongLevel(kind, Object.keys(names).length === 0))
    const term = kind && termIn(kind, one, now)
    if (typeof term === 'string') faults.push(term)
    if (place && kind && others.length === 0) {
      const mine = { kind, at: { id: place._id, label: place.label }, acting }
      const seat = seatOf(mine) ?? `${keyOfRow(mine)} ${phone ?? name ?? ''}`
      const first = before.get(seat)
      if (first === undefined) before.set(seat, row)
      else faults.push(`与第 ${first} 行是同一个职务，只能有一个人，请删去一行`)
      if (faults.length === 0 && name && phone && typeof term === 'object')
        seated.push({ ...mine, row, scope: place.path, name, phone, ...term })
    }
    for (const reason of faults) bad.push({ row, reason })
  }
  return { seated, bad }
}

const wordsOf = (names: string[]) => `“${names.join(' ')}”`

function wrongLevel(kind: PostKind, isNowhere: boolean): string {
  const title = POST_NAMES[kind]
  return isNowhere ? `没有填“${title}”在哪里，请补上地点` : `“${title}”不设在这一级，请核对地点`
}

/** @returns or else what is wrong with it */
function termIn(kind: PostKind, { from, until }: ReadRow, now: Date): { from?: number; until?: number } | string {
  const term = {
    ...(from ? { from: beginningOf(from).getTime() } : {}),
    ...(until ? { until: closingOf(until).getTime() } : {}),
  }
  try {
    termOf(kind, term, now)
    return term
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.userMessage
    throw thrown
  }
}

/** What is to be done about a row. */
export type Verdict =
  | { kind: 'appoint'; memberId: string }
  | { kind: 'invite' }
  /** They hold it, or are invited to it. */
  | { kind: 'unchanged' | 'invitedBefore' }
  /** Somebody else holds it. */
  | { kind: 'taken'; by: string }

/**
 * Whether a row's post is free, and how its person comes to it. Nobody gets a post by their name alone: who is appointed has
 * proven the row's number in WeChat, and has a verified home where the post is held.
 */
export function judge(row: SeatedRow, { holders, open, namesakes }: Standing, now: Date): Verdict {
  const key = keyOfRow(row)
  const held = holders.flatMap((holder) => {
    const posts = holder.posts.filter((post) => postKey(post.kind, post.at.id) === key && !isOver(post, now))
    return posts.map((post) => ({ holder, post }))
  })
  const seat = seatOf(row)
  // Of a post with one holder the name is enough to see that nothing is asked for; of others two may be called alike.
  const isThem = (holder: ShownHolder) => (seat === null ? isOf(row, holder) : holder.name === row.name)
  // Whoever stood in may be named for good.
  if (held.some(({ holder, post }) => isThem(holder) && (!post.acting || row.acting))) return { kind: 'unchanged' }
  const other = held.find(({ holder, post }) => seat !== null && seatOf(post) === seat && !isThem(holder))
  if (other) return { kind: 'taken', by: other.holder.name }
  if (open.some((one) => isInvited(row, one))) return { kind: 'invitedBefore' }
  const [found, ...more] = namesakes.filter((member) => isProven(row, member) && livesIn(member, row.at.id))
  return found && more.length === 0 ? { kind: 'appoint', memberId: found._id } : { kind: 'invite' }
}

/** A holder of this name is who is meant, unless their number is known and another one. */
function isOf({ name, phone }: SeatedRow, holder: Pick<MemberDocument, '_id' | 'name' | 'phone'>): boolean {
  const number = readablePhone(holder.phone, holder._id)
  return holder.name === name && (number === null || number === phone)
}

const isProven = ({ name, phone }: SeatedRow, member: Namesake): boolean =>
  member.state === 'verified' && member.name === name && readablePhone(member.phone, member._id) === phone

const isInvited = (row: SeatedRow, { _id, kind, at, acting, invited }: OpenInvitation): boolean =>
  kind === row.kind &&
  at.id === row.at.id &&
  acting === row.acting &&
  invited.name === row.name &&
  readablePhone(invited.phone, _id) === row.phone

interface Plan {
  bad: BadRow[]
  /** What is to be carried out. */
  rows: SeatedRow[]
  figures: Omit<PostSheetFigures, 'blank'>
}

/** What a sheet would do. */
export function planPosts(seated: readonly SeatedRow[], standing: Standing, now: Date): Plan {
  const plan: Plan = { bad: [], rows: [], figures: { appoint: 0, invite: 0, unchanged: 0, invitedBefore: 0 } }
  for (const row of seated) {
    const verdict = judge(row, standing, now)
    if (verdict.kind === 'taken') {
      plan.bad.push({ row: row.row, reason: takenWords(row, verdict.by) })
      continue
    }
    plan.figures[verdict.kind] += 1
    if (verdict.kind === 'appoint' || verdict.kind === 'invite') plan.rows.push(row)
  }
  return plan
}

function takenWords({ kind, at, acting }: SeatedRow, by: string): string {
  const title = postTitle(kind, at.label, acting)
  const advice = acting ? '请先结束其代理，或删去这一行' : '请先结束其任期；只是暂时代理的，在“代理”一列填“是”'
  return `“${title}”现在由${by}担任，${advice}`
}
