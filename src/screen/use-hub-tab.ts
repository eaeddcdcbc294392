import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import type { MeView } from 'types/members'
import { onSchemeChange, showHubFace } from '@/ui/hub-face'
import type { HubFace } from '@/ui/hub-names'
import { isStaff } from './staff'

/** Names the second tab by who is in front, and says how. Each tab page calls it: WeChat listens to tab pages only. */
export function useHubTab(me: MeView | null | undefined): HubFace {
  const face = me && isStaff(me) ? 'workbench' : 'hub'
  const known = me !== undefined
  const show = () => {
    if (known) showHubFace(face)
  }
  useDidShow(show)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown hangs on these alone
  useEffect(() => {
    show()
    return onSchemeChange(show)
  }, [face, known])
  return face
}
