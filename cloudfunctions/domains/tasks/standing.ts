import type { MemberDocument } from 'types/members'
import type { TaskDocument } from 'types/tasks'

/** How somebody stands to a task: by a place, and by where they live. */

type People = readonly { memberId: string }[]

export const has = (list: People, memberId: string): boolean => list.some((one) => one.memberId === memberId)

/** Whether somebody has a place in it, has one on offer, or waits; null for none of these. */
export function standingIn(
  { claims, offers, waiting }: Pick<TaskDocument, 'claims' | 'offers' | 'waiting'>,
  memberId: string,
): 'claimed' | 'offered' | 'waiting' | null {
  if (has(claims, memberId)) return 'claimed'
  if (has(offers, memberId)) return 'offered'
  return has(waiting, memberId) ? 'waiting' : null
}

/** 2: it takes place in their building, 1: in their yard, 0: elsewhere, or nobody said where. */
export function nearness({ near }: Pick<TaskDocument, 'near'>, { homeScope }: Pick<MemberDocument, 'homeScope'>) {
  if (near.buildingId && homeScope.includes(near.buildingId)) return 2
  return near.yardId && homeScope.includes(near.yardId) ? 1 : 0
}
