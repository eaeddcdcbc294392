import type { DutyFileDocument } from 'types/duty'
import type { MemberDocument } from 'types/members'
import type { PledgeDocument } from 'types/pledges'
import { POST_NAMES } from 'types/words/posts'
import { soundOf } from '../cloudfunctions/domains/duty/names'
import { seatOf } from '../cloudfunctions/domains/pledges/parts'
import * as rules from '../cloudfunctions/domains/pledges/rules'
import { type Owner, write } from '../cloudfunctions/domains/pledges/writing'
import { yearInShanghai } from '../cloudfunctions/domains/pledges/years'
import { type Actor, actorOf } from '../cloudfunctions/kernel/actor'
import { daysAfter } from '../cloudfunctions/kernel/calendar'
import { afterStep, type Step } from '../cloudfunctions/kernel/matter'
import { dayInShanghai } from '../cloudfunctions/kernel/time'
import { demoPosts, nominationOf } from './duty-posts'
import { COMMUNITY } from './places'
import { labelOf } from './seats'

/** Pledges and posts to choose in the demo community, in every state that a page shows differently. Invented. */

const DAY = 24 * 3_600_000

interface Sketch {
  id: string
  /** A file, or a unit. */
  of: string
  /** Whose phone writes it: the member, the contact of the unit, the office for whoever is kept on paper. */
  by: string
  text: string
  place?: string
  /** Days before now. */
  madeAgo: number
  /** Days from now. */
  due: number
  number: 1 | 2 | 'draft'
  became?: 'asked' | 'done' | 'thanked' | 'notKept' | 'withdrawn'
  words?: string
}

const SECRETARY = 'demo-xu'

/** @param files of the party members, by openid or by the id of who is kept on paper */
const sketchesOf = (files: Record<'lei' | 'feng' | 'bai' | 'ding', string>): Sketch[] => [
  {
    id: 'pledge-lei',
    of: files.lei,
    by: 'demo-lei',
    text: '给本单元三户老人检查水管和龙头',
    place: 'b5',
    madeAgo: 20,
    due: 40,
    number: 1,
  },
  {
    id: 'pledge-lei-draft',
    of: files.lei,
    by: 'demo-lei',
    text: '教邻居自己换水龙头垫片',
    place: 'b5',
    madeAgo: 3,
    due: 60,
    number: 'draft',
  },
  {
    id: 'pledge-feng',
    of: files.feng,
    by: 'demo-feng',
    text: '每周陪楼里独居的老人说说话',
    place: 'b3',
    madeAgo: 90,
    due: -5,
    number: 1,
    became: 'done',
    words: '每周三下午去，一共陪了两位老人。',
  },
  {
    id: 'pledge-feng-asked',
    of: files.feng,
    by: 'demo-feng',
    text: '把三号楼楼道里的旧通知都清一遍',
    place: 'b3',
    madeAgo: 40,
    due: -2,
    number: 2,
    became: 'asked',
  },
  {
    id: 'pledge-bai',
    of: files.bai,
    by: 'demo-bai',
    text: '帮邻居看一次合同',
    place: 'b1',
    madeAgo: 30,
    due: 20,
    number: 1,
  },
  {
    id: 'pledge-bai-not-kept',
    of: files.bai,
    by: 'demo-bai',
    text: '组织一次楼道大扫除',
    place: 'b1',
    madeAgo: 60,
    due: -20,
    number: 2,
    became: 'notKept',
    words: '那几个周末都出差在外',
  },
  {
    id: 'pledge-ding',
    of: files.ding,
    by: SECRETARY,
    text: '看好楼前的花坛',
    place: 'b6',
    madeAgo: 50,
    due: -10,
    number: 1,
    became: 'done',
    words: '花坛一直浇水，换了两次土。',
  },
  {
    id: 'pledge-water',
    of: 'unit-water',
    by: 'demo-jiang',
    text: '给每栋楼的老旧水管免费检查一遍',
    madeAgo: 25,
    due: 45,
    number: 1,
  },
  {
    id: 'pledge-school',
    of: 'unit-school',
    by: 'demo-yang',
    text: '暑假开放操场给社区的孩子',
    madeAgo: 100,
    due: -30,
    number: 1,
    became: 'thanked',
    words: '七、八月每天下午开放两小时。',
  },
  {
    id: 'pledge-school-back',
    of: 'unit-school',
    by: 'demo-yang',
    text: '每月一次家长课堂',
    madeAgo: 80,
    due: 10,
    number: 2,
    became: 'withdrawn',
  },
]

