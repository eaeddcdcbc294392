import { useState } from 'react'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { askAnewAll } from '../ask'
import { letterKeys } from '../queries'

/** Drafts the letters of a year, part by part. Whoever leaves the page leaves it to the clock. */
export function Drafting({ year }: { year: string }) {
  const [run, setRun] = useState<{ done: number; total: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = async () => {
    setBusy(true)
    try {
      for (;;) {
        const next = await api.letters.draft.mutate({ year })
        setRun(next)
        if (next.state === 'done') break
      }
      askAnewAll(letterKeys.lists)
      toast('数字汇总好了，可以写评语了')
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <Stack gap={3}>
        <Note>数字由系统汇总，评语由人来写，没有打分和等级。有单位的党员每人一封，已有的不会重复。</Note>
        {run && <ProgressBar value={run.done} of={run.total} label={busy ? '正在汇总' : '汇总好了'} />}
        <Button look='plain' busy={busy} onPress={() => void draft()}>
          {`汇总 ${year} 年的数字`}
        </Button>
      </Stack>
    </Card>
  )
}
