import { postWays } from '@/domains/posts/ways'
import type { Lead } from '@/screen/subject'
import { communityWays } from './ways'

/** Where somebody is missing: over the whole community that is a step of its set-up, in a building one of its posts. */
export const vacancy: Lead = (id, reader) => (id === reader?.communityId ? communityWays.setup() : postWays.coverage())
