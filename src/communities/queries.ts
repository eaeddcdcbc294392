import { useMutation, useQuery } from '@tanstack/react-query'
import type { SetupView } from 'types/communities'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { memberKeys, outsideKeys } from '@/members/queries'

/** Everything that screens ask the cloud about communities, and under which names the answers are kept. */

export const communityKeys = {
  setup: ['communities', 'setup'],
  /** The same in whichever community one is. */
  mine: [...outsideKeys.all, 'mine'],
} as const

/** How far the set-up has come. */
export const useSetup = () =>
  useQuery({ queryKey: communityKeys.setup, queryFn: () => api.communities.setup.query(), staleTime: 0 })

/** The communities that I belong to, with what waits in each. */
export const useMyCommunities = () =>
  useQuery({ queryKey: communityKeys.mine, queryFn: () => api.communities.mine.query() })

type Founding = Parameters<typeof api.communities.found.mutate>[0]

export const useFounding = () =>
  useMutation({ mutationFn: (founding: Founding) => api.communities.found.mutate(founding) })

/** A step in the set-up: what it answers with is shown at once. */
export function useSetupStep<Input>(send: (input: Input) => Promise<SetupView>) {
  return useMutation({
    mutationFn: send,
    onSuccess(view) {
      queryClient.setQueryData(communityKeys.setup, view)
      void queryClient.invalidateQueries({ queryKey: outsideKeys.all })
      void queryClient.invalidateQueries({ queryKey: memberKeys.me })
    },
  })
}
