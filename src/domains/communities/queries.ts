import type { SetupView } from 'types/communities'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { memberKeys, outsideKeys } from '@/domains/members/queries'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'

/** Everything that screens ask the cloud about communities, and under which names the answers are kept. */

export const communityKeys = {
  setup: ['communities', 'setup'],
  phones: ['communities', 'phones'],
  /** The same in whichever community one is. */
  mine: [...outsideKeys.all, 'mine'],
} as const

/** How far the set-up has come. */
export const useSetup = () =>
  useAsked(communityKeys.setup, (since) => api.communities.setup.query({ since }), { staleTime: 0 })

/** Numbers change rarely. Milliseconds. */
const PHONES_LAST = 300_000

/** Whom I may call. */
export const useMyPhones = () =>
  useAsked(communityKeys.phones, (since) => api.communities.phones.query({ since }), { staleTime: PHONES_LAST })

/** The communities that I belong to, with what waits in each. */
export const useMyCommunities = () => useAsked(communityKeys.mine, (since) => api.communities.mine.query({ since }))

/** A step in the set-up: what it answers with is shown at once. */
export const useSetupDeed = <Input extends { key: string }>(send: (input: Input) => Promise<SetupView>) =>
  useDeed(send, {
    onScreen: [communityKeys.setup],
    onDone(view) {
      queryClient.setQueryData(communityKeys.setup, view)
      void queryClient.invalidateQueries({ queryKey: outsideKeys.all })
      void queryClient.invalidateQueries({ queryKey: memberKeys.me })
      void queryClient.invalidateQueries({ queryKey: communityKeys.phones })
    },
  })
