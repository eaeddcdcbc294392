import { useState } from 'react'
import type { NewInvitationView } from 'types/posts'
import type { PostKind } from 'types/words/posts'
import { api } from '@/cloud/api'
import { leave, replaceBy } from '@/screen/go'
import { toast } from '@/ui/toast'
import { usePostDeed } from '../queries'
import { postWays } from '../ways'
import { emptyNaming, endOf, missingIn, type Naming, seatOf, startOf } from './naming'

/** Filling in who is to hold which post, and sending it off: as an invitation, or as a decision. */
export function useNaming(
  communityId: string,
  kind: PostKind | null,
  at: Naming['at'],
  onInvited: (made: NewInvitationView) => void,
) {
  const [naming, setNaming] = useState(() => emptyNaming(kind, at))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const inviting = usePostDeed(api.posts.invite.mutate, {
    look: '看发出的邀请',
    show: () => replaceBy(postWays.invitations()),
  })
  const granting = usePostDeed(api.posts.grant.mutate, {
    look: '看刚才的任命',
    show: (memberId) => replaceBy(memberId ? postWays.held(memberId) : postWays.coverage()),
  })

  const submit = async () => {
    const found = missingIn(naming, communityId)
    setMissing(found)
    const atId = seatOf(naming, communityId)
    if (Object.keys(found).length > 0 || !naming.kind || !atId) return
    const { acting, member, whom, how, from, until } = naming
    const offer = { kind: naming.kind, atId, acting, ...(until ? { until: endOf(until) } : {}) }
    if (whom === 'member' && how === 'grant' && member) {
      const granted = await granting.run({ ...offer, memberId: member.id, ...(from ? { from: startOf(from) } : {}) })
      if (!granted) return
      toast(`已任命${member.name}`)
      return leave(postWays.held(member.id))
    }
    const whose = whom === 'member' && member ? { memberId: member.id } : { name: naming.name, phone: naming.phone }
    const made = await inviting.run({ ...offer, ...whose })
    if (made) onInvited(made)
  }

  return {
    naming,
    faults: { ...inviting.fields, ...granting.fields, ...missing },
    busy: inviting.busy || granting.busy,
    submit,
    change(changes: Partial<Naming>) {
      setNaming((now) => ({ ...now, ...changes }))
      setMissing({})
    },
  }
}
