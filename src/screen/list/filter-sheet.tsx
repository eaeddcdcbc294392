import { useState } from 'react'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Chosen } from '@/ui/chosen'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack, Wrap } from '@/ui/stack'
import { ChooseSheet } from './choose-sheet'
import { type Choosing, chosenIn } from './filters'

interface FilterSheetProps {
  filters: readonly Choosing[]
  onClose: () => void
}

/** More than these stand in no row of chips: one is looked for by its name. */
const CHIPS_AT_MOST = 12

/** Narrows a list. What is chosen shows at once behind the sheet. */
export function FilterSheet({ filters, onClose }: FilterSheetProps) {
  const [looksFor, setLooksFor] = useState<string>()
  const long = filters.find(({ label }) => label === looksFor)
  if (long) {
    return (
      <ChooseSheet
        key={long.label}
        label={long.label}
        options={long.options.slice(1)}
        onClose={() => setLooksFor(undefined)}
        onChoose={(value) => {
          long.onChange(value)
          setLooksFor(undefined)
        }}
      />
    )
  }
  return (
    <Sheet title='筛选' onClose={onClose} footer={<Button onPress={onClose}>查看结果</Button>}>
      <Stack gap={4}>
        {filters.map((filter) => (
          <Field key={filter.label} label={filter.label}>
            {filter.options.length > CHIPS_AT_MOST ? (
              <OneOfMany filter={filter} onLook={() => setLooksFor(filter.label)} />
            ) : (
              <Choice look='chips' {...filter} />
            )}
          </Field>
        ))}
      </Stack>
    </Sheet>
  )
}

/** What is chosen of many, and the way to another one. */
function OneOfMany({ filter, onLook }: { filter: Choosing; onLook: () => void }) {
  const chosen = chosenIn(filter)
  return (
    <Wrap>
      {chosen && <Chosen onDrop={chosen.drop}>{chosen.label}</Chosen>}
      <Button narrow look='plain' icon='search' onPress={onLook}>
        {chosen ? `换一个${filter.label}` : `选择${filter.label}`}
      </Button>
    </Wrap>
  )
}
