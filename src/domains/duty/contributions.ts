import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { KEEPERS, OVER_FILES } from './parts/posts'
import { dutyWays } from './ways'

export const fileLook: TodoLook = { system: 'duty', icon: 'star', mine: dutyWays.mine() }
export const periodLook: TodoLook = { system: 'duty', icon: 'star' }
export const activityLook: TodoLook = { system: 'duty', icon: 'star' }

/** What reporting for duty gives to the directory and the workbench. */
export const duty: Contribution = {
  directory: [
    {
      group: 'join',
      icon: 'star',
      title: '我的报到',
      note: '党员向社区报到，看参加了什么、有什么活动。',
      words: '党员 报到 双报到 支部 承诺 打卡 签到',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'duty'),
      opens: () => ({ to: dutyWays.mine() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: OVER_FILES,
      icon: 'star',
      title: '党员报到',
      words: '双报到 支部',
      to: () => dutyWays.desk(),
    },
    { shelf: 'look', posts: ['unitContact'], icon: 'star', title: '本单位党员', to: () => dutyWays.unit() },
    {
      shelf: 'set',
      posts: KEEPERS,
      icon: 'star',
      title: '导入党员名册',
      words: '党员 报到 表格 Excel',
      begins: 'duty',
      to: () => dutyWays.sheet(),
    },
  ],
}
