import { useState } from 'react'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useMinutesDeed } from '../session/queries'

/** What neighbours read of the meeting: seats, and names only where the chair wants them. */
export function PublishSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const deed = useMinutesDeed(id, api.roundtables.publishSummary.mutate)
  const [names, setNames] = useState<'seats' | 'names'>('seats')
  const save = async () => {
    if (!(await deed.run({ id, withNames: names === 'names' }))) return
    toast('已公示')
    onClose()
  }
  return (
    <Sheet
      title='向居民公示结果'
      onClose={onClose}
      footer={
        <Button busy={deed.busy} onPress={() => void save()}>
          公示
        </Button>
      }
    >
      <Stack gap={4}>
        <Note>公示每一项的结论，和谁在什么时候以前做什么，挂 10 个工作日。电话号码会自动隐去。</Note>
        <Choice
          label='写不写姓名'
          options={[
            { value: 'seats', label: '只写席位', hint: '如“物业公司”' },
            { value: 'names', label: '席位和姓名', hint: '请先征得本人同意' },
          ]}
          value={names}
          onChange={setNames}
        />
      </Stack>
    </Sheet>
  )
}