/**
 * @param members by openid
 * @param fileOf the file of a party member, by its id
 */
export function demoPledges(members: Map<string, MemberDocument>, files: readonly DutyFileDocument[], now: Date) {
  const fileBy = (name: string) => {
    const file = files.find((one) => one.name === name)
    if (!file) throw new Error(`no party member of the demo community is called ${name}`)
    return file
  }
  const known = { lei: fileBy('雷永明'), feng: fileBy('冯桂兰'), bai: fileBy('白云'), ding: fileBy('丁桂芳') }
  const ids = { lei: known.lei._id, feng: known.feng._id, bai: known.bai._id, ding: known.ding._id }
  const actorBy = (openid: string) => {
    const member = members.get(openid)
    if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
    return actorOf(member, now)
  }
  return {
    pledges: sketchesOf(ids).map((sketch) =>
      pledgeOf(sketch, files.find(({ _id }) => _id === sketch.of) ?? null, actorBy, now),
    ),
    dutyPosts: demoPosts(known, actorBy(SECRETARY), now),
    nominations: [nominationOf(known.feng, actorBy('demo-chen'), now)],
  }
}

function pledgeOf(
  { id, of, by, text, place, madeAgo, due, number, became, words = '' }: Sketch,
  file: DutyFileDocument | null,
  actorBy: (openid: string) => Actor,
  now: Date,
): PledgeDocument {
  const made = new Date(now.getTime() - madeAgo * DAY)
  const actor = actorBy(by)
  const byline = {
    memberId: actor.memberId,
    name: actor.member.name,
    post: by === SECRETARY ? POST_NAMES.communitySecretary : null,
  }
  const name = file?.name ?? labelOf(of)
  const { pinyin } = file ?? soundOf(name)
  const owner: Owner = file
    ? { kind: 'person', ownerId: of, memberId: file.memberId, name, pinyin, shared: file.shared }
    : { kind: 'unit', ownerId: of, memberId: null, name, pinyin, shared: true }
  const written = {
    text,
    by: daysAfter(dayInShanghai(now), due),
    place: place ? { id: place, label: labelOf(place) } : null,
  }
  const seat = number === 'draft' ? null : seatOf({ ownerId: of }, yearInShanghai(made), number)
  const said = { key: `demo-${id}-0123456789`, now: made }
  const begun = write(id, owner, written, { communityId: COMMUNITY, by: byline, seat }, said)
  return after(begun, { became, words, actor, now })
}

/** What became of it, without what followed. */
function after(
  begun: PledgeDocument,
  { became, words, actor, now }: Pick<Sketch, 'became'> & { words: string; actor: Actor; now: Date },
): PledgeDocument {
  const said = { key: `demo-${begun._id}-9876543210`, now: new Date(now.getTime() - DAY) }
  const taking = (step: Step<PledgeDocument>) => ({ ...afterStep(begun, step), effects: [] })
  switch (became) {
    case 'asked':
      return taking(rules.ask(said.now))
    case 'done':
      return taking(rules.done(begun, { text: words, photos: [] }, actor, said))
    case 'thanked':
      return { ...taking(rules.done(begun, { text: words, photos: [] }, actor, said)), state: 'thanked' }
    case 'notKept':
      return taking(rules.notKept(begun, words, actor, said))
    case 'withdrawn':
      return taking(rules.withdraw(begun, undefined, actor, said))
    default:
      return begun
  }
}
