import { address } from '@/screen/address'

/** The addresses of the pages of a meeting in session, of its minutes, and of what came of it. */
export const sessionWays = {
  session: (id: string) => address('roundtables/session', { id }),
  minutes: (id: string) => address('roundtables/minutes', { id }),
  /** @param community where it was, for an address that is opened from outside of the app */
  summary: (id: string, community?: string) => address('roundtables/summary', { id, community }),
}
