import type { AppConfig } from '@tarojs/taro'

const home = { pagePath: 'home/index', text: '首页' }
const hub = { pagePath: 'hub/index', text: '办事' }
const messages = { pagePath: 'messages/index', text: '消息' }
const mine = { pagePath: 'mine/index', text: '我的' }

const domains = [
  {
    name: 'requests',
    pages: [
      'report/index',
      'list/index',
      'detail/index',
      'worklist/index',
      'handle/index',
      'filing/index',
      'filed/index',
    ],
  },
  {
    name: 'members',
    pages: ['join/index', 'verify/index', 'homes/index', 'privacy/index', 'register/index', 'person/index'],
  },
  { name: 'photos', pages: ['review/index'] },
  {
    name: 'posts',
    pages: [
      'building/index',
      'coverage/index',
      'name/index',
      'invitations/index',
      'sheet/index',
      'accept/index',
      'held/index',
      'responsible/index',
    ],
  },
  { name: 'communities', pages: ['found/index', 'setup/index', 'switch/index', 'systems/index'] },
  {
    name: 'teams',
    pages: ['list/index', 'detail/index', 'edit/index', 'application/index', 'propose/index', 'proposals/index'],
  },
  {
    name: 'tasks',
    pages: [
      'list/index',
      'detail/index',
      'mine/index',
      'edit/index',
      'desk/index',
      'spot/index',
      'count/index',
      'uses/index',
    ],
  },
  { name: 'projects', pages: ['list/index', 'detail/index', 'edit/index'] },
  {
    name: 'letters',
    pages: ['mine/index', 'letter/index', 'office/index', 'unit/index', 'feedback/index', 'check/index'],
  },
  {
    name: 'pledges',
    pages: [
      'mine/index',
      'edit/index',
      'detail/index',
      'report/index',
      'building/index',
      'posts/index',
      'post/index',
      'edit-post/index',
      'office/index',
      'on-paper/index',
      'nominations/index',
    ],
  },
  { name: 'talents', pages: ['list/index', 'detail/index', 'edit/index'] },
  {
    name: 'roundtables',
    pages: [
      'list/index',
      'item/index',
      'propose/index',
      'meeting/index',
      'plan/index',
      'arrange/index',
      'action/index',
      'actions/index',
      'report/index',
      'chain/index',
      'outcomes/index',
      'session/index',
      'minutes/index',
      'summary/index',
    ],
  },
  {
    name: 'duty',
    pages: [
      'mine/index',
      'register/index',
      'activities/index',
      'activity/index',
      'open/index',
      'looks/index',
      'desk/index',
      'files/index',
      'file/index',
      'enter/index',
      'branch/index',
      'unit/index',
      'scans/index',
      'excuses/index',
      'settings/index',
      'sheet/index',
    ],
  },
  { name: 'units', pages: ['list/index', 'detail/index', 'edit/index'] },
  {
    name: 'offers',
    pages: [
      'list/index',
      'detail/index',
      'edit/index',
      'day/index',
      'mine/index',
      'bookings/index',
      'needs/index',
      'need/index',
      'need-edit/index',
      'projects/index',
      'project/index',
      'project-edit/index',
    ],
  },
  { name: 'places', pages: ['register/index', 'sheet/index', 'code/index'] },
]

/** A domain as a subpackage: its folder. */
const below = ({ name, pages }: (typeof domains)[number]) => ({ root: `domains/${name}`, name, pages })

/** The page of one household is of no domain: several give it their parts. */
const household = { root: 'household', name: 'household', pages: ['index'] }

/**
 * WeChat for Windows lets its window be drawn larger, and then puts the page that was opened last beside the one below it.
 * Taro's types do not know `frameset`, hence apart.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/frameset.html
 */
const columns = { resizable: true, frameset: true }

/**
 * WeChat draws the bars around our pages. Names with an @ are read from theme/theme.json, light or dark; Taro's types
 * know of no such names, hence the casts.
 */
const wechat: Partial<AppConfig> = {
  subPackages: [...domains.map(below), household],
  window: {
    navigationBarTitleText: '邻里合唱',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@navigationText' as 'black',
    backgroundColor: '@ground',
    backgroundColorTop: '@ground',
    backgroundColorBottom: '@ground',
    backgroundTextStyle: '@pullDownText' as 'dark',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabTextSelected',
    backgroundColor: '@surface',
    borderStyle: '@tabBorder' as 'black',
    list: [
      { ...home, iconPath: '@iconHome', selectedIconPath: '@iconHomeSelected' },
      // Its name and sign change for whoever holds a post: see ui/hub-face.ts.
      { ...hub, iconPath: '@iconHub', selectedIconPath: '@iconHubSelected' },
      { ...messages, iconPath: '@iconMessages', selectedIconPath: '@iconMessagesSelected' },
      { ...mine, iconPath: '@iconMine', selectedIconPath: '@iconMineSelected' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme/theme.json',
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  ...columns,
}

/** In the browser the page part draws both bars: Taro's know neither dark mode nor large type. */
const browser: Partial<AppConfig> = {
  subPackages: [...domains.map(below), household, { root: 'gallery', name: 'gallery', pages: ['index'] }],
  window: { navigationStyle: 'custom' },
  tabBar: { custom: true, list: [home, hub, messages, mine] },
  animation: false,
}

export default defineAppConfig({
  pages: [home.pagePath, hub.pagePath, messages.pagePath, mine.pagePath, 'home/todos/index'],
  preloadRule: { [home.pagePath]: { network: 'all', packages: domains.map((domain) => domain.name) } },
  ...(process.env.TARO_ENV === 'h5' ? browser : wechat),
})
