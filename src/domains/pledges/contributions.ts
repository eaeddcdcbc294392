import type { PostKind } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { pledgeWays } from './ways'

export const pledgeLook: TodoLook = { system: 'pledges', icon: 'heart', mine: pledgeWays.mine() }
export const dutyPostLook: TodoLook = { system: 'pledges', icon: 'clipboard' }

/** Those who keep the register of party members. */
const KEEP: PostKind[] = ['communitySecretary', 'residentsCommittee']

/** What pledges and posts to choose give to the directory and the workbench. */
export const pledges: Contribution = {
  directory: [
    {
      group: 'join',
      icon: 'heart',
      title: '党员承诺',
      note: '本楼党员和共建单位今年要做的事，做成了道声谢。',
      words: '承诺 践诺 党员 单位 道谢',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'pledges'),
      opens: () => ({ to: pledgeWays.building() }),
    },
    {
      group: 'join',
      icon: 'clipboard',
      title: '党员岗位',
      note: '社区设的岗位，党员认领一年，随时可以退。',
      words: '设岗定责 认领 岗位 党员',
      shownTo: ({ state, systemsOff }) => state === 'verified' && isOn(systemsOff, 'pledges'),
      opens: () => ({ to: pledgeWays.posts() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: KEEP,
      icon: 'heart',
      title: '承诺与岗位',
      words: '践诺 设岗定责 推荐',
      to: () => pledgeWays.office(),
    },
    { shelf: 'do', posts: ['unitContact'], icon: 'heart', title: '单位承诺', to: () => pledgeWays.mine() },
  ],
}
