import { RECEIVING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { projectWays } from './ways'

export const projectLook: TodoLook = { system: 'tasks', icon: 'clipboard' }

/** What the project library gives to the workbench: whoever has tasks done begins there. */
export const projects: Contribution = {
  quick: [
    {
      shelf: 'look',
      posts: ['teamLeader', 'teamDeputy', ...RECEIVING_POSTS],
      icon: 'clipboard',
      title: '志愿项目库',
      words: '模板 护学岗 垃圾分类 巡逻 理发',
      begins: 'tasks',
      to: () => projectWays.list(),
    },
  ],
  directory: [
    {
      group: 'read',
      icon: 'clipboard',
      title: '志愿项目库',
      note: '志愿服务怎么做，一项一项写好了。',
      words: '模板 护学岗 垃圾分类 巡逻 理发',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'tasks'),
      opens: () => ({ to: projectWays.list() }),
    },
  ],
}
