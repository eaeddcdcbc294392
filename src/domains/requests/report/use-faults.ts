import { useState } from 'react'
import type { CallError } from '@/cloud/errors'
import { queryClient } from '@/cloud/queries'
import { memberKeys } from '@/domains/members/queries'
import { goToSpot } from '@/screen/spot'
import { toast } from '@/ui/toast'

type Faults = Record<string, string>

/**
 * What is wrong in a form that is sent off as a request, beside its fields.
 * @param order the fields in the order in which they stand in the form
 */
export function useFaults(order: readonly string[]) {
  const [faults, setFaults] = useState<Faults>({})

  /** Says what is wrong, each beside its field, and goes to the first of them. */
  const point = (wrong: Faults, otherwise = '请检查填写的内容') => {
    setFaults(wrong)
    const first = order.find((field) => wrong[field])
    toast((first && wrong[first]) || otherwise, 'bad')
    if (first) goToSpot(first)
  }

  /** Says a refusal beside its field. @returns whether it has one */
  const explain = ({ code, reason, message, fields }: CallError): boolean => {
    if (reason === 'PICTURE_MISSING') point({ photoIds: message })
    else if (code === 'INVALID_INPUT') point(fields, message)
    else {
      // Who they are has changed since the page opened: asked anew, it says what to do.
      if (reason === 'NOT_VERIFIED' || reason === 'NOT_A_MEMBER' || reason === 'BLOCKED') {
        void queryClient.invalidateQueries({ queryKey: memberKeys.me })
      }
      return false
    }
    return true
  }

  return {
    faults,
    point,
    explain,
    clear: () => setFaults({}),
    clearOne: (field: string) => setFaults((before) => ({ ...before, [field]: '' })),
  }
}
