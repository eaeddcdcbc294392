import Taro from '@tarojs/taro'

/** To the first screen, from wherever one is. */
export const toHome = () => void Taro.switchTab({ url: '/home/index' })
