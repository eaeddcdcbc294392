import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CallError, callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'
import { askAnew } from './ask-anew'
import { attempt, type DeedKey } from './deed'
import { type Made, receivedBefore } from './received-before'
import { todoKeys } from './todos'

interface Options<Answer> {
  /**
   * Keys of the queries that are on screen: asked anew when a refusal says that the screen is out of date. Left out: all
   * that any open page shows.
   */
  onScreen?: readonly QueryKey[]
  /** What the app knows from the answer. */
  onDone?: (answer: Answer) => unknown
  /** Only for a deed that makes something: how to show what an earlier attempt made. */
  made?: Made
  /** Says a refusal in the screen's own way. @returns whether it has; otherwise its message is said */
  explain?: (refusal: CallError) => boolean
  /** A key that is kept longer than the page is open, as with a draft. */
  keptKey?: DeedKey
}

/**
 * One deed of a person, from the first tap to its answer. All attempts have the same key until the deed is done or the
 * cloud says KEY_REUSED; see `attempt`.
 * @param send the procedure
 */
export function useDeed<Input extends { key: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  { onScreen, onDone, made, explain, keptKey }: Options<Answer> = {},
) {
  const client = useQueryClient()
  const [key, setKey] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const sending = useMutation({ mutationFn: send })

  const say = (refusal: CallError) => {
    if (!explain?.(refusal)) toast(refusal.message, 'bad')
  }

  /** @returns the answer; undefined where it was not done, and it has been said why */
  const run = async (input: Omit<Input, 'key'>): Promise<Answer | undefined> => {
    setBusy(true)
    try {
      const deed = {
        ...(keptKey ?? { key, renew: () => setKey(newKey()) }),
        send: sending.mutateAsync,
        onDone: (answer: Answer) => {
          // What waits, over all domains, may have become another.
          void client.invalidateQueries({ queryKey: todoKeys.lists })
          return onDone?.(answer)
        },
        fetchAnew: () => askAnew(client, onScreen),
        say,
        receivedBefore: made && ((refusal: CallError) => receivedBefore(refusal, made)),
      }
      return await attempt(deed, input)
    } finally {
      setBusy(false)
    }
  }

  return {
    run,
    busy,
    /** What is wrong beside which field. */
    fields: sending.error ? callErrorOf(sending.error).fields : {},
  }
}

/** Of a deed, what a form needs to do it. */
export type DeedOf<Input extends { key: string }> = Pick<
  ReturnType<typeof useDeed<Input, unknown>>,
  'run' | 'busy' | 'fields'
>
