import { address } from '@/screen/address'

/** The addresses of the pages about members. */
export const memberWays = {
  join: () => address('members/join'),
  verify: (placeId: string) => address('members/verify', { place: placeId }),
}
