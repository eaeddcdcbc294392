import { useEffect, useRef, useState } from 'react'
import { api } from '@/cloud/api'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { ProgressBar } from '@/ui/progress-bar'
import { Note, Title } from '@/ui/text'
import { askDutyAnew } from '../queries'
import { shortPeriod } from '../words'

interface Run {
  done: number
  total: number
  state: 'running' | 'stuck' | 'ended'
  why?: string
}

/** Milliseconds to wait after the cloud asked for patience. */
const PATIENCE = 5_000

/** One tap for all who hold a post: they were at it in this period, and need not check in. A call takes some; it is called until all are in. */
export function PostsHeld({ period }: { period: string }) {
  const [run, setRun] = useState<Run>()
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  const goOn = async () => {
    let { done, total }: Pick<Run, 'done' | 'total'> = { done: 0, total: 0 }
    setRun({ done, total, state: 'running' })
    try {
      do {
        const before = done
        ;({ done, total } = await askedPatiently(() => api.duty.postsHeld.mutate({ period, key: newKey() })))
        if (left.current) return
        setRun({ done, total, state: 'running' })
        // What does not go on is not asked for for ever.
        if (done < total && done === before) throw new Error('nobody more was entered')
      } while (done < total)
      setRun({ done, total, state: 'ended' })
    } catch (thrown) {
      if (!left.current) setRun({ done, total, state: 'stuck', why: callErrorOf(thrown).message })
    }
    await askDutyAnew()
  }
  const now = Date.now()
  const name = period === dayOf(now).slice(0, 7) ? '本月' : shortPeriod(period, now)
  const begin = async () => {
    const text = `担任职务的党员，${name}都记一次“在岗服务”，他们不用再签到。已经记过的不会重复。有没到岗的，可以在他的档案里撤销。`
    if (await confirm({ title: `${name}在岗的都在岗？`, text, yes: '都在岗' })) await goOn()
  }
  return (
    <Card>
      <Title>担任职务的</Title>
      <Note>楼栋长、党小组长等担任职务的党员，每期替他们说一声就行。</Note>
      {run?.state === 'running' && <ProgressBar label='正在记' value={run.done} of={run.total} />}
      {run?.state === 'stuck' && (
        <Callout tone='bad' title='没有记完'>{`${run.why}。记上的不会重复，可以接着记。`}</Callout>
      )}
      {run?.state === 'ended' && <Callout tone='good' title={run.total === 0 ? '没有担任职务的党员' : '都记上了'} />}
      {run?.state !== 'running' && (
        <Button look='plain' onPress={() => void (run?.state === 'stuck' ? goOn() : begin())}>
          {run?.state === 'stuck' ? '接着记' : `${name}在岗的都在岗`}
        </Button>
      )}
    </Card>
  )
}

/** Asks once more where the cloud asks for patience. */
async function askedPatiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask()
    } catch (thrown) {
      if (callErrorOf(thrown).code !== 'RATE_LIMITED') throw thrown
      await new Promise((resolve) => setTimeout(resolve, PATIENCE))
    }
  }
}
