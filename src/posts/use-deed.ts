import { queryClient } from '@/cloud/queries'
import { useDeed as useMemberDeed } from '@/members/use-deed'
import { postKeys } from './queries'

/** One deed about posts. Who holds what shows on many screens: all that is known of posts is asked anew. */
export const useDeed = <Input extends { key: string }, Answer>(send: (input: Input) => Promise<Answer>) =>
  useMemberDeed(send, () => void queryClient.invalidateQueries({ queryKey: postKeys.all }))
