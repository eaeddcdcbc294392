import type { ReactNode } from 'react'
import type { FileView } from 'types/sheets'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'
import { useFile } from './use-file'

interface TemplateCardProps {
  title: string
  /** What stands in it, and how it is filled in. */
  children: ReactNode
  fetchFile: () => Promise<FileView>
}

/** The sheet to fill in. */
export function TemplateCard({ title, children, fetchFile }: TemplateCardProps) {
  const template = useFile(fetchFile)
  return (
    <Card>
      <Title>{title}</Title>
      <Paragraph>{children}</Paragraph>
      <Button look='plain' busy={template.busy} onPress={() => void template.open()}>
        下载模板
      </Button>
    </Card>
  )
}

interface ChooseCardProps {
  /** What becomes of it. */
  children: ReactNode
  /** How much it may hold, as '20000 行'. */
  atMost: string
  onChoose: () => void
}

/** A sheet that was filled in. */
export const ChooseCard = ({ children, atMost, onChoose }: ChooseCardProps) => (
  <Card>
    <Title>导入填好的表格</Title>
    <Paragraph>{children}</Paragraph>
    <Button onPress={onChoose}>选择文件</Button>
    <Note>支持 .xlsx，不超过 5 MB、{atMost}。</Note>
  </Card>
)
