import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import type { Choosing } from './filters'

interface FilterSheetProps {
  filters: readonly Choosing[]
  onClose: () => void
}

/** Narrows a list. What is chosen shows at once behind the sheet. */
export const FilterSheet = ({ filters, onClose }: FilterSheetProps) => (
  <Sheet title='筛选' onClose={onClose} footer={<Button onPress={onClose}>查看结果</Button>}>
    <Stack gap={4}>
      {filters.map((filter) => (
        <Field key={filter.label} label={filter.label}>
          <Choice look='chips' {...filter} />
        </Field>
      ))}
    </Stack>
  </Sheet>
)
