import { applicationId } from '../../../cloudfunctions/domains/teams/applications'
import { idOf } from '../../support/members'
import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '志愿服务队', openid: 'demo-wang', route: '/domains/teams/list/index' },
  { name: '队伍', openid: 'demo-wang', route: '/domains/teams/detail/index?id=team-orange' },
  { name: '队伍信息', openid: 'demo-wang', route: '/domains/teams/edit/index?id=team-red' },
  { name: '要申请的队伍', openid: 'demo-chen', route: '/domains/teams/detail/index?id=team-veterans' },
  { name: '队长看队伍', openid: 'demo-shi', route: '/domains/teams/detail/index?id=team-six-health' },
  {
    name: '入队申请',
    openid: 'demo-shi',
    route: `/domains/teams/application/index?id=${applicationId(idOf('demo-qin'), 'team-six-health')}`,
  },
  { name: '发起一支队伍', openid: 'demo-chen', route: '/domains/teams/propose/index' },
  { name: '新队伍', openid: 'demo-wang', route: '/domains/teams/proposals/index' },
  { name: '提议的队伍', openid: 'demo-wang', route: '/domains/teams/detail/index?id=team-proposed' },
  { name: '试运行的队伍', openid: 'demo-wang', route: '/domains/teams/detail/index?id=team-tried' },
]
