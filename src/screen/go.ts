import Taro from '@tarojs/taro'
import { isTab } from '@/ui/tabs'

/** Opens a page on top of this one, or switches to it where it is a tab. */
export const open = (url: string) => void (isTab(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))

/** Opens a page in place of this one: the way back leads past it. Switches to it where it is a tab. */
export const replaceBy = (url: string) => void (isTab(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }))

/** Back to where this page was opened from; `otherwise` for whoever came straight here. */
export const leave = (otherwise: string) =>
  Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : replaceBy(otherwise)

/** To the first screen, from wherever one is. */
export const toHome = () => void Taro.switchTab({ url: '/home/index' })

/** To what one can do here, or for staff to what they have to do. */
export const toHub = () => void Taro.switchTab({ url: '/hub/index' })
