import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { OFFICE } from './posts'
import { letterWays } from './ways'

export const letterLook: TodoLook = { system: 'letters', icon: 'mail', mine: letterWays.mine() }
export const feedbackLook: TodoLook = { system: 'letters', icon: 'mail' }

/** What yearly letters give to the directory and the workbench. */
export const letters: Contribution = {
  directory: [
    {
      group: 'own',
      icon: 'mail',
      title: '给单位的反馈函',
      note: '社区把您一年的服务写成信，您看过同意才寄。',
      words: '党员 单位 反馈 证明 年度',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'letters'),
      opens: () => ({ to: letterWays.mine() }),
    },
    {
      group: 'read',
      icon: 'mail',
      title: '核对反馈函',
      note: '收到打印的信，用编号和校验码查是不是真的。',
      words: '校验码 真假 单位 查询',
      shownTo: ({ systemsOff }) => isOn(systemsOff, 'letters'),
      opens: () => ({ to: letterWays.check() }),
    },
  ],
  quick: [
    { shelf: 'look', posts: OFFICE, icon: 'mail', title: '年度反馈函', to: letterWays.office },
    { shelf: 'look', posts: OFFICE, icon: 'chat', title: '单位对社区的意见', to: letterWays.feedback },
    { shelf: 'look', posts: ['unitContact'], icon: 'mail', title: '收到的反馈函', to: letterWays.unit },
    { shelf: 'do', posts: ['unitContact'], icon: 'chat', title: '对社区说几句', to: letterWays.feedback },
  ],
}
