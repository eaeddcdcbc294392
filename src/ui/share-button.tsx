import { View, Button as WeChatButton } from '@tarojs/components'
import { Icon } from './icon'
import './button.scss'
import './phone-button.scss'

/**
 * Sends this page on to somebody in WeChat; what goes is what the page says in useShareAppMessage. share-button.h5.tsx is
 * the browser's.
 */
export const ShareButton = ({ children }: { children: string }) => (
  <WeChatButton className='button button--main phone-button' openType='share' hoverClass='press--down'>
    <Icon name='forward' />
    <View className='button__words'>{children}</View>
  </WeChatButton>
)
