import type { JointProjectDocument } from 'types/joint-projects'
import type { MemberDocument } from 'types/members'
import type { NeedDocument } from 'types/needs'
import { addNeed, monthInShanghai, nextMonth } from '../cloudfunctions/domains/offers/needs'
import { begin } from '../cloudfunctions/domains/offers/projects'
import { actorOf } from '../cloudfunctions/kernel/actor'

/** What the units and the community of the demo need, and what they do together. Invented. */

const DAY = 24 * 3_600_000

export function demoNeeds(members: Map<string, MemberDocument>, now: Date): NeedDocument[] {
  const actor = office(members, now)
  const month = nextMonth(monthInShanghai(now))
  const need = (id: string, changes: object, state: Partial<NeedDocument> = {}): NeedDocument => {
    const input = { month, count: 1, weekdays: [], part: null, key: `demo-${id}-0123456789`, ...changes }
    return { ...addNeed(id, input as unknown as Parameters<typeof addNeed>[1], actor, now), ...state }
  }
  return [
    need('need-hall', {
      kind: 'place',
      title: '开家长会的地方',
      about: '能坐二十人。',
      unitId: 'unit-elder',
      weekdays: [6],
      part: 'afternoon',
    }),
    need('need-hands', { kind: 'people', title: '重阳节敬老帮手', count: 6, weekdays: [0, 6] }),
    need(
      'need-met',
      { kind: 'equipment', title: '折叠椅', count: 30, unitId: 'unit-library' },
      { state: 'met', metBy: '市商业银行翠苑支行' },
    ),
  ]
}

export function demoJointProjects(members: Map<string, MemberDocument>, now: Date): JointProjectDocument[] {
  const made = new Date(now.getTime() - 40 * DAY)
  const actor = office(members, made)
  const reading = begin(
    'joint-reading',
    {
      title: '放学后阅读角',
      agreement: '图书馆每月换一次书，学校出一间教室，社区每周三、周五安排志愿者看护。',
      unitIds: ['unit-school', 'unit-library'],
      key: 'demo-joint-reading-01',
    },
    actor,
    made,
  )
  const lights = begin(
    'joint-lights',
    {
      title: '楼道灯换新',
      agreement: '供电公司出师傅，社区备料。',
      unitIds: ['unit-grid'],
      key: 'demo-joint-lights-01',
    },
    actor,
    made,
  )
  const at = new Date(now.getTime() - 9 * DAY)
  const by = reading.timeline[0]?.by ?? null
  const progress = { id: 'joint-reading-1', at, step: 'progress' as const, by, key: null, text: '第一批三百本书到了。' }
  return [
    { ...reading, timeline: [...reading.timeline, progress], version: 2 },
    { ...lights, state: 'ended', endedAt: at, result: '三十二个楼道都换好了。' },
  ]
}

function office(members: Map<string, MemberDocument>, at: Date) {
  const member = members.get('demo-wang')
  if (!member) throw new Error('there is nobody of the committee in the demo community')
  return actorOf(member, at)
}
