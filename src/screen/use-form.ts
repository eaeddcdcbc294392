import { useState } from 'react'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'

/**
 * Sending what somebody filled in, from the first tap to its answer. All attempts go out under one key, until one of them
 * was answered with yes.
 * @param send the procedure
 * @param onConflict what is on screen is old news: fetch it anew; what was written stays
 */
export function useForm<Input extends { key: string }, Output>(
  send: (input: Input) => Promise<Output>,
  onConflict?: () => unknown,
) {
  const [key, setKey] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<Record<string, string>>({})

  /** @returns the answer; null if it was refused, and it has been said why */
  const submit = async (input: Omit<Input, 'key'>): Promise<Output | null> => {
    setBusy(true)
    try {
      const answer = await send({ ...input, key } as Input)
      setKey(newKey())
      setFaults({})
      return answer
    } catch (thrown) {
      const { code, message, fields } = callErrorOf(thrown)
      setFaults(fields)
      if (Object.keys(fields).length === 0) toast(message, 'bad')
      if (code === 'CONFLICT') await onConflict?.()
      return null
    } finally {
      setBusy(false)
    }
  }
  return { submit, busy, faults }
}
