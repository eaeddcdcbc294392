import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { MeView } from 'types/members'
import type { ArrivalView, CommunityView } from 'types/places'
import { useCommunity } from '@/cloud/community'
import { callErrorOf } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { queryClient } from '@/cloud/queries'
import { toHome } from '@/home/ways'
import { toast } from '@/ui/toast'
import { memberKeys, useJoin } from '../queries'
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
  const [key] = useState(newKey)
  const join = useJoin()

  /** The button is at the lower edge, what is wrong may be further up than the screen. */
  const showFaults = (found: Record<string, string>) => {
    setFaults(found)
    void Taro.pageScrollTo({ scrollTop: 0 })
  }

  const submit = async () => {
    const missing = missingIn(application)
    const complete = completed(application)
    if (!complete) return showFaults(missing)
    try {
      await join.mutateAsync({ ...complete, key })
      toast('已提交，请等楼栋长核实')
      toHome()
    } catch (thrown) {
      const { code, message, fields } = callErrorOf(thrown)
      if (Object.keys(fields).length > 0) showFaults(fields)
      else toast(message, 'bad')
      if (code === 'ALREADY_DONE') await queryClient.invalidateQueries({ queryKey: memberKeys.me })
    }
  }

  return {
    application,
    faults,
    busy: join.isPending,
    submit,
    change(changes: Partial<Application>) {
      setApplication((now) => ({ ...now, ...changes }))
      setFaults({})
    },
  }
}

/** Where there is nothing to choose. */
const theOne = (communities: CommunityView[]) => (communities.length === 1 ? communities[0]?.id : undefined)
