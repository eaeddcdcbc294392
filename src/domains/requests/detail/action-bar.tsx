import { View } from '@tarojs/components'
import type { RequestView } from 'types/requests'
import { Button } from '@/ui/button'
import { ActionButton } from './action-button'
import { layOut } from './actions'
import type { Acting } from './use-acting'
import './action-bar.scss'

interface ActionBarProps {
  request: RequestView
  acting: Acting
}

/** What this reader may do now: the next step in reach of the thumb, all else one tap away. */
export function ActionBar({ request, acting }: ActionBarProps) {
  const { main, beside, more } = layOut(request)
  const [only] = more
  return (
    <View className='action-bar'>
      {only && more.length === 1 && <ActionButton action={only} request={request} acting={acting} />}
      {more.length > 1 && (
        <Button look='plain' onPress={acting.showMore}>
          更多
        </Button>
      )}
      {beside && <ActionButton action={beside} request={request} acting={acting} />}
      {main && <ActionButton action={main} request={request} acting={acting} look='main' />}
    </View>
  )
}
