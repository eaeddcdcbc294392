import type { SheetFound } from 'types/sheets'
import { foundLines } from 'types/words/sheets'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Paragraph } from '@/ui/text'

/** Which worksheet was read, and which of its columns were known. */
export const Found = ({ sheet }: { sheet: SheetFound | null }) =>
  sheet && (
    <Section title='表格是这样读的'>
      <Card>
        {foundLines(sheet).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Card>
    </Section>
  )
