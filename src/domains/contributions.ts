import { REQUEST_CATEGORY_NAMES, type RequestCategory } from 'types/words/requests'
import type { TodoKind } from 'types/words/todos'
import type { Quick, TodoLook } from '@/screen/contribution'
import { memberWays } from './members/ways'
import { photoWays } from './photos/ways'
import { ways } from './requests/ways'
import { CATEGORY_ICONS } from './requests/words'

// TEMPORARY STAND-IN until branch w-c1 is merged.
const other: TodoLook = { icon: 'star', system: '其他', lead: () => '/home/index' }
export const TODO_LOOKS: Record<TodoKind, TodoLook> = {
  request: {
    icon: 'chat',
    system: '诉求',
    sort: (sign) => ({
      name: REQUEST_CATEGORY_NAMES[sign as RequestCategory],
      icon: CATEGORY_ICONS[sign as RequestCategory],
    }),
    lead: ({ subjectId }) => ways.detail(subjectId),
  },
  member: { icon: 'people', system: '住户核实', lead: ({ holder }) => memberWays.verify(holder.split('@')[1] ?? '') },
  picture: { icon: 'camera', system: '照片', lead: () => photoWays.review() },
  team: other,
  unit: other,
}
export const QUICK: readonly Quick[] = [
  {
    shelf: 'look',
    posts: ['residentsCommittee', 'warden', 'administrator'],
    icon: 'people',
    title: '住户名册',
    to: ({ at }) => memberWays.register(at.id, at.label),
  },
]
