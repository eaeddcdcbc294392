import type { MemberDocument } from 'types/members'
import type { ProjectDocument } from 'types/projects'
import { add } from '../cloudfunctions/domains/projects/rules'
import { actorOf } from '../cloudfunctions/kernel/actor'

/** What the demo community wrote down beside the projects that every community has. Invented. */
export function demoProjects(members: Map<string, MemberDocument>, since: Date): ProjectDocument[] {
  const office = members.get('demo-wang')
  if (!office) throw new Error('there is nobody of the committee in the demo community')
  const river = {
    title: '河道巡查',
    purpose: '看看河里有没有漂着东西，有没有人乱倒。',
    steps: '1. 两人同行，不下水。\n2. 看到排污拍照，当场代为反映。',
    meetAt: '北门',
    from: '08:30',
    to: '10:00',
    places: 4,
    bring: '夹子、垃圾袋（队里有）',
    risk: 'some' as const,
    gear: '救生衣',
    skill: null,
    results: '走了哪一段，捡了几袋。',
  }
  return [add('project-river', { ...river, key: 'demo-project-river-01' }, actorOf(office, since), since)]
}
