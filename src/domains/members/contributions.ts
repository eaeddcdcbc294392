import { REGISTER_POSTS } from 'types/words/posts'
import type { Contribution, TodoLook } from '@/screen/contribution'
import { PhoneCard } from './phone-card'
import { Standing } from './standing'
import { Stopped } from './stopped'
import { memberWays } from './ways'
import { asksForPhone } from './words'

export const memberLook: TodoLook = { icon: 'people' }

/** What members give to the home, the directory and the workbench. */
export const members: Contribution = {
  cards: [
    { place: 'top', shownTo: ({ blocked }) => blocked !== null, Card: Stopped },
    { place: 'top', shownTo: ({ state }) => state !== 'verified', Card: Standing },
    { place: 'bottom', shownTo: asksForPhone, Card: PhoneCard },
  ],
  directory: [
    {
      group: 'own',
      icon: 'home',
      title: '我的住处',
      note: '登记的住址，增加一处，或者搬走了。',
      words: '住址 门牌 搬家 迁出 家人 租户 业主',
      shownTo: () => true,
      opens: () => ({ to: memberWays.homes() }),
    },
    {
      group: 'own',
      icon: 'lock',
      title: '隐私与数据',
      note: '我的电话、谁看过、导出和注销。',
      words: '电话 手机号 查看记录 删除 退出',
      shownTo: () => true,
      opens: () => ({ to: memberWays.privacy() }),
    },
  ],
  quick: [
    {
      shelf: 'look',
      posts: REGISTER_POSTS,
      icon: 'people',
      title: '住户名册',
      words: '居民 电话 门牌 人口',
      to: ({ at }) => memberWays.register(at.id, at.label),
    },
  ],
  entrances: [{ title: '加入我的社区', icon: 'home', main: true, to: memberWays.join() }],
}
