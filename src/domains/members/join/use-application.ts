import { useState } from 'react'
import type { MeView } from 'types/members'
import type { ArrivalView, CommunityView } from 'types/places'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { toHome } from '@/screen/go'
import { useDeed } from '@/screen/use-deed'
import { toast } from '@/ui/toast'
import { joined, memberKeys } from '../queries'
import { type Application, completed, missingIn } from './application'

/**
 * Filling in who one is and where one lives, and sending it off once.
 * @param before what this person said the last time, if it was refused
 * @param arrival where the code leads by which they came
 */
export function useApplication(communities: CommunityView[], before: MeView | null, arrival: ArrivalView | null) {
  const known = useCommunity((store) => store.communityId)
  const [application, setApplication] = useState<Application>(() => ({
    communityId:
      arrival?.communityId ??
      before?.communityId ??
      theOne(communities) ??
      communities.find(({ id }) => id === known)?.id ??
      null,
    way: arrival?.way ?? [],
    name: before?.name ?? '',
    // What was refused is put right; a further home is another matter.
    relation: before?.state === 'refused' ? (before.homes[0]?.relation ?? null) : null,
  }))
  const [faults, setFaults] = useState<Record<string, string>>({})

  const join = useDeed(api.members.join.mutate, {
    onScreen: [memberKeys.me],
    onDone: (me) => joined(me.communityId, me),
    made: {
      look: '看我的申请',
      async show() {
        if (application.communityId) await joined(application.communityId)
        toHome()
      },
    },
    explain({ fields }) {
      if (Object.keys(fields).length === 0) return false
      setFaults(fields)
      return true
    },
  })
  const submit = async () => {
    const missing = missingIn(application)
    const complete = completed(application)
    if (!complete) return setFaults(missing)
    if (!(await join.run(complete))) return
    toast('已提交，请等楼栋长核实')
    toHome()
  }

  return {
    application,
    faults,
    busy: join.busy,
    submit,
    change(changes: Partial<Application>) {
      setApplication((now) => ({ ...now, ...changes }))
      setFaults({})
    },
  }
}

/** Where there is nothing to choose. */
const theOne = (communities: CommunityView[]) => (communities.length === 1 ? communities[0]?.id : undefined)
