import type { MeView } from 'types/members'
import { KEEPING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { teamWays } from './ways'

export const teamLook: TodoLook = { system: 'teams', icon: 'heart' }

const shownTo = ({ state, systemsOff }: MeView) => state === 'verified' && isOn(systemsOff, 'teams')
const opens = () => ({ to: teamWays.list() })

/** What volunteer teams give to the home, the directory and the workbench. */
export const teams: Contribution = {
  help: [{ icon: 'heart', title: '请志愿者搭把手', note: '看看社区有哪些志愿服务队，找他们的队长。', shownTo, opens }],
  directory: [
    {
      group: 'join',
      icon: 'heart',
      title: '志愿服务队',
      note: '看看有哪些队伍，参加一支。',
      words: '志愿者 报名 公益 助老 环保 文艺',
      shownTo,
      opens,
    },
    {
      group: 'join',
      icon: 'plus',
      title: '发起一支队伍',
      note: '有想法、有伙伴，就可以发起；社区请导师带一带。',
      words: '新队伍 志愿者 组队 提议',
      shownTo,
      opens: () => ({ to: teamWays.proposals() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: KEEPING_POSTS,
      icon: 'heart',
      title: '志愿服务队',
      to: teamWays.list,
    },
    {
      shelf: 'look',
      posts: KEEPING_POSTS,
      icon: 'plus',
      title: '新队伍',
      words: '发起 试运行 导师 转正',
      to: teamWays.proposals,
    },
    {
      shelf: 'look',
      posts: ['teamLeader', 'teamDeputy'],
      icon: 'heart',
      title: '我的队伍',
      to: ({ at }) => teamWays.detail(at.id),
    },
  ],
}
