import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestView } from 'types/requests'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'
import { requestKeys, useStep } from './queries'

/**
 * One deed on a request, from the first tap to its answer. All attempts go out under one key, until one of them was
 * answered with yes.
 * @param id of the request
 * @param send the procedure
 */
export function useDeed<Input extends { key: string }>(id: string, send: (input: Input) => Promise<RequestView>) {
  const client = useQueryClient()
  const [key, setKey] = useState(newKey)
  const step = useStep(send)
  const refusal = step.error ? callErrorOf(step.error) : null

  /** @returns whether it was done; if not, it has been said why */
  const run = async (input: Omit<Input, 'key'>): Promise<boolean> => {
    try {
      await step.mutateAsync({ ...input, key } as Input)
      setKey(newKey())
      return true
    } catch (thrown) {
      const { code, message } = callErrorOf(thrown)
      // Decided on old news: what is on screen is fetched anew, and what was written stays.
      if (code === 'CONFLICT') await client.invalidateQueries({ queryKey: requestKeys.one(id) })
      toast(message, 'bad')
      return false
    }
  }

  return {
    run,
    busy: step.isPending,
    /** What is wrong beside which field. */
    fields: refusal?.fields ?? {},
  }
}
