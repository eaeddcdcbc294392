import { REQUEST_CATEGORIES, REQUEST_CATEGORY_NAMES } from 'types/words/requests'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import type { WorklistBox } from '../queries'
import { CATEGORY_ICONS } from '../words'

interface FilterSheetProps {
  box: WorklistBox
  onNarrow: (changes: Partial<WorklistBox>) => void
  onClose: () => void
}

const ALL = 'all'
const categories = [
  { value: ALL, label: '全部类别' } as const,
  ...REQUEST_CATEGORIES.map((value) => ({ value, label: REQUEST_CATEGORY_NAMES[value], icon: CATEGORY_ICONS[value] })),
]
const terms = [
  { value: 'any', label: '不限' },
  { value: 'overdue', label: '只看超时' },
] as const

/** Narrows a worklist. What is chosen shows at once behind the sheet. */
export const FilterSheet = ({ box, onNarrow, onClose }: FilterSheetProps) => (
  <Sheet title='筛选' onClose={onClose} footer={<Button onPress={onClose}>查看结果</Button>}>
    <Stack gap={4}>
      {box.phase !== 'closed' && (
        <Field label='期限'>
          <Choice
            look='chips'
            label='期限'
            options={terms}
            value={box.overdue ? 'overdue' : 'any'}
            onChange={(chosen) => onNarrow({ overdue: chosen === 'overdue' })}
          />
        </Field>
      )}
      <Field label='类别'>
        <Choice
          look='chips'
          label='类别'
          options={categories}
          value={box.category ?? ALL}
          onChange={(chosen) => onNarrow({ category: chosen === ALL ? undefined : chosen })}
        />
      </Field>
    </Stack>
  </Sheet>
)
