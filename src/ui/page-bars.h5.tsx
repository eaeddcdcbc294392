import Taro, { getCurrentInstance, getCurrentPages, useRouter } from '@tarojs/taro'
import { Bar as DemoBar } from '@/demo/bar'
import { classes } from './classes'
import { useHubFace } from './hub-face.h5'
import { HUB_NAMES } from './hub-names'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import { badgeText, useTabBadges } from './tab-badges'
import { isTab, TABS, type TabPath } from './tabs'
import './page-bars.scss'

const ICONS: Record<TabPath, IconName> = {
  '/home/index': 'home',
  '/hub/index': 'signpost',
  '/messages/index': 'bell',
  '/mine/index': 'person',
}

/** Tabs whose first heading is in the page: its masthead, or whose page it is. */
const HEADED: TabPath[] = ['/home/index', '/mine/index']

const isAt = (route: string, path: string) => route.split('?')[0] === path

/** Title and way back, as WeChat's navigation bar has them. */
export function TopBar() {
  const { path } = useRouter()
  const { face } = useHubFace()
  const onTab = isTab(path)
  const canGoBack = getCurrentPages().length > 1
  const Title = HEADED.some((one) => isAt(path, one)) ? 'div' : 'h1'
  const leave = () => (canGoBack ? Taro.navigateBack() : Taro.switchTab({ url: '/home/index' }))
  return (
    <header className='top-bar'>
      <DemoBar />
      <div className='top-bar__line'>
        {!onTab && (
          <Press className='top-bar__back' label={canGoBack ? '返回' : '回到首页'} onPress={leave}>
            <Icon name={canGoBack ? 'back' : 'home'} />
          </Press>
        )}
        <Title className='top-bar__title'>
          {isAt(path, '/hub/index') ? HUB_NAMES[face] : getCurrentInstance().page?.config?.navigationBarTitleText}
        </Title>
      </div>
    </header>
  )
}

/** The tabs, on the pages that are tabs. */
export function BottomBar() {
  const { path } = useRouter()
  const { face } = useHubFace()
  const badges = useTabBadges()
  if (!isTab(path)) return null
  return (
    <nav className='bottom-bar' aria-label='主导航'>
      {TABS.map((tab) => {
        const here = isAt(path, tab.path)
        const isDesk = tab.path === '/hub/index' && face === 'workbench'
        const badge = badgeText(badges[tab.path])
        return (
          <button
            key={tab.path}
            type='button'
            className={classes('press bottom-bar__tab', here && 'bottom-bar__tab--here')}
            aria-current={here ? 'page' : undefined}
            onClick={() => Taro.switchTab({ url: tab.path })}
          >
            <Icon name={isDesk ? 'clipboard' : ICONS[tab.path]} />
            {tab.path === '/hub/index' ? HUB_NAMES[face] : tab.name}
            {badge && (
              <span className='bottom-bar__badge'>
                {badge}
                <span className='bottom-bar__unread'> 条未读</span>
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
