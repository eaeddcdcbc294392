import Taro from '@tarojs/taro'

import { HUB_NAMES, type HubFace } from './hub-names'

/** Its place in the bar. */
const INDEX = 1

const schemeNow = () => (Taro.getAppBaseInfo?.()?.theme === 'dark' ? 'dark' : 'light')

/**
 * Tells WeChat's bar, which knows no theme variables in a sign that is set later: it is told again with each theme. WeChat
 * refuses on a page that is no tab; it is asked again on the next one.
 */
export function showHubFace(face: HubFace): void {
  const sign = `/theme/tab/${face}-${schemeNow()}`
  const item = { index: INDEX, text: HUB_NAMES[face], iconPath: `${sign}.png`, selectedIconPath: `${sign}-on.png` }
  Taro.setTabBarItem(item).catch(() => undefined)
}

export const onSchemeChange = (changed: () => void) => {
  Taro.onThemeChange?.(changed)
  return () => Taro.offThemeChange?.(changed)
}
