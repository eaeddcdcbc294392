import type { PlaceRow } from 'types/places'
import { isAbove, parentLevelsOf } from 'types/words/places'
import { api } from '@/cloud/api'
import { confirm } from '@/ui/confirm'
import type { PlaceChoice } from '@/ui/place-picker'
import { PlaceSheet } from '@/ui/place-sheet'
import { toast } from '@/ui/toast'
import { usePlaceDeed } from '../queries'

const LEVELS = ['上级', '上级', '上级', '上级', '上级']

interface MoveSheetProps {
  place: PlaceRow
  communityId: string
  onClose: () => void
}

/** Asks below which other place this one is to stand: level by level, only where it may. */
export function MoveSheet({ place, communityId, onClose }: MoveSheetProps) {
  const { run } = usePlaceDeed(api.places.move.mutate)
  const allowed = parentLevelsOf(place.level)

  const parentsIn = async (id: string = communityId): Promise<PlaceChoice[]> => {
    const { place: above, children } = await api.places.browse.query({ id })
    const further = children
      .filter(({ level, closed }) => !closed && isAbove(level, place.level))
      .map(({ id: childId, name, level }) => ({
        id: childId,
        name,
        // Deeper only where something may still take it.
        hasChildren: allowed.some((one) => isAbove(level, one)) || !allowed.includes(level),
      }))
    const itself = id === communityId && allowed.includes('community')
    return itself ? [{ id, name: `直接放在${above.name}`, hasChildren: false }, ...further] : further
  }

  const move = async (path: PlaceChoice[]) => {
    const parent = path[path.length - 1]
    if (!parent) return
    const sure = await confirm({
      title: `把${place.label}移到${parent.name}？`,
      text: '里面的房屋和住户会一起移过去，以后由那边的网格员、书记等负责。',
      yes: '移过去',
    })
    if (!sure || !(await run({ id: place.id, parentId: parent.id }))) return
    toast('已移过去')
    onClose()
  }

  return (
    <PlaceSheet
      anyLevel={place.level !== 'doorway'}
      title={`把${place.label}移到哪里`}
      start={[]}
      levels={LEVELS}
      loadChildren={parentsIn}
      onChoose={(path) => void move(path)}
      onClose={onClose}
    />
  )
}
