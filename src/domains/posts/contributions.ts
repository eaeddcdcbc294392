import { COVERAGE_POSTS, hasDesk, NAMING_POSTS, POST_KINDS } from 'types/words/posts'
import { buildingsOf } from '@/domains/members/words'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { postWays } from './ways'

export const postLook: TodoLook = { icon: 'shield' }

/** What posts give to the home, the directory and the workbench. */
export const posts: Contribution = {
  directory: [
    {
      group: 'ask',
      icon: 'phone',
      title: '本楼两长四员',
      note: '楼里的事找谁，电话多少。',
      words: '楼栋长 党小组长 卫生员 治安员 文体员 物业房管员 网格员 电话',
      shownTo: (me) => buildingsOf(me).length > 0,
      opens: (me) => ({ to: postWays.building(buildingsOf(me)[0]?.id ?? '') }),
    },
    {
      group: 'own',
      icon: 'ticket',
      title: '我有邀请码',
      note: '请您担任职务的邀请，在这里接受。',
      words: '职务 任命 楼栋长',
      shownTo: () => true,
      opens: () => ({ to: postWays.accept() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: COVERAGE_POSTS,
      icon: 'shield',
      title: '两长四员配备',
      words: '空缺 楼栋长',
      to: postWays.coverage,
    },
    { shelf: 'set', posts: NAMING_POSTS, icon: 'plus', title: '任命或邀请', words: '职务', to: () => postWays.name() },
    { shelf: 'set', posts: NAMING_POSTS, icon: 'ticket', title: '邀请记录', to: postWays.invitations },
    { shelf: 'set', posts: POST_KINDS.filter(hasDesk), icon: 'calendar', title: '我的任期', to: () => postWays.held() },
  ],
}
