import { useState } from 'react'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'

interface CodeSheetProps {
  id: string
  title: string
  done: string
  deed: DeedOf<{ id: string; code?: string; key: string }>
  onClose: () => void
}

/** Being here, or going, by the code on the leader's screen. */
export function CodeSheet({ id, title, done, deed: { run, busy, fields }, onClose }: CodeSheetProps) {
  const [code, setCode] = useState('')
  const send = async () => {
    if (!(await run({ id, code: code.replace(/\s/g, '') }))) return
    toast(done)
    onClose()
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void send()}>
          {title}
        </Button>
      }
    >
      <Stack gap={3}>
        <TextField type='number' label='队长手机上的 8 位数字' error={fields.code} value={code} onChange={setCode} />
        <Note>看不清、没带手机，请队长在名单上替您点一下。</Note>
      </Stack>
    </Sheet>
  )
}
