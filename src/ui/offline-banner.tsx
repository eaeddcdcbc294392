import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './icon'
import { useOnline } from './online'
import './offline-banner.scss'

/** Says that the network is gone, for as long as it is; the page part holds it. */
export function OfflineBanner() {
  return useOnline() ? null : <OfflineNotice />
}

export const OfflineNotice = () => (
  <View className='offline' {...aria({ role: 'alert' })}>
    <Icon name='offline' />
    <View className='offline__words'>网络已断开。写好的内容会保留，联网后再提交。</View>
  </View>
)
