import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { Note, Title } from '@/ui/text'

interface RunningProps {
  run: { done: number; total: number }
  /** Why it does not go on by itself. */
  stuck: string | null
  onGoOn: () => void
  /** What becomes of it when somebody leaves the page. */
  note: string
}

/** An import under way. */
export const Running = ({ run: { done, total }, stuck, onGoOn, note }: RunningProps) => (
  <Card>
    <Title>正在导入</Title>
    <ProgressBar label='已完成' value={done} of={total} />
    {stuck ? (
      <>
        <Callout tone='bad'>{stuck}</Callout>
        <Button onPress={onGoOn}>继续导入</Button>
      </>
    ) : (
      <Note>{note}</Note>
    )}
  </Card>
)
