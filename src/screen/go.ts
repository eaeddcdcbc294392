import Taro from '@tarojs/taro'

/** Opens a page on top of this one. */
export const open = (url: string) => void Taro.navigateTo({ url })

/** Opens a page in place of this one: the way back leads past it. */
export const replaceBy = (url: string) => void Taro.redirectTo({ url })

/** Back to where this page was opened from; `otherwise` for whoever came straight here. */
export const leave = (otherwise: string) =>
  Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : replaceBy(otherwise)

/** To the first screen, from wherever one is. */
export const toHome = () => void Taro.switchTab({ url: '/home/index' })
