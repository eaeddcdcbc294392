import { address } from '@/screen/address'

/** The addresses of the pages about members. */
export const memberWays = {
  join: () => address('members/join'),
  /** The same form for somebody who is a member already. */
  anotherHome: () => address('members/join', { another: '1' }),
  homes: () => address('members/homes'),
  privacy: () => address('members/privacy'),
  /** Of whichever place I answer for. */
  registers: () => address('members/register'),
  register: (placeId: string, label: string) => address('members/register', { place: placeId, label }),
  person: (id: string) => address('members/person', { id }),
  /** For whoever belongs to one community already: another community. */
  joinElsewhere: () => address('members/join', { elsewhere: '1' }),
  verify: (placeId: string) => address('members/verify', { place: placeId }),
}
