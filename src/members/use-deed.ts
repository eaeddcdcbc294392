import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'

/**
 * One deed about a person, from the first tap to its answer. All attempts go out under one key, until one of them was
 * answered with yes.
 * @param send the procedure
 * @param onDone what the app knows from its answer
 */
export function useDeed<Input extends { key: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const [key, setKey] = useState(newKey)
  const deed = useMutation({ mutationFn: (input: Input) => send(input), onSuccess: onDone })
  const refusal = deed.error ? callErrorOf(deed.error) : null

  /** @returns the answer; undefined where it was not done, and it has been said why */
  const run = async (input: Omit<Input, 'key'>): Promise<Answer | undefined> => {
    try {
      const answer = await deed.mutateAsync({ ...input, key } as Input)
      setKey(newKey())
      return answer
    } catch (thrown) {
      toast(callErrorOf(thrown).message, 'bad')
      return undefined
    }
  }

  return {
    run,
    busy: deed.isPending,
    /** What is wrong beside which field. */
    fields: refusal?.fields ?? {},
  }
}
