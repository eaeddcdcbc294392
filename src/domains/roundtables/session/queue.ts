import { useEffect, useRef, useState } from 'react'
import type { MeView } from 'types/members'
import type { SessionView } from 'types/roundtable-session'
import { CallError } from '@/cloud/errors'
import { dropFromOutbox, type Outcome, onSent, putInOutbox, type Queued, useUnsent } from '@/cloud/outbox'
import { queryClient } from '@/cloud/queries'
import { memberKeys, useMe } from '@/domains/members/queries'
import { toast } from '@/ui/toast'
import { learnt, showSession } from './queries'

/** What is done in session goes into the app's one queue, and is shown at its place until it is sent. */

/** What belongs together in the queue: one meeting. */
export const laneOf = (id: string) => `roundtable ${id}`

/** How long a form waits for the answer before it leaves its deed to the queue. Milliseconds. */
const PATIENCE = 3_000

/** Its answer is the agenda; all others answer with the session. */
const LATE = 'roundtables.addLate'

/** Shows the answers to what the queue has sent of this meeting. */
export function useSentOf(id: string): void {
  useEffect(
    () =>
      onSent(({ lane, path }, answer) => {
        if (lane !== laneOf(id)) return
        if (path === LATE) return learnt(id)
        const view = answer as SessionView
        showSession(view)
        for (const { message } of view.refused ?? []) toast(message, 'bad')
      }),
    [id],
  )
}

/**
 * What I have not sent of this meeting, the oldest first. As long as it is not known who holds the phone, as in an app that
 * was opened without a network, it is all that waits, and nobody is shown its words.
 */
export function useUnsentOf(id: string): { unsent: Queued[]; isMine: boolean } {
  const memberId = useMe().data?.id
  return { unsent: useUnsent(laneOf(id), memberId), isMine: memberId !== undefined }
}

interface SessionDeed {
  procedure: 'record' | 'sit' | 'getUp' | 'name' | 'resolve' | 'addLate' | 'close'
  input: object
  /** As it is shown until it is sent, and kept where it is refused. */
  words: string
  shown?: unknown
  /** The key of one that was refused, which this one puts right. */
  instead?: string | undefined
}

/** @returns undefined where it was not done, and it has been said why */
function put(id: string, { procedure, input, ...deed }: SessionDeed): ReturnType<typeof putInOutbox> | undefined {
  const memberId = queryClient.getQueryData<MeView | null>(memberKeys.me)?.id
  if (memberId === undefined) {
    toast('还在读取您的身份，请稍等再试', 'bad')
    return undefined
  }
  const path = `roundtables.${procedure}`
  try {
    return putInOutbox({ lane: laneOf(id), path, memberId, input: { id, ...input }, ...deed })
  } catch {
    toast('手机存储已满，这一条没有保存。请清理后再试', 'bad')
    return undefined
  }
}

/** Done now, and sent as soon as it can be. @returns whether the phone has kept it */
export const doInSession = (id: string, deed: SessionDeed): boolean => put(id, deed) !== undefined

const later = () => new Promise<Outcome>((resolve) => setTimeout(() => resolve('waits'), PATIENCE))

/**
 * The same for a form that stays open until it is known whether the cloud takes it: what is refused at once is taken out of
 * the queue and said in the form, where it can be changed. Without a network the form closes, and the deed waits.
 * @param refused what the form puts right. It stays in the queue until it was taken: what was done after it has to wait
 */
export function useSessionForm(id: string, refused?: Queued) {
  const [busy, setBusy] = useState(false)
  const [fields, setFields] = useState<Record<string, string>>({})
  const instead = useRef(refused?.key)
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  /** @returns undefined where the form stays open */
  const run = async (deed: SessionDeed): Promise<'sent' | 'waits' | undefined> => {
    const queued = put(id, { ...deed, instead: instead.current })
    if (!queued) return undefined
    setBusy(true)
    setFields({})
    const outcome = await Promise.race([queued.outcome, later()])
    // A form that was closed meanwhile cannot show what is wrong: the queue does.
    if (!open.current) return 'waits'
    setBusy(false)
    if (!(outcome instanceof CallError)) {
      if (outcome === 'waits') void queued.outcome.then(sayRefused)
      return outcome
    }
    if (instead.current) instead.current = queued.key
    else dropFromOutbox(queued.key)
    setFields(outcome.fields)
    toast(outcome.message, 'bad')
    return undefined
  }
  return { run, busy, fields }
}

/** The answer came after the form was closed. The page shows at its top what was refused. */
const sayRefused = (outcome: Outcome) => {
  if (outcome instanceof CallError) toast(`没有记上：${outcome.message}。请在页面最上面点“改一改”`, 'bad')
}
