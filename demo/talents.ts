import type { MemberDocument } from 'types/members'
import type { TalentDocument } from 'types/talents'
import type { TalentKind, TalentState } from 'types/words/talents'
import { offer } from '../cloudfunctions/domains/talents/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { beginningOf, dayInShanghai } from '../cloudfunctions/kernel/time'

/** What residents of the demo community offer, in every state that a page shows differently. Invented. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** They begin at two o'clock. */
const AFTERNOON = 14 * HOUR

interface Sketch {
  id: string
  by: string
  kind: TalentKind
  title: string
  about?: string
  wishes?: string
  state: TalentState
  /** Days from now. */
  inDays?: number
}

const TALENTS: Sketch[] = [
  {
    id: 'talent-offered',
    by: 'demo-peng',
    kind: 'teach',
    title: '教大家用手机挂号',
    wishes: '周末上午',
    state: 'offered',
  },
  { id: 'talent-dated', by: 'demo-zhu', kind: 'perform', title: '唱几段越剧', state: 'dated', inDays: 6 },
  {
    id: 'talent-agreed',
    by: 'demo-qin',
    kind: 'talk',
    title: '怎样防电信诈骗',
    about: '讲三个身边的例子，带一张纸记下要点。',
    state: 'agreed',
    inDays: 8,
  },
  { id: 'talent-past', by: 'demo-qin', kind: 'teach', title: '包粽子', state: 'agreed', inDays: -2 },
  { id: 'talent-held', by: 'demo-you', kind: 'teach', title: '太极二十四式', state: 'held', inDays: -20 },
]

/** @param members by openid */
export const demoTalents = (members: Map<string, MemberDocument>, now: Date): TalentDocument[] =>
  TALENTS.map(({ id, by, kind, title, about, wishes, state, inDays }) => {
    const member = members.get(by)
    if (!member) throw new Error(`nobody in the demo community is called ${by}`)
    const at =
      inDays === undefined ? null : new Date(beginningOf(daysAfter(dayInShanghai(now), inDays)).getTime() + AFTERNOON)
    const made = new Date(now.getTime() - 30 * DAY)
    const input = { kind, title, about, wishes, key: `demo-${id}-0123456789` }
    return {
      ...offer(id, input, actorOf(member, made), made),
      state,
      at,
      where: at ? '居民活动室' : null,
      order: at ? `${at.toISOString()} ${id}` : '',
    }
  })
