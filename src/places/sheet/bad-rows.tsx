import type { CheckedSheet } from 'types/places'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'

/** What is wrong with a sheet, row by row, as its own program counts them. */
export const BadRows = ({ checked: { bad, moreBad }, onChoose }: { checked: CheckedSheet; onChoose: () => void }) => (
  <>
    <Callout tone='bad' title={`有 ${bad.length + moreBad} 行需要修改，还没有导入`}>
      请在表格里改好这些行，保存后重新选择文件。
    </Callout>
    <Section title='需要修改的行'>
      <Card flush>
        {bad.map(({ row, reason }) => (
          <Row key={`${row} ${reason}`} title={`第 ${row} 行`} note={reason} />
        ))}
      </Card>
      {moreBad > 0 && <Note>还有 {moreBad} 行没有列出，改好上面这些后会再列出来。</Note>}
    </Section>
    <Button onPress={onChoose}>重新选择文件</Button>
  </>
)
