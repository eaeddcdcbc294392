import type { BadRows as Bad, SheetFound } from 'types/sheets'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Found } from './found'

interface BadRowsProps {
  bad: Bad
  /** Where the list was found. */
  sheet: SheetFound | null
  onChoose: () => void
}

/** Everything that is wrong with a sheet, row by row, as its own program counts them. */
export const BadRows = ({ bad: { bad, moreBad, rest }, sheet, onChoose }: BadRowsProps) => (
  <>
    <Callout tone='bad' title={`有 ${bad.length + moreBad} 行需要修改，还没有导入`}>
      请在表格里改好这些行，保存后重新选择文件。
    </Callout>
    <Section title='需要修改的行'>
      <Card flush>
        {bad.map(({ row, reason }) => (
          <Row key={row} title={`第 ${row} 行`} note={reason} />
        ))}
      </Card>
    </Section>
    {moreBad > 0 && (
      <Section title={`后面还有 ${moreBad} 行`}>
        <Card flush>
          {rest.map(({ rows, reason }) => (
            <Row key={reason} title={`第 ${rows} 行`} note={reason} />
          ))}
        </Card>
      </Section>
    )}
    <Button onPress={onChoose}>重新选择文件</Button>
    <Found sheet={sheet} />
  </>
)
