import { address } from '@/screen/address'

/** The addresses of the pages about communities. */
export const communityWays = {
  found: () => address('communities/found'),
  setup: () => address('communities/setup'),
  switch: () => address('communities/switch'),
}
