import { NAME_LENGTH } from 'types/words/members'
import { POSTS, type PostKind } from 'types/words/posts'
import { mobileIn } from 'types/words/telephones'
import { isBlank, lengthOf } from 'types/words/text'
import { closingOf } from '@/time/words'
import type { PlaceChoice } from '@/ui/place-picker'

/** What the form of naming somebody holds while it is filled in. */
export interface Naming {
  kind: PostKind | null
  /** Known from the address; otherwise chosen. */
  at: { id: string; label: string } | null
  way: PlaceChoice[]
  whom: 'member' | 'number'
  member: { id: string; name: string } | null
  name: string
  phone: string
  how: 'invite' | 'grant'
  acting: boolean
  /** Days as 2026-11-25; null: from today, without an end. */
  from: string | null
  until: string | null
}

/** Where somebody for a post is looked for first: those who come to work here seldom live here. */
export const whomFor = (kind: PostKind | null): Naming['whom'] => (kind && !POSTS[kind].resident ? 'number' : 'member')

export const emptyNaming = (kind: PostKind | null, at: Naming['at']): Naming => ({
  kind,
  at,
  way: [],
  whom: whomFor(kind),
  member: null,
  name: '',
  phone: '',
  how: 'invite',
  acting: false,
  from: null,
  until: null,
})

/** Where it is to be held: given, chosen, or the whole community. */
export function seatOf({ kind, at, way }: Naming, communityId: string): string | null {
  if (at) return at.id
  if (kind && POSTS[kind].at[0] === 'community' && way.length === 0) return communityId
  return way[way.length - 1]?.id ?? null
}

/** What is still to be said, by field, in the order of the form. */
export function missingIn(naming: Naming, communityId: string): Record<string, string> {
  const { kind, whom, member, name, phone, from, until } = naming
  return {
    ...(kind ? {} : { kind: '请选择职务' }),
    ...(seatOf(naming, communityId) ? {} : { atId: '请选择在哪里任职' }),
    ...(whom === 'member' && !member ? { member: '请选择一个人' } : {}),
    ...(whom === 'number' && isBlank(name) ? { name: '请填写姓名' } : {}),
    ...(whom === 'number' && lengthOf(name) > NAME_LENGTH ? { name: `姓名最多 ${NAME_LENGTH} 字` } : {}),
    ...(whom === 'number' && mobileIn(phone) === null ? { phone: '请填写 11 位手机号' } : {}),
    ...(from && until && until < from ? { until: '任期的结束要晚于开始' } : {}),
  }
}

/** A term begins with its first day and ends when the offices close on its last. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
export const endOf = (day: string): number => closingOf(day)

/** The levels on the way down, as far as a post of this kind can be held; for choosing where. */
export function levelsFor(kind: PostKind): { fromTop: boolean; levels: string[] } {
  const above = POSTS[kind].at.some((level) => level === 'yard' || level === 'block' || level === 'grid')
  return above
    ? { fromTop: true, levels: ['苑区、片区或网格', '片区、网格或楼栋', '网格或楼栋', '楼栋'] }
    : { fromTop: false, levels: ['楼栋', '单元', '门牌'] }
}
