import type { ItemSummary } from 'types/item-inputs'
import { Row } from '@/ui/row'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { behindWords, itemStanding } from '../words'

/** An item as one line of a list. */
export function ItemRow({ item, onPress }: { item: ItemSummary; onPress: () => void }) {
  const { text, tone } = itemStanding(item)
  const behind = behindWords(item)
  return (
    <Row
      icon='chat'
      title={item.title}
      end={<StatusChip tone={tone}>{text}</StatusChip>}
      note={
        <>
          <Note>{item.question}</Note>
          {behind && <Note>{behind}</Note>}
        </>
      }
      onPress={onPress}
    />
  )
}
