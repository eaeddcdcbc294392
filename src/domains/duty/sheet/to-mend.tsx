import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'

interface ToMendProps {
  /** Of the register that they were left out of. */
  id: string
  count: number
  title: string
}

/** The bad rows as a sheet of their own. */
export function ToMend({ id, count, title }: ToMendProps) {
  const file = useFile(() => api.duty.badRows.mutate({ id }))
  return (
    <Card>
      <Title>{title}</Title>
      <Paragraph>{count} 行单独放在一张表里，最后一列写着要改什么。改好后直接导入这张表就行。</Paragraph>
      <Button look='plain' busy={file.busy} onPress={() => void file.open()}>
        下载要改的行
      </Button>
      <Note>只有您能下载，保留一天。</Note>
    </Card>
  )
}
