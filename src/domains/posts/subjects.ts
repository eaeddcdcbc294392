import type { Lead } from '@/screen/subject'
import { communityWays } from '../communities/ways'
import { postWays } from './ways'

/** Of one's own posts, or of somebody's whom the office named. */
export const post: Lead = (id, reader) => postWays.held(id === reader?.id ? undefined : id)

/** The place where somebody is missing. Over the whole community there is no building to look at. */
export const vacancy: Lead = (id, reader) => (id === reader?.communityId ? communityWays.setup() : postWays.coverage())
