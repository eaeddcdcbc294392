import { useState } from 'react'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { Phrases } from './phrases'
import type { DeedOf } from './use-deed'

interface WordSheetProps<Input extends { key: string }> {
  title: string
  /** On the button that sends it. */
  action: string
  label: string
  hint?: string
  optional?: boolean
  /** Characters. */
  limit?: number
  /** Which keyboard comes up, for what is said in one line: a name, a number. Left out: several lines. */
  type?: 'text' | 'number'
  /** What is often said: one press writes it. */
  phrases?: readonly string[]
  /** What stands there already. */
  begin?: string
  deed: DeedOf<Input>
  /** What is sent of what was written. */
  inputOf: (text: string) => Omit<Input, 'key'>
  /** The field in which it travels: what is wrong with it is said beside it. */
  field?: string
  /** Said once it is done. */
  done: string
  onClose: () => void
}

/** A step told in a few words, in a sheet over the page. */
export function WordSheet<Input extends { key: string }>({
  title,
  action,
  begin = '',
  phrases = [],
  deed: { run, busy, fields },
  inputOf,
  field = 'text',
  done,
  onClose,
  ...about
}: WordSheetProps<Input>) {
  const [text, setText] = useState(begin)
  const submit = async () => {
    if (!(await run(inputOf(text)))) return
    toast(done)
    onClose()
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void submit()}>
          {action}
        </Button>
      }
    >
      <Stack gap={3}>
        <Phrases phrases={phrases} text={text} onChange={setText} />
        <TextField
          multiline={about.type === undefined}
          {...about}
          value={text}
          error={fields[field]}
          onChange={setText}
        />
      </Stack>
    </Sheet>
  )
}
