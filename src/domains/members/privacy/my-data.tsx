import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { giveFile } from './give-file'
import { wholeFile } from './whole-file'

/** A copy of all that is stored about one. */
export function MyData() {
  const [part, setPart] = useState(1)
  const exporting = useMutation({
    mutationFn: async () => giveFile(await wholeFile((cursor) => api.members.exportMine.query({ cursor }), setPart)),
    onSuccess: (done) => toast(done),
    onError: (thrown) => toast(callErrorOf(thrown).message, 'bad'),
  })
  return (
    <Section title='我的资料'>
      <Card>
        <Note>您在本社区的全部资料：住处、职务、电话、反映的诉求、收到的消息、谁看过您的电话。</Note>
        {exporting.isPending && part > 1 && <Note>{`资料较多，正在取第 ${part} 份，取完合成一个文件。`}</Note>}
        <Button look='plain' icon='list' busy={exporting.isPending} onPress={() => exporting.mutate()}>
          导出我的资料
        </Button>
      </Card>
    </Section>
  )
}
