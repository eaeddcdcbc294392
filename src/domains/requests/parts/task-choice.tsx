import { useEffect, useState } from 'react'
import type { Origin } from 'types/tasks'
import { TITLE_LENGTH } from 'types/words/tasks'
import { Remote } from '@/screen/remote'
import { shiftWords } from '@/time/words'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { useTakers } from '../queries'

interface TaskChoiceProps {
  /** What the task is to do. */
  origin: Origin
  error?: string | undefined
  value: string | null
  onChange: (id: string) => void
}

/** So long after the last character it is looked for. Milliseconds. */
const PAUSE = 400

/** One of the published tasks that may still take something: the next ones, or those that are called so. */
export function TaskChoice({ origin, error, value, onChange }: TaskChoiceProps) {
  const [written, setWritten] = useState('')
  const [sought, setSought] = useState('')
  const tasks = useTakers(origin, sought)
  useEffect(() => {
    const later = setTimeout(() => setSought(written.trim()), PAUSE)
    return () => clearTimeout(later)
  }, [written])
  return (
    <>
      <TextField
        optional
        label='找任务'
        hint='写任务名称里的几个字'
        limit={TITLE_LENGTH}
        value={written}
        onChange={setWritten}
      />
      <Field label='哪一项任务' error={error}>
        <Remote query={tasks} look='lines'>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon='heart' title='没有可以选的任务' text='还没有开始、也没有接别的事的任务，会列在这里。' />
            ) : (
              <Choice
                label='哪一项任务'
                options={items.map(({ id, title, teamName, startsAt, endsAt }) => ({
                  value: id,
                  label: title,
                  hint: `${shiftWords(startsAt, endsAt, Date.now())}，${teamName}`,
                }))}
                value={value}
                onChange={onChange}
              />
            )
          }
        </Remote>
      </Field>
    </>
  )
}
