import type { Relation } from 'types/words/members'
import { isBlank } from 'types/words/text'
import type { PlaceChoice } from '@/ui/place-picker'

/** What the form of joining holds while somebody fills it in. */
export interface Application {
  communityId: string | null
  /** Building, doorway, door; outermost first. */
  way: PlaceChoice[]
  name: string
  relation: Relation | null
}

export type Complete = { communityId: string; householdId: string; name: string; relation: Relation }

/** What is still to be said, by field, in the order of the form. */
export function missingIn({ communityId, way, name, relation }: Application): Partial<Record<keyof Complete, string>> {
  return {
    ...(communityId ? {} : { communityId: '请选择社区' }),
    ...(doorOf(way) ? {} : { householdId: '请选到具体的门牌' }),
    ...(isBlank(name) ? { name: '请填写姓名' } : {}),
    ...(relation ? {} : { relation: '请选择您和这户的关系' }),
  }
}

/** What is sent; null while something is missing. */
export function completed({ communityId, way, name, relation }: Application): Complete | null {
  const householdId = doorOf(way)
  return communityId && householdId && !isBlank(name) && relation ? { communityId, householdId, name, relation } : null
}

/** Only a household can be joined: the place that has nothing below it. */
function doorOf(way: PlaceChoice[]): string | null {
  const last = way[way.length - 1]
  return last && !last.hasChildren ? last.id : null
}
