import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { badgeText, useTabBadges } from './tab-badges'
import { isTab, TABS } from './tabs'

/** WeChat draws its own bars around the page; page-bars.h5.tsx draws the browser's. */
export const TopBar = () => null

/** Tells WeChat's bar what is new behind each tab. It takes that on tab pages only. */
export function BottomBar() {
  const { path } = useRouter()
  const badges = useTabBadges()
  const [shown, setShown] = useState(0)
  useDidShow(() => setShown((times) => times + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each showing anew, as another page may have been in front.
  useEffect(() => {
    if (!isTab(path)) return
    for (const [index, tab] of TABS.entries()) {
      const text = badgeText(badges[tab.path])
      // Refused where another page has come to the front meanwhile; the next tab page says it again.
      const told = text ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })
      void Promise.resolve(told).catch(() => {})
    }
  }, [path, badges, shown])
  return null
}
