import { chooseReading, useReading } from '@/theme/reading'
import { Choice } from '@/ui/choice'
import { Section } from '@/ui/section'

/** 关怀模式: how large this person reads. It takes effect while one looks at it. */
export function ReadingChoice() {
  const { size } = useReading()
  return (
    <Section title='字号'>
      <Choice
        label='字号'
        value={size}
        onChange={chooseReading}
        options={[
          { value: 'normal', label: '标准' },
          { value: 'elder', label: '关怀模式', hint: '字更大，按钮更大' },
        ]}
      />
    </Section>
  )
}
