import type { MeView } from 'types/members'

/** Who reads a message, as far as it matters where it leads. */
export type Reader = Pick<MeView, 'id' | 'communityId' | 'posts'>

/**
 * Where a message about something leads, by its id: to a page of the domain that it is about. Null leads to the first
 * screen, which shows one's own standing.
 */
export type Lead = (id: string, reader: Reader | null | undefined) => string | null
