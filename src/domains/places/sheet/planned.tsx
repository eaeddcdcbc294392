import type { ImportView } from 'types/places'
import type { SheetFound } from 'types/sheets'
import { Found } from '@/screen/sheet/found'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note, Paragraph, Title } from '@/ui/text'
import { planLines } from '../words'

interface PlannedProps {
  plan: ImportView
  /** Where its list was found, as far as that is known. */
  sheet: SheetFound | null
  onYes: () => void
  onNo: () => void
}

/** What an import will change, to be looked at before it does. */
export function Planned({ plan: { figures }, sheet, onYes, onNo }: PlannedProps) {
  const lines = planLines(figures)
  const { unchanged, missing, missingLabels } = figures
  return (
    <>
      <Card>
        <Title>{lines.length > 0 ? '表格没有问题，将会' : '表格和现在的房屋一致'}</Title>
        {lines.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        {unchanged > 0 && <Note>{unchanged} 处已有，不变。</Note>}
      </Card>
      {lines.length > 0 && <Button onPress={onYes}>确认导入</Button>}
      <Button look='plain' onPress={onNo}>
        {lines.length > 0 ? '先不导入' : '返回'}
      </Button>
      <Found sheet={sheet} />
      {missing > 0 && (
        <Section title={`表里没有的 ${missing} 处`}>
          <Callout tone='wait'>导入不会删除它们。不再使用的，请在房屋管理里停用。</Callout>
          <Card flush>
            {missingLabels.map((label, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two places may read alike, and the list never changes
              <Row key={index} title={label} />
            ))}
          </Card>
          {missing > missingLabels.length && <Note>还有 {missing - missingLabels.length} 处没有列出。</Note>}
        </Section>
      )}
    </>
  )
}
