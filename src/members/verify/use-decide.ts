import { useState } from 'react'
import type { ApplicantView } from 'types/members'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { toast } from '@/ui/toast'
import { forgetApplicant, useDecision } from '../queries'

/** One decision on one applicant, from the first tap to its answer. The two answers are two deeds, each with its key. */
export function useDecide(applicant: ApplicantView) {
  const { id: memberId, householdId, name } = applicant
  const [keys] = useState(() => ({ verify: newKey(), refuse: newKey() }))
  const decision = useDecision()
  const refusal = decision.error ? callErrorOf(decision.error) : null

  const send = async (said: { key: string; reason?: string }, done: string) => {
    try {
      await decision.mutateAsync({ memberId, householdId, ...said })
      toast(done)
    } catch (thrown) {
      const { code, message } = callErrorOf(thrown)
      toast(message, 'bad')
      // Somebody else was faster: there is nothing left to decide here.
      if (code === 'ALREADY_DONE') forgetApplicant(applicant)
    }
  }

  return {
    verify: () => send({ key: keys.verify }, `已核实${name}`),
    refuse: (reason: string) => send({ key: keys.refuse, reason }, `已退回${name}的申请`),
    busy: decision.isPending,
    /** What is wrong with the reason. */
    reasonFault: refusal?.fields.reason,
  }
}
