import { memberIdOf } from '../../cloudfunctions/kernel/ids'
import { DEMO_CODE } from '../../demo/invitations'
import { COMMUNITY } from '../../demo/places'
import type { House } from './house'

const worklist = `/domains/requests/worklist/index?post=${encodeURIComponent('residentsCommittee@cuiyuan')}`

/** Each screen, as whom, and where it is. `{id}` stands for a request that this person may act on. */
const SCREENS = [
  { name: '首页', openid: 'demo-wang', route: '/home/index' },
  { name: '我的', openid: 'demo-wang', route: '/mine/index' },
  { name: '我要反映', openid: 'demo-chen', route: '/domains/requests/report/index' },
  { name: '我的诉求', openid: 'demo-chen', route: '/domains/requests/list/index' },
  { name: '诉求详情', openid: 'demo-chen', route: '/domains/requests/detail/index?id={id}' },
  { name: '待办诉求', openid: 'demo-wang', route: worklist },
  { name: '派单', openid: 'demo-wang', route: '/domains/requests/handle/index?id={id}&action=dispatch' },
  { name: '住户核实', openid: 'demo-li', route: '/domains/members/verify/index?place=b3' },
  { name: '照片审核', openid: 'demo-wang', route: '/domains/photos/review/index' },
  {
    name: '住户名册',
    openid: 'demo-li',
    route: `/domains/members/register/index?place=b3&label=${encodeURIComponent('3 号楼')}`,
  },
  { name: '住户', openid: 'demo-li', route: `/domains/members/person/index?id=${memberIdOf(COMMUNITY, 'demo-feng')}` },
  { name: '我的住处', openid: 'demo-li', route: '/domains/members/homes/index' },
  { name: '再登记一处住处', openid: 'demo-li', route: '/domains/members/join/index?another=1' },
  { name: '隐私与数据', openid: 'demo-li', route: '/domains/members/privacy/index' },
  { name: '加入社区', openid: 'demo-sun', route: '/domains/members/join/index' },
  { name: '创建社区', openid: 'demo-sun', route: '/domains/communities/found/index' },
  { name: '社区设置', openid: 'demo-wang', route: '/domains/communities/setup/index' },
  { name: '切换社区', openid: 'demo-wang', route: '/domains/communities/switch/index' },
  { name: '志愿服务队', openid: 'demo-wang', route: '/domains/teams/list/index' },
  { name: '队伍', openid: 'demo-wang', route: '/domains/teams/detail/index?id=team-orange' },
  { name: '队伍信息', openid: 'demo-wang', route: '/domains/teams/edit/index?id=team-red' },
  { name: '驻区单位', openid: 'demo-wang', route: '/domains/units/list/index' },
  { name: '单位', openid: 'demo-wang', route: '/domains/units/detail/index?id=unit-clinic' },
  { name: '单位信息', openid: 'demo-wang', route: '/domains/units/edit/index?id=unit-clinic' },
  { name: '房屋管理', openid: 'demo-wang', route: '/domains/places/register/index?id=b3' },
  { name: '一户', openid: 'demo-wang', route: '/domains/places/register/index?id=b3-2-502' },
  { name: '导入和导出', openid: 'demo-wang', route: '/domains/places/sheet/index' },
  { name: '小程序码', openid: 'demo-wang', route: '/domains/places/code/index?id=b3' },
  { name: '消息', openid: 'demo-wang', route: '/domains/messages/index' },
  { name: '本楼两长四员', openid: 'demo-chen', route: '/domains/posts/building/index?place=b3' },
  { name: '本楼两长四员（有空缺）', openid: 'demo-wang', route: '/domains/posts/building/index?place=b6' },
  { name: '两长四员配备', openid: 'demo-wang', route: '/domains/posts/coverage/index' },
  {
    name: '任命或邀请',
    openid: 'demo-wang',
    route: '/domains/posts/name/index?kind=healthOfficer&at=b6&label=6%20%E5%8F%B7%E6%A5%BC',
  },
  { name: '邀请记录', openid: 'demo-wang', route: '/domains/posts/invitations/index' },
  { name: '职务邀请', openid: 'demo-sun', route: `/domains/posts/accept/index?code=${DEMO_CODE}` },
  { name: '职务与任期', openid: 'demo-li', route: '/domains/posts/held/index' },
  { name: '谁负责', openid: 'demo-wang', route: '/domains/posts/responsible/index?place=b3-2-502&climbed=2' },
]

/** The names of all screens, for telling tests apart. */
export const SCREEN_NAMES = SCREENS.map((screen) => screen.name)

/** Every screen of the app with an address that leads somewhere in this demo community. */
export async function screensOf(house: House): Promise<typeof SCREENS> {
  const ids: Record<string, string | undefined> = {
    'demo-chen': (await house.as('demo-chen').requests.mine.query({})).items[0]?.id,
    'demo-wang': (await house.as('demo-wang').requests.waiting.query()).posts[0]?.first[0]?.id,
  }
  return SCREENS.map((screen) => ({ ...screen, route: screen.route.replace('{id}', ids[screen.openid] ?? '') }))
}
