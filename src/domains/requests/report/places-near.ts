import type { MeView } from 'types/members'
import type { PlaceLevel } from 'types/words/places'
import type { Option } from '@/ui/choice'

/** What one reports most lies around one's own door. A community without yards offers the whole of it instead. */
const RINGS: Partial<Record<PlaceLevel, string>>[] = [
  { household: '本户' },
  { doorway: '本单元' },
  { building: '本楼' },
  { yard: '本苑区', community: '小区公共区域' },
]

/** The places around the homes of a member, each once, nearest first. */
export function placesNear(homes: Pick<MeView['homes'][number], 'path'>[]): Option<string>[] {
  const near = new Map<string, Option<string>>()
  for (const { path } of homes) {
    for (const ring of RINGS) {
      // The first level of the ring that this home lies in.
      for (const [level, label] of Object.entries(ring)) {
        const place = path.find((one) => one.level === level)
        if (!place) continue
        near.set(place.id, { value: place.id, label, hint: place.label })
        break
      }
    }
  }
  return Array.from(near.values())
}
