import type { QueryKey } from '@tanstack/react-query'
import { queryClient } from '@/cloud/queries'

/** Asks anew what stands under these names. */
export const askAnewAll = (...names: QueryKey[]): void => {
  for (const queryKey of names) void queryClient.invalidateQueries({ queryKey })
}
