import type { Lead } from '@/screen/subject'
import { postWays } from './ways'

/** Of one's own posts, or of somebody's whom the office named. */
export const post: Lead = (id, reader) => postWays.held(id === reader?.id ? undefined : id)
