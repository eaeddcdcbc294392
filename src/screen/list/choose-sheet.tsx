import { useState } from 'react'
import { found } from '@/screen/find'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Row } from '@/ui/row'
import { SearchBar } from '@/ui/search-bar'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'

interface ChooseSheetProps<T extends string> {
  /** What is being chosen: 楼栋. */
  label: string
  options: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
  onClose: () => void
}

/** So many rows at once: an old phone draws no more in one box. */
const AT_MOST = 50

/** One of many, found by its name. */
export function ChooseSheet<T extends string>({ label, options, onChoose, onClose }: ChooseSheetProps<T>) {
  const [typed, setTyped] = useState('')
  const lines = found(
    options.map((option) => ({ ...option, title: option.label })),
    typed,
  )
  const more = lines.length - AT_MOST
  return (
    <Sheet title={`选择${label}`} onClose={onClose}>
      <Stack gap={3}>
        <SearchBar label={`找${label}`} value={typed} onChange={setTyped} onSearch={() => undefined} />
        {lines.length > 0 ? (
          <Card flush>
            {lines.slice(0, AT_MOST).map(({ value, title }) => (
              <Row key={value} title={title} onPress={() => onChoose(value)} />
            ))}
          </Card>
        ) : (
          <Empty icon='search' title={`没有找到“${typed.trim()}”`} text='换个写法试试，比如只写号数。' />
        )}
        {more > 0 && <Note>{`还有 ${more} 个没有列出，写上名称来找。`}</Note>}
      </Stack>
    </Sheet>
  )
}
