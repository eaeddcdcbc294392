import { type ReactNode, useEffect } from 'react'
import { useCommunity } from '@/cloud/community'
import { useAddress } from '@/screen/use-address'
import { Page } from '@/ui/page'
import { Skeleton } from '@/ui/skeleton'
import { enterCommunity } from './enter'
import { useMemberships } from './queries'

/**
 * A page that one may come to from anywhere: a message of WeChat, a card in a group. Its address may say in which community
 * it lies (?community=). Whoever belongs to that one is taken there first; whoever does not learns nothing of it.
 */
export function InCommunity({ children }: { children: ReactNode }) {
  const { community } = useAddress()
  const current = useCommunity((store) => store.communityId)
  const elsewhere = community !== undefined && community !== current
  const joined = useMemberships(elsewhere)
  const belongs = elsewhere && joined.data?.some(({ id }) => id === community)
  useEffect(() => {
    if (belongs && community) enterCommunity(community)
  }, [belongs, community])
  if (!elsewhere || joined.isError || (joined.data && !belongs)) return children
  return (
    <Page>
      <Skeleton look='cards' />
    </Page>
  )
}
