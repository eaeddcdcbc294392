import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { queryClient } from '@/cloud/queries'

export const memberKeys = {
  me: ['members', 'me'],
  memberships: ['members', 'memberships'],
  waiting: ['members', 'waiting'],
  applicants: (placeId: string) => ['members', 'applicants', placeId],
} as const

/** Who I am in this community: null before I joined. Asks nothing until a community is known. */
export function useMe() {
  const communityId = useCommunity((store) => store.communityId)
  return useQuery({
    queryKey: memberKeys.me,
    queryFn: () => api.members.me.query(),
    enabled: communityId !== undefined,
  })
}

type Application = Parameters<typeof api.members.join.mutate>[0]

/** Applies for membership. From then on everything is asked anew: a member sees what a visitor did not. */
export const useJoin = () =>
  useMutation({
    mutationFn: (application: Application) => api.members.join.mutate(application),
    onSuccess(me) {
      useCommunity.getState().enter(me.communityId)
      queryClient.setQueryData(memberKeys.me, me)
      return queryClient.invalidateQueries()
    },
  })
