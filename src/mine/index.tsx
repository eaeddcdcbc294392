import { chooseReading, useReading } from '@/theme/reading'
import { Choice } from '@/ui/choice'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'

export default function Mine() {
  const { size } = useReading()
  return (
    <Page>
      <Section title='字号'>
        <Choice
          label='字号'
          value={size}
          onChange={chooseReading}
          options={[
            { value: 'normal', label: '标准' },
            { value: 'elder', label: '关怀', hint: '字更大，按钮更大' },
          ]}
        />
      </Section>
    </Page>
  )
}
