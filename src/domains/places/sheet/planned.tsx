import type { ImportView } from 'types/places'
import { Answers } from '@/screen/sheet/answers'
import { Found } from '@/screen/sheet/found'
import type { PlannedProps } from '@/screen/sheet/sheet-stages'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note, Paragraph, Title } from '@/ui/text'
import { planLines } from '../words'

/** What an import will change, to be looked at before it does. */
export function Planned({ plan: { figures }, sheet, onYes, onNo }: PlannedProps<ImportView>) {
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
      <Answers yes={lines.length > 0 ? '确认导入' : null} no='先不导入' onYes={onYes} onNo={onNo} />
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
