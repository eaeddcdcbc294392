import { DEMO_CODE } from '../../../demo/invitations'
import type { FullScreen, Screen } from '../tables'

export const screens: Screen[] = [
  { name: '本楼两长四员', openid: 'demo-chen', route: '/domains/posts/building/index?place=b3' },
  { name: '本楼两长四员（有空缺）', openid: 'demo-wang', route: '/domains/posts/building/index?place=b6' },
  { name: '两长四员配备', openid: 'demo-wang', route: '/domains/posts/coverage/index' },
  {
    name: '任命或邀请',
    openid: 'demo-wang',
    route: '/domains/posts/name/index?kind=healthOfficer&at=b6&label=6%20%E5%8F%B7%E6%A5%BC',
  },
  { name: '用表格任命', openid: 'demo-wang', route: '/domains/posts/sheet/index' },
  { name: '邀请记录', openid: 'demo-wang', route: '/domains/posts/invitations/index' },
  { name: '职务邀请', openid: 'demo-sun', route: `/domains/posts/accept/index?code=${DEMO_CODE}` },
  { name: '职务与任期', openid: 'demo-li', route: '/domains/posts/held/index' },
  { name: '谁负责', openid: 'demo-wang', route: '/domains/posts/responsible/index?place=b3-2-502&climbed=2' },
]

export const fullScreens: FullScreen[] = [
  { screen: 'page of a building', openid: 'demo-chen', url: '/domains/posts/building/index?place=b3' },
  { screen: 'coverage of the community', openid: 'demo-wang', url: '/domains/posts/coverage/index' },
]
