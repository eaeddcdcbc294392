import type { DutyFileDocument } from 'types/duty'
import type { DutyPostDocument, NominationDocument } from 'types/pledges'
import { add } from '../cloudfunctions/domains/pledges/post-rules'
import { sameDayNextYear, yearInShanghai } from '../cloudfunctions/domains/pledges/years'
import type { Actor } from '../cloudfunctions/kernel/actor'
import { derivedId } from '../cloudfunctions/kernel/ids'
import { beginningOf, dayInShanghai } from '../cloudfunctions/kernel/time'
import { COMMUNITY } from './places'
import { labelOf } from './seats'

/** Posts to choose in the demo community, and whom somebody names for the year's honours. Invented. */

const DAY = 24 * 3_600_000

interface PostSketch {
  id: string
  title: string
  what: string
  time: string
  place?: string
  places: number
  held?: 'lei' | 'ding'
  closed?: true
}

const POSTS: PostSketch[] = [
  {
    id: 'post-lamp',
    title: '楼道灯巡查',
    what: '每周看一次楼道灯，坏了报给物业。',
    time: '每周半小时',
    place: 'b5',
    places: 2,
    held: 'lei',
  },
  {
    id: 'post-garden',
    title: '花坛养护',
    what: '给楼前花坛浇水、除草。',
    time: '每天十分钟',
    place: 'b6',
    places: 1,
    held: 'ding',
  },
  { id: 'post-read', title: '陪读小书桌', what: '周六上午陪孩子们做作业，看好安全。', time: '每月两个上午', places: 4 },
  { id: 'post-old', title: '防疫宣传', what: '入户发放宣传单。', time: '每周一次', places: 3, closed: true },
]

export const demoPosts = (
  files: Record<'lei' | 'ding', DutyFileDocument>,
  office: Actor,
  now: Date,
): DutyPostDocument[] =>
  POSTS.map(({ id, title, what, time, place, places, held, closed }, index) => {
    const made = new Date(now.getTime() - (60 + index) * DAY)
    const input = { title, what, time, places, key: `demo-${id}-0123456789` }
    const seat = place ? { id: place, label: labelOf(place) } : null
    const file = held && files[held]
    const until = beginningOf(sameDayNextYear(dayInShanghai(made)))
    return {
      ...add(id, input, seat, office, made),
      state: closed ? 'closed' : 'open',
      holders: file ? [{ fileId: file._id, memberId: file.memberId, name: file.name, from: made, until }] : [],
    }
  })

export function nominationOf(file: DutyFileDocument, by: Actor, now: Date): NominationDocument {
  const year = yearInShanghai(now)
  const _id = derivedId(by.memberId, 'nomination', file._id, String(year))
  const byline = { memberId: by.memberId, name: by.member.name, post: null }
  return {
    _id,
    communityId: COMMUNITY,
    year,
    fileId: file._id,
    memberId: file.memberId,
    name: file.name,
    order: `${file.pinyin} ${_id}`,
    text: '楼里谁家有事她都去，从不声张。',
    nominatorId: by.memberId,
    nominatorName: by.member.name,
    state: 'made',
    timeline: [{ id: `${_id}-made`, at: now, step: 'nominate', by: byline, key: 'demo-nomination-0123456789' }],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}
