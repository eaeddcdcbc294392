import type { BadRows as Bad, SheetFound } from 'types/sheets'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Found } from './found'
import { RowList } from './row-list'

interface BadRowsProps {
  bad: Bad
  /** Where the list was found. */
  sheet: SheetFound | null
  onChoose: () => void
}

/** A sheet of which nothing is taken because of its bad rows. */
export const BadRows = ({ bad, sheet, onChoose }: BadRowsProps) => (
  <>
    <Callout tone='bad' title={`有 ${countOf(bad)} 行需要修改，还没有导入`}>
      请在表格里改好这些行，保存后重新选择文件。
    </Callout>
    <BadRowLists bad={bad} />
    <Button onPress={onChoose}>重新选择文件</Button>
    <Found sheet={sheet} />
  </>
)

/** How many rows are bad. */
export const countOf = ({ bad, moreBad }: Bad): number => bad.length + moreBad

/** Everything that is wrong with a sheet, row by row, and from the hundredth on by what is wrong. */
export const BadRowLists = ({ bad: { bad, moreBad, rest } }: { bad: Bad }) => (
  <>
    <RowList title='需要修改的行' rows={bad} />
    {moreBad > 0 && (
      <RowList title={`后面还有 ${moreBad} 行`} rows={rest.map(({ rows, reason }) => ({ row: rows, reason }))} />
    )}
  </>
)
