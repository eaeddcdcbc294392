import type { TaskView } from 'types/task-views'
import type { DeedOf } from '@/screen/use-deed'
import { WordSheet } from '@/screen/word-sheet'

interface PlacesSheetProps {
  task: TaskView
  deed: DeedOf<{ id: string; places: number; key: string }>
  onClose: () => void
}

/** More places, or fewer. Nobody loses theirs: the functions say who would. */
export const PlacesSheet = ({ task: { id, places }, deed, onClose }: PlacesSheetProps) => (
  <WordSheet
    type='number'
    title='改名额'
    action='保存'
    label='要几个人'
    hint='排队的人会依次收到名额'
    begin={String(places)}
    field='places'
    deed={deed}
    inputOf={(written) => ({ id, places: Number(written.trim() || Number.NaN) })}
    done='名额已改'
    onClose={onClose}
  />
)
