import { useQuery } from '@tanstack/react-query'
import type { PostView } from 'types/members'
import { POSTS } from 'types/words/posts'
import { api } from '@/cloud/api'
import { useCommunity } from '@/cloud/community'
import { placeKeys } from './queries'

/**
 * The buildings by which what waits for a post can be narrowed: none where it is held at one building.
 * @param wanted whether anybody is about to choose
 */
export function useBuildings({ kind }: PostView, wanted: boolean): readonly { id: string; label: string }[] {
  const communityId = useCommunity((store) => store.communityId)
  const several = POSTS[kind].at.some((level) => level === 'community' || level === 'yard' || level === 'grid')
  const found = useQuery({
    queryKey: placeKeys.buildings(communityId),
    queryFn: () => api.places.pick.query({ communityId: communityId ?? '' }),
    enabled: wanted && several && communityId !== undefined,
  })
  return several ? (found.data ?? []) : []
}
