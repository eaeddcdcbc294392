import { KEEPING_POSTS, type PostKind } from 'types/words/posts'
import { useMe } from './queries'

/** Whether whoever looks keeps the registers of a community. What one may is decided by the cloud; this is for what a screen offers. */
export function useKeepsRegisters(): boolean {
  const me = useMe()
  return me.data?.posts.some(({ kind }) => (KEEPING_POSTS as readonly PostKind[]).includes(kind)) ?? false
}
