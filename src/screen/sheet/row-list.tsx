import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'

interface RowListProps {
  title: string
  /** By number as the sheet's own program counts them, or several as '105–130、144'. */
  rows: readonly { row: number | string; reason: string }[]
}

/** Rows of a sheet, and what is the matter with each. */
export const RowList = ({ title, rows }: RowListProps) => (
  <Section title={title}>
    <Card flush>
      {rows.map(({ row, reason }) => (
        <Row key={row} title={`第 ${row} 行`} note={reason} />
      ))}
    </Card>
  </Section>
)
