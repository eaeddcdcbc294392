import { useEffect } from 'react'
import { useCommunity } from '@/cloud/community'
import { communityToEnter } from './community-to-enter'
import { enterCommunity } from './enter'
import { useCommunities, useMemberships } from './queries'

/** What somebody can enter whose phone knows of no community yet; asks nothing once it knows one. */
export function useArrival() {
  const outside = useCommunity((store) => store.communityId === undefined)
  const joined = useMemberships(outside)
  const all = useCommunities(outside)
  const found = outside && joined.data && all.data ? communityToEnter(joined.data, all.data) : undefined
  return { joined, all, found }
}

/**
 * Enters by itself where nothing is left to choose, on whichever page the app was opened: the way here may have been a
 * card in a group or a message about one request.
 */
export function Arrival() {
  const { found } = useArrival()
  useEffect(() => {
    if (found) enterCommunity(found)
  }, [found])
  return null
}
