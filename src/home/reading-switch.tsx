import { chooseReading, useAsksReading, useReading } from '@/theme/reading'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Wrap } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import './reading-switch.scss'

/** 关怀: large type and large buttons, on and off. */
export function ReadingSwitch() {
  const isElder = useReading().size === 'elder'
  return (
    <Press
      role='checkbox'
      checked={isElder}
      label='关怀模式'
      className={isElder ? 'reading-switch reading-switch--on' : 'reading-switch'}
      onPress={() => chooseReading(isElder ? 'normal' : 'elder')}
    >
      <Icon name={isElder ? 'check' : 'letters'} />
      关怀
    </Press>
  )
}

/** Asked once on a telephone: either answer is kept, and the question is gone. */
export function AsksReading() {
  if (!useAsksReading()) return null
  return (
    <Card>
      <Title>字看得清吗？</Title>
      <Note>关怀模式字更大、按钮更大。右上角的“关怀”随时可以换。</Note>
      <Wrap>
        <Button narrow look='plain' icon='letters' onPress={() => chooseReading('elder')}>
          换成大字
        </Button>
        <Button narrow look='text' onPress={() => chooseReading('normal')}>
          看得清
        </Button>
      </Wrap>
    </Card>
  )
}
