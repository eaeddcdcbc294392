import { View, Button as WeChatButton } from '@tarojs/components'
import { classes } from './classes'
import { Icon } from './icon'
import './phone-button.scss'

export interface PhoneButtonProps {
  children: string
  /** Given a code that WeChat will change for this person's number, once and within five minutes. */
  onCode: (code: string) => void
  /** The person said no to WeChat's question; whoever asked says how to go on without, or again. */
  onDenied: () => void
  /** Not given although the person did not say no, in words for them. */
  onFailure: (message: string) => void
  busy?: boolean
  /** Where another button is what the screen is for. */
  look?: 'main' | 'plain'
}

/** WeChat's own button for one's number: no other one may ask for it. phone-button.h5.tsx is the browser's. */
export const PhoneButton = ({ children, onCode, onDenied, onFailure, busy, look = 'main' }: PhoneButtonProps) => (
  <WeChatButton
    className={classes('button', `button--${busy ? 'off' : look}`, 'phone-button')}
    openType='getPhoneNumber'
    hoverClass='press--down'
    disabled={busy}
    onGetPhoneNumber={({ detail: { code, errMsg } }) => {
      if (code) onCode(code)
      else if (/deny|cancel/.test(errMsg)) onDenied()
      else onFailure('微信没有给出手机号，请稍后再试')
    }}
  >
    <Icon name='phone' />
    <View className='button__words'>{children}</View>
  </WeChatButton>
)
