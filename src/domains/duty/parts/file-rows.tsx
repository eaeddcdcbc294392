import type { ReactNode } from 'react'
import { open } from '@/screen/go'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { dutyWays } from '../ways'

interface Listed {
  id: string
  name: string
  onPaper: boolean
}

interface FileRowsProps<Item extends Listed> {
  items: readonly Item[]
  /** Where they belong. */
  noteOf?: (item: Item) => string
  /** At the end of the line. */
  endOf?: (item: Item) => ReactNode
}

/** People by pinyin, as the cloud gives them. The page above has said that a look is kept. */
export const FileRows = <Item extends Listed>({ items, noteOf, endOf }: FileRowsProps<Item>) => (
  <Card flush>
    {items.map((item) => (
      <Row
        key={item.id}
        title={item.name}
        note={[noteOf?.(item), item.onPaper && '不用小程序'].filter(Boolean).join('，') || undefined}
        end={endOf?.(item)}
        onPress={() => open(dutyWays.look(item.id))}
      />
    ))}
  </Card>
)

/** Said above every list from which files are opened. */
export const LOOKS_ARE_KEPT = '点开谁的档案，您的查看会记下来，本人看得到。'
