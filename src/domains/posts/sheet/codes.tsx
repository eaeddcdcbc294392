import { api } from '@/cloud/api'
import { useFile } from '@/screen/sheet/use-file'
import { dayWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Note, Paragraph, Title } from '@/ui/text'

interface CodesProps {
  /** Of the sheet that made them. */
  id: string
  /** When they were handed out. */
  taken: number[]
  title: string
}

/** The codes of a sheet's invitations, to hand out. */
export function Codes({ id, taken, title }: CodesProps) {
  const codes = useFile(() => api.posts.sheetCodes.mutate({ id }))
  const last = taken[taken.length - 1]
  return (
    <Card>
      <Title>{title}</Title>
      <Paragraph>表里有每个人的姓名、职务和邀请码。每个码只发给它的本人，七天内有效。</Paragraph>
      <Button look='plain' busy={codes.busy} onPress={() => void codes.open()}>
        下载邀请码
      </Button>
      <Note>
        只有您能下载，每次下载都会记录
        {last === undefined ? '' : `；已下载 ${taken.length} 次，最近 ${dayWords(last, Date.now())}`}。
      </Note>
    </Card>
  )
}
