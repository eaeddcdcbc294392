import type { PostKind } from 'types/words/posts'
import { useMe } from './queries'

/** Who keeps the registers of a community. What one may is decided by the cloud; this is for what a screen offers. */
export const KEEPERS: readonly PostKind[] = ['administrator', 'residentsCommittee']

export function useKeepsRegisters(): boolean {
  const me = useMe()
  return me.data?.posts.some(({ kind }) => KEEPERS.includes(kind)) ?? false
}
