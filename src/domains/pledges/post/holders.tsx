import type { DutyPostView } from 'types/pledge-views'
import { api } from '@/cloud/api'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { readableDay } from '@/ui/days'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { usePostDeed } from '../queries'

type Holding = NonNullable<DutyPostView['holders']>[number]

/** Who has it, for the office alone. Of whoever is kept on paper the office gives it back. */
export function Holders({ post: { id }, holders }: { post: DutyPostView; holders: readonly Holding[] }) {
  const deed = usePostDeed(id, api.pledges.takeOut.mutate)
  const takeOut = async ({ fileId, name }: Holding) => {
    if (!(await confirm({ title: `替${name}退回岗位？`, text: '请先和本人说好。', yes: '退回' }))) return
    if (await deed.run({ id, fileId })) toast('已退回')
  }
  return (
    <Section title='谁在岗'>
      {holders.length === 0 ? (
        <Note>还没有人认领。这份名单只有社区看得到。</Note>
      ) : (
        <Card flush>
          {holders.map((one) => (
            <Row
              key={one.fileId}
              icon='person'
              title={one.name}
              note={
                <Note>
                  {one.onPaper ? '纸面 · ' : ''}到 {readableDay(dayOf(one.until))}
                </Note>
              }
              end={
                one.onPaper && (
                  <Button narrow look='text' busy={deed.busy} onPress={() => void takeOut(one)}>
                    {`替${one.name}退回`}
                  </Button>
                )
              }
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
