import { useEffect, useRef, useState } from 'react'
import type { MeView } from 'types/members'
import { CallError } from '@/cloud/errors'
import { dropFromOutbox, type Outcome, onSent, putInOutbox, type Queued, useUnsentTo } from '@/cloud/outbox'
import { queryClient } from '@/cloud/queries'
import { memberKeys, useMe } from '@/domains/members/queries'
import { toast } from '@/ui/toast'
import { askDutyAnew, dutyKeys } from '../queries'

/**
 * Checking in goes through the app's one queue: with a network at once, without one as soon as it is back. What is sent says
 * when it was scanned, so that a code that has changed meanwhile waits for the leader's yes.
 */

const PATH = 'duty.report'

/** What belongs together in the queue: one activity. One that is refused holds up no other. */
export const laneOf = (activityId: string) => `duty ${activityId}`

/** How long a press waits for the answer before it leaves its deed to the queue. Milliseconds. */
const PATIENCE = 3_000

/** What became of checking in, as it is said. */
const SAID = {
  counted: '签到好了，这次记上了',
  pending: '已发出，等负责人确认',
  waits: '已存在手机里，联网后等负责人确认',
  already: '已经记上了',
}

/** The refusal of one that stands there already: to whoever checks in it is no failure. */
const isDone = ({ code }: Pick<CallError, 'code'>) => code === 'ALREADY_DONE'

/** Asks anew for what a check-in has changed. */
function learnt({ input }: Pick<Queued, 'input'>): void {
  void askDutyAnew()
  void queryClient.invalidateQueries({ queryKey: dutyKeys.activity(String(input.activityId)) })
}

const stateIn = (answer: unknown): 'counted' | 'pending' =>
  (answer as { state?: unknown } | null)?.state === 'pending' ? 'pending' : 'counted'

/** What of mine has not arrived, of one activity or of all. What stands there already is taken out, and said as done. */
export function useUnsentCheckIns(activityId?: string): Queued[] {
  const memberId = useMe().data?.id
  const all = useUnsentTo(PATH, memberId)
  const unsent = activityId === undefined ? all : all.filter(({ lane }) => lane === laneOf(activityId))
  const done = unsent.find(({ refusal }) => refusal && isDone(refusal))
  useEffect(() => {
    if (!done) return
    dropFromOutbox(done.key)
    learnt(done)
    toast(SAID.already)
  }, [done])
  useEffect(() => onSent((deed) => deed.path === PATH && learnt(deed)), [])
  return unsent.filter((one) => one !== done)
}

const later = () => new Promise<Outcome>((resolve) => setTimeout(() => resolve('waits'), PATIENCE))

/** Checks in at an activity. What is refused at once is taken out of the queue and said; it can be tried with another code. */
export function useCheckIn(activityId: string) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])

  /** @returns whether it is done, or kept to be sent */
  const run = async (code: string, title: string): Promise<boolean> => {
    setWrong(undefined)
    const memberId = queryClient.getQueryData<MeView | null>(memberKeys.me)?.id
    if (memberId === undefined) {
      toast('还在读取您的身份，请稍等再试', 'bad')
      return false
    }
    setBusy(true)
    let answer: unknown
    const stop = onSent((deed, given) => {
      if (deed.input.code === code && deed.lane === laneOf(activityId)) answer = given
    })
    try {
      const input = { activityId, code, scannedAt: Date.now() }
      const queued = putInOutbox({ lane: laneOf(activityId), path: PATH, memberId, input, words: title })
      const outcome = await Promise.race([queued.outcome, later()])
      if (!(outcome instanceof CallError)) {
        toast(SAID[outcome === 'waits' ? 'waits' : stateIn(answer)])
        return true
      }
      // A page that was left cannot say what is wrong: the queue keeps it until it is looked at.
      if (!open.current) return true
      dropFromOutbox(queued.key)
      if (isDone(outcome)) {
        learnt({ input: { ...input, key: queued.key } })
        toast(SAID.already)
        return true
      }
      setWrong(outcome.fields.code ?? outcome.message)
      toast(outcome.message, 'bad')
      return false
    } catch {
      toast('手机存储已满，签到没有保存。请清理后再试，或请负责人在名单上记一下', 'bad')
      return false
    } finally {
      stop()
      setBusy(false)
    }
  }
  return { run, busy, wrong, forget: () => setWrong(undefined) }
}
