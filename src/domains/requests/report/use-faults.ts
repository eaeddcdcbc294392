import { useState } from 'react'
import type { CallError } from '@/cloud/errors'
import { queryClient } from '@/cloud/queries'
import { memberKeys } from '@/domains/members/queries'
import { toast } from '@/ui/toast'

type Faults = Record<string, string>

/**
 * What is wrong in a form that is sent off as a request, beside its fields.
 * @param shown the fields that the form shows
 */
export function useFaults(shown: readonly string[]) {
  const [faults, setFaults] = useState<Faults>({})

  /** Says what is wrong, each beside its field, and the page goes to the first of them. */
  const point = (wrong: Faults, otherwise = '请检查填写的内容') => {
    setFaults(wrong)
    if (!shown.some((field) => wrong[field])) toast(otherwise, 'bad')
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
