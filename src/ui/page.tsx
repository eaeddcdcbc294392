import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useReading } from '@/theme/reading'
import { aria } from './aria'
import { ConfirmHost } from './confirm'
import { useFaults } from './faults'
import { goToField } from './go-to-field'
import { OfflineBanner } from './offline-banner'
import { useOpenSheets } from './open-sheets'
import { BottomBar, TopBar } from './page-bars'
import { ToastHost } from './toast'
import './page.scss'

interface PageProps {
  children: ReactNode
  /** The page's main action, always in reach of the thumb at the lower edge. */
  footer?: ReactNode
}

/**
 * The root of every screen. It applies the size in which this person reads, shows when the network is gone, and gives
 * toasts and questions a place. Its title is the navigationBarTitleText of the page's config.
 */
export function Page({ children, footer }: PageProps) {
  const { size, step } = useReading()
  const shown = useShown()
  const sheets = useOpenSheets()
  const { Provider: Form, fields } = useFaults(goToField)
  return (
    <sheets.Provider value={sheets.tell}>
      <View className={`page reading reading--${size}`} style={step === 1 ? undefined : `--step:${step}`}>
        <TopBar />
        <OfflineBanner />
        <View className='page__content' {...aria({ role: 'main' })}>
          <Form value={fields}>{children}</Form>
        </View>
        <View className='page__bottom'>
          {footer && (
            <View className='page__footer' onClick={fields.pressed}>
              {footer}
            </View>
          )}
          <BottomBar />
        </View>
        {shown && (
          <>
            <ToastHost high={sheets.anyOpen} />
            <ConfirmHost />
          </>
        )}
      </View>
    </sheets.Provider>
  )
}

/** Pages further down the stack stay alive; what concerns the person now belongs on the one they see. */
function useShown() {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return shown
}
