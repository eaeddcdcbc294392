import type { MeView } from 'types/members'
import { FILING_POSTS, hasDesk, POST_KINDS } from 'types/words/posts'
import { REQUEST_CATEGORY_NAMES, type RequestCategory } from 'types/words/requests'
import { isOn } from 'types/words/systems'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { ways } from './ways'
import { CATEGORY_ICONS } from './words'
import { AreaCard } from './workbench/area'
import { WATCHING_POSTS } from './workbench/area-words'

export const requestLook: TodoLook = {
  icon: 'chat',
  sort: (sign) =>
    sign in REQUEST_CATEGORY_NAMES
      ? { name: REQUEST_CATEGORY_NAMES[sign as RequestCategory], icon: CATEGORY_ICONS[sign as RequestCategory] }
      : undefined,
  mine: ways.list(),
}

const mayReport = ({ state, blocked, systemsOff }: MeView) =>
  state === 'verified' && !blocked && isOn(systemsOff, 'requests')

/** What requests give to the home, the directory and the workbench. */
export const requests: Contribution = {
  keys: [{ title: '我要反映', icon: 'edit', main: true, shownTo: mayReport, opens: { to: ways.report() } }],
  help: [
    {
      icon: 'heart',
      title: '家里有困难',
      note: '看病、照料、生活上的难处，告诉居委会和社工。',
      shownTo: mayReport,
      opens: () => ({ to: ways.report('care') }),
    },
    {
      icon: 'people',
      title: '邻里有矛盾',
      note: '噪声、漏水、占道说不通，请社区来调解。',
      shownTo: mayReport,
      opens: () => ({ to: ways.report('neighbours') }),
    },
  ],
  cards: [
    {
      place: 'after',
      shownTo: ({ posts, systemsOff }) =>
        isOn(systemsOff, 'requests') && posts.some(({ kind }) => WATCHING_POSTS.includes(kind)),
      Card: AreaCard,
    },
  ],
  directory: [
    {
      group: 'ask',
      icon: 'edit',
      title: '我要反映',
      note: '灯不亮、路不平、邻里有难处，拍张照、写两句。',
      words: '诉求 报修 维修 投诉 建议 卫生 停车 安全 物业 漏水 电梯 噪声',
      shownTo: mayReport,
      opens: () => ({ to: ways.report() }),
    },
    {
      group: 'ask',
      icon: 'list',
      title: '我的诉求',
      note: '反映过的事办到哪一步了。',
      words: '进展 答复 确认 撤回 评价',
      shownTo: () => true,
      opens: () => ({ to: ways.list() }),
    },
  ],
  quick: [
    {
      shelf: 'do',
      posts: FILING_POSTS,
      icon: 'phone',
      title: '代居民登记',
      words: '来电 来访 电话',
      begins: 'requests',
      to: () => ways.filing(),
    },
    {
      shelf: 'look',
      posts: POST_KINDS.filter(hasDesk),
      icon: 'list',
      title: '诉求办理',
      words: '待受理 办理中 待确认 已办结 派单 辖区',
      to: ({ key }) => ways.worklist(key, 'new'),
    },
  ],
}
