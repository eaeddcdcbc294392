import type { MeView } from 'types/members'
import type { PlaceLevel } from 'types/words/places'
import type { Option } from '@/ui/choice'

/** What one reports most lies around one's own door. A community without yards offers the whole of it instead. */
const RINGS: { levels: PlaceLevel[]; name: string }[] = [
  { levels: ['household'], name: '本户' },
  { levels: ['doorway'], name: '本单元' },
  { levels: ['building'], name: '本楼' },
  { levels: ['yard', 'community'], name: '苑区' },
]

/** The places around the homes of a member, each once, nearest first. */
export function placesNear(homes: Pick<MeView['homes'][number], 'path'>[]): Option<string>[] {
  const near = new Map<string, Option<string>>()
  for (const { path } of homes) {
    for (const { levels, name } of RINGS) {
      const place = levels.flatMap((level) => path.find((one) => one.level === level) ?? [])[0]
      if (place) near.set(place.id, { value: place.id, label: name, hint: place.label })
    }
  }
  return Array.from(near.values())
}
