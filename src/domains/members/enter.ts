import { useCommunity } from '@/cloud/community'
import { queryClient } from '@/cloud/queries'

/** The first word of every key under which something is kept that means the same in whichever community one is. */
export const OUTSIDE = 'outside'

/** Goes into a community: nothing of the one before is shown any more, and whatever is on screen is asked anew. */
export function enterCommunity(communityId: string): void {
  useCommunity.getState().enter(communityId)
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== OUTSIDE })
}
