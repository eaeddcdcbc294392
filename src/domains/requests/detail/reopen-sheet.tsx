import { useState } from 'react'
import type { RequestView } from 'types/requests'
import { TEXT_LENGTH } from 'types/words/requests'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import type { Acting } from './use-acting'

interface ReopenSheetProps {
  request: RequestView
  reopening: Acting['reopening']
  onClose: () => void
}

/** The resident's word: it is not settled, and why. */
export function ReopenSheet({ request: { id, version }, reopening, onClose }: ReopenSheetProps) {
  const [text, setText] = useState('')
  const { run, busy, fields } = reopening

  const submit = async () => {
    if (!(await run({ id, seen: version, text }))) return
    toast('已退回居委会重新办理')
    onClose()
  }

  return (
    <Sheet
      title='还没有解决'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={submit}>
          退回重办
        </Button>
      }
    >
      <TextField
        multiline
        label='哪里没有解决'
        hint='写清楚了，办理的人少跑一趟'
        limit={TEXT_LENGTH}
        value={text}
        error={fields.text}
        onChange={setText}
      />
    </Sheet>
  )
}
