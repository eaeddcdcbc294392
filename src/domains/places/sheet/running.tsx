import type { ImportView } from 'types/places'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Note, Title } from '@/ui/text'

interface RunningProps {
  run: ImportView
  /** Why it does not go on by itself. */
  stuck: string | null
  onGoOn: () => void
}

/** An import under way. */
export const Running = ({ run: { done, total }, stuck, onGoOn }: RunningProps) => (
  <Card>
    <Title>正在导入</Title>
    <ProgressBar label='已完成' value={done} of={total} />
    {stuck ? (
      <>
        <Callout tone='bad'>{stuck}</Callout>
        <Button onPress={onGoOn}>继续导入</Button>
      </>
    ) : (
      <Note>可以离开这一页，系统会接着导入完。</Note>
    )}
  </Card>
)
