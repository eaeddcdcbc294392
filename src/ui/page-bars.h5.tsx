import Taro, { getCurrentInstance, getCurrentPages, useRouter } from '@tarojs/taro'
import { Bar as DemoBar } from '@/demo/bar'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { Press } from './press'
import './page-bars.scss'

const tabs: { path: string; name: string; icon: IconName }[] = [
  { path: '/home/index', name: '首页', icon: 'home' },
  { path: '/mine/index', name: '我的', icon: 'person' },
]

const isAt = (route: string, path: string) => route.split('?')[0] === path

/** Title and way back, as WeChat's navigation bar has them. */
export function TopBar() {
  const { path } = useRouter()
  const isTab = tabs.some((tab) => isAt(path, tab.path))
  const canGoBack = getCurrentPages().length > 1
  // A tab's first heading is its masthead, or whose page it is.
  const Title = isTab ? 'div' : 'h1'
  const leave = () => (canGoBack ? Taro.navigateBack() : Taro.switchTab({ url: '/home/index' }))
  return (
    <header className='top-bar'>
      <DemoBar />
      <div className='top-bar__line'>
        {!isTab && (
          <Press className='top-bar__back' label={canGoBack ? '返回' : '回到首页'} onPress={leave}>
            <Icon name={canGoBack ? 'back' : 'home'} />
          </Press>
        )}
        <Title className='top-bar__title'>{getCurrentInstance().page?.config?.navigationBarTitleText}</Title>
      </div>
    </header>
  )
}

/** The tabs, on the pages that are tabs. */
export function BottomBar() {
  const { path } = useRouter()
  if (!tabs.some((tab) => isAt(path, tab.path))) return null
  return (
    <nav className='bottom-bar' aria-label='主导航'>
      {tabs.map((tab) => {
        const here = isAt(path, tab.path)
        return (
          <button
            key={tab.path}
            type='button'
            className={classes('press bottom-bar__tab', here && 'bottom-bar__tab--here')}
            aria-current={here ? 'page' : undefined}
            onClick={() => Taro.switchTab({ url: tab.path })}
          >
            <Icon name={tab.icon} />
            {tab.name}
          </button>
        )
      })}
    </nav>
  )
}
