import { dutyFileOf } from '../../../demo/duty'
import { type House, newKey } from '../../support/house'
import type { FullScreen, Screen } from '../tables'

const HOUR = 3_600_000

/** One at which people check in at this moment. */
async function underWay(house: House): Promise<string> {
  const startsAt = Date.now()
  const place = { kind: 'desk', title: '到社区报到', where: '党群服务中心一楼' } as const
  const opened = await house
    .as('demo-xu')
    .duty.openActivity.mutate({ ...place, startsAt, endsAt: startsAt + HOUR, key: newKey() })
  return `/domains/duty/activity/index?id=${opened.id}`
}

export const screens: Screen[] = [
  { name: '导入党员名册', openid: 'demo-wang', route: '/domains/duty/sheet/index' },
  { name: '我的报到', openid: 'demo-lei', route: '/domains/duty/mine/index' },
  { name: '我的报到，还没有', openid: 'demo-chen', route: '/domains/duty/mine/index' },
  { name: '我的报到，等确认', openid: 'demo-zhou', route: '/domains/duty/mine/index' },
  { name: '党员报到，登记', openid: 'demo-chen', route: '/domains/duty/register/index' },
  { name: '活动与签到', openid: 'demo-xu', route: '/domains/duty/activities/index' },
  { name: '活动签到', openid: 'demo-lei', route: underWay },
  { name: '活动签到，负责人', openid: 'demo-xu', route: underWay },
  { name: '活动签到，还没开始', openid: 'demo-lei', route: '/domains/duty/activity/index?id=duty-activity' },
  { name: '发布活动', openid: 'demo-xu', route: '/domains/duty/open/index' },
  { name: '谁看过我的报到', openid: 'demo-lei', route: '/domains/duty/looks/index' },
  { name: '党员报到', openid: 'demo-xu', route: '/domains/duty/desk/index' },
  { name: '党员名册', openid: 'demo-xu', route: '/domains/duty/files/index' },
  { name: '报到档案，查看以前', openid: 'demo-tang', route: `/domains/duty/file/index?id=${dutyFileOf('demo-zhou')}` },
  { name: '报到档案', openid: 'demo-xu', route: `/domains/duty/file/index?id=${dutyFileOf('demo-lei')}&look=1` },
  { name: '代为登记', openid: 'demo-xu', route: '/domains/duty/enter/index' },
  { name: '本支部的党员', openid: 'demo-liang', route: '/domains/duty/branch/index' },
  { name: '本单位党员', openid: 'demo-jiang', route: '/domains/duty/unit/index' },
  { name: '离线签到', openid: 'demo-tang', route: '/domains/duty/scans/index' },
  { name: '请假', openid: 'demo-liang', route: '/domains/duty/excuses/index' },
  { name: '报到的要求', openid: 'demo-xu', route: '/domains/duty/settings/index' },
  { name: '导入党员名册', openid: 'demo-wang', route: '/domains/duty/sheet/index' },
]

export const fullScreens: FullScreen[] = [
  { screen: 'party members', openid: 'demo-xu', url: '/domains/duty/files/index' },
  { screen: 'party members of a branch', openid: 'demo-liang', url: '/domains/duty/branch/index' },
]
