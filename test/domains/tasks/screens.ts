import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '志愿任务', openid: 'demo-chen', route: '/domains/tasks/list/index' },
  { name: '任务详情', openid: 'demo-chen', route: '/domains/tasks/detail/index?id=task-open' },
  { name: '任务详情，带队', openid: 'demo-huang', route: '/domains/tasks/detail/index?id=task-full' },
  { name: '任务详情，找人', openid: 'demo-huang', route: '/domains/tasks/detail/index?id=task-open' },
  { name: '任务详情，现场', openid: 'demo-qin', route: '/domains/tasks/detail/index?id=task-here' },
  { name: '任务详情，更正', openid: 'demo-wang', route: '/domains/tasks/detail/index?id=task-counted' },
  {
    name: '任务信息，为诉求',
    openid: 'demo-wang',
    route: '/domains/tasks/edit/index?origin=any&category=care',
  },
  { name: '我的任务', openid: 'demo-peng', route: '/domains/tasks/mine/index' },
  { name: '任务信息', openid: 'demo-huang', route: '/domains/tasks/edit/index?id=task-draft' },
  { name: '本队任务', openid: 'demo-huang', route: '/domains/tasks/desk/index?team=team-green' },
  { name: '现场签到', openid: 'demo-huang', route: '/domains/tasks/spot/index?id=task-here' },
  { name: '计服务时长', openid: 'demo-huang', route: '/domains/tasks/count/index?id=task-ended' },
  { name: '用过几次', openid: 'demo-huang', route: '/domains/tasks/uses/index?project=standard-waste-sorting' },
]
