import type { MeView } from 'types/members'
import { RECEIVING_POSTS } from 'types/words/posts'
import { isOn } from 'types/words/systems'
import { shortOf } from 'types/words/tasks'
import { teamWays } from '@/domains/teams/ways'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { taskWays } from './ways'
import { missingWords } from './words'

export const taskLook: TodoLook = {
  system: 'tasks',
  icon: 'heart',
  mine: taskWays.mine(),
  sort(sign) {
    const missing = shortOf(sign)
    return missing === null ? undefined : { name: missingWords(missing), icon: 'people' }
  },
}

const shownTo = ({ state, systemsOff }: MeView) => state === 'verified' && isOn(systemsOff, 'tasks')

/** What volunteer tasks give to the directory and the workbench. */
export const tasks: Contribution = {
  help: [],
  directory: [
    {
      group: 'join',
      icon: 'heart',
      title: '志愿任务',
      note: '看看哪里要人手，认领一项。',
      words: '志愿者 报名 认领 护学岗 服务时长',
      shownTo,
      opens: () => ({ to: taskWays.list() }),
    },
  ],
  quick: [
    {
      shelf: 'do',
      posts: ['teamLeader', 'teamDeputy'],
      icon: 'heart',
      title: '发志愿任务',
      begins: 'tasks',
      to: ({ at }) => taskWays.begin(at.id),
    },
    {
      shelf: 'do',
      posts: RECEIVING_POSTS,
      icon: 'heart',
      title: '发志愿任务',
      begins: 'tasks',
      to: () => taskWays.begin(),
    },
    {
      shelf: 'look',
      posts: ['teamLeader', 'teamDeputy'],
      icon: 'calendar',
      title: '本队任务',
      to: ({ at }) => teamWays.tasks(at.id),
    },
  ],
}
