import { KEEPING_POSTS } from 'types/words/posts'
import type { Contribution } from '@/screen/contribution'
import { CallSheet } from './call-sheet'
import { SetupCard } from './setup-card'
import { TelephoneSection, TelephonesAhead } from './telephones'
import { communityWays } from './ways'

/** What communities give to the home, the directory and the workbench. */
export const communities: Contribution = {
  keys: [{ title: '打电话', icon: 'phone', shownTo: () => true, opens: { Sheet: CallSheet } }],
  cards: [
    { place: 'top', shownTo: ({ settingUp }) => settingUp === true, Card: SetupCard },
    { place: 'elder', shownTo: () => true, Card: TelephoneSection, Ahead: TelephonesAhead },
  ],
  directory: [
    {
      group: 'ask',
      icon: 'phone',
      title: '打电话',
      note: '居委会、物业、楼栋长的电话。',
      words: '值班 24小时 急事 客服 联系',
      shownTo: () => true,
      opens: () => ({ Sheet: CallSheet }),
    },
  ],
  lost: [{ title: '打电话给居委会', opens: { Sheet: CallSheet } }],
  quick: [
    {
      shelf: 'set',
      posts: KEEPING_POSTS,
      icon: 'list',
      title: '社区设置',
      words: '居委会电话 开通 名称 系统开关',
      to: () => communityWays.setup(),
    },
  ],
  entrances: [{ title: '我是社区管理员，第一次使用', to: communityWays.found() }],
}
