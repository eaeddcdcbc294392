import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/button'
import { Note } from '@/ui/text'
import { AT_MOST } from './many'
import type { AtOnceOfKind, useMany } from './use-many'
import './many-bar.scss'

interface ManyBarProps {
  many: ReturnType<typeof useMany>
  atOnce: AtOnceOfKind
}

/** At the foot of the page while several are chosen: how many, the step, and the way to take it back. */
export function ManyBar({ many: { state, end, confirm, takeBack }, atOnce }: ManyBarProps) {
  const count = state.chosen.length
  if (state.phase === 'waiting') {
    return (
      <>
        <View className='many-bar__words' {...aria({ live: 'polite' })}>
          {`${count} 件将${atOnce.meaning}。`}
        </View>
        <Button icon='return' onPress={takeBack}>
          {`撤销（还有 ${state.left} 秒）`}
        </Button>
      </>
    )
  }
  const sending = state.phase === 'sending'
  return (
    <>
      <Note>{count > 0 ? `已选 ${count} 件，${atOnce.meaning}。` : `点一点要一起办的，最多 ${AT_MOST} 件。`}</Note>
      <View className='many-bar'>
        <Button look='plain' disabled={sending} onPress={end}>
          取消
        </Button>
        <Button disabled={count === 0} busy={sending} onPress={confirm}>
          {count > 0 ? `${atOnce.action} ${count} 件` : atOnce.action}
        </Button>
      </View>
    </>
  )
}
