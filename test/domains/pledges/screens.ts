import type { Screen } from '../tables'

export const screens: Screen[] = [
  { name: '承诺与岗位', openid: 'demo-lei', route: '/domains/pledges/mine/index' },
  { name: '承诺与岗位，单位联络员', openid: 'demo-jiang', route: '/domains/pledges/mine/index' },
  { name: '写承诺', openid: 'demo-lei', route: '/domains/pledges/edit/index' },
  { name: '写承诺，单位', openid: 'demo-jiang', route: '/domains/pledges/edit/index?unitId=unit-water' },
  { name: '写承诺，纸面', openid: 'demo-xu', route: '/domains/pledges/edit/index?fileId=duty-ding' },
  { name: '改草稿', openid: 'demo-lei', route: '/domains/pledges/edit/index?draft=pledge-lei-draft' },
  { name: '承诺，问做成了没有', openid: 'demo-feng', route: '/domains/pledges/detail/index?id=pledge-feng-asked' },
  { name: '承诺，邻居', openid: 'demo-chen', route: '/domains/pledges/detail/index?id=pledge-feng' },
  { name: '承诺，没做成', openid: 'demo-bai', route: '/domains/pledges/detail/index?id=pledge-bai-not-kept' },
  { name: '做成了', openid: 'demo-lei', route: '/domains/pledges/report/index?id=pledge-lei' },
  { name: '党员承诺', openid: 'demo-chen', route: '/domains/pledges/building/index' },
  { name: '党员承诺，单位', openid: 'demo-chen', route: '/domains/pledges/building/index?of=unit' },
  { name: '党员岗位', openid: 'demo-lei', route: '/domains/pledges/posts/index' },
  { name: '岗位', openid: 'demo-lei', route: '/domains/pledges/post/index?id=post-read' },
  { name: '岗位，社区', openid: 'demo-xu', route: '/domains/pledges/post/index?id=post-garden' },
  { name: '岗位信息', openid: 'demo-xu', route: '/domains/pledges/edit-post/index?id=post-lamp' },
  { name: '承诺与岗位，社区', openid: 'demo-xu', route: '/domains/pledges/office/index' },
  { name: '纸面党员的承诺', openid: 'demo-xu', route: '/domains/pledges/on-paper/index?fileId=duty-ding' },
  { name: '年度推荐', openid: 'demo-xu', route: '/domains/pledges/nominations/index' },
]
