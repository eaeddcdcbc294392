import { KEEPING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { unitWays } from './ways'

export const unitLook: TodoLook = { system: 'units', icon: 'partner' }

/** What units give to the directory and the workbench. */
export const units: Contribution = {
  directory: [
    {
      group: 'read',
      icon: 'partner',
      title: '驻区单位',
      note: '学校、医院、商铺等单位，能提供什么帮助。',
      words: '学校 医院 商户 共建 资源',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'units'),
      opens: () => ({ to: unitWays.list() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: KEEPING_POSTS,
      icon: 'partner',
      title: '驻区单位',
      to: unitWays.list,
    },
    {
      shelf: 'look',
      posts: ['unitContact'],
      icon: 'partner',
      title: '我的单位',
      to: ({ at }) => unitWays.detail(at.id),
    },
  ],
}
