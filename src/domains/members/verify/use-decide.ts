import type { ApplicantView } from 'types/members'
import { api } from '@/cloud/api'
import { useDeed } from '@/screen/use-deed'
import { toast } from '@/ui/toast'
import { forgetApplicant, memberKeys } from '../queries'

/** Where somebody else was faster, there is nothing left to decide. */
const onScreen = [memberKeys.applicants]

/** One decision on one applicant. The two answers are two deeds. */
export function useDecide({ id: memberId, householdId, name }: ApplicantView) {
  const verifying = useDeed(api.members.verify.mutate, { onScreen, onDone: forgetApplicant })
  const refusing = useDeed(api.members.refuse.mutate, { onScreen, onDone: forgetApplicant })
  return {
    verify: async () => {
      if (await verifying.run({ memberId, householdId })) toast(`已核实${name}`)
    },
    refuse: async (reason: string) => {
      if (await refusing.run({ memberId, householdId, reason })) toast(`已退回${name}的申请`)
    },
    busy: verifying.busy || refusing.busy,
    /** What is wrong with the reason. */
    reasonFault: refusing.fields.reason,
  }
}
