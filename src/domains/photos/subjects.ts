import type { Lead } from '@/screen/subject'

/** A picture that is gone has no page. */
export const picture: Lead = () => null
