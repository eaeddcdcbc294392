import { useState } from 'react'
import { REASON_LENGTH } from 'types/words/members'
import { isBlank } from 'types/words/text'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

interface ReasonSheetProps {
  title: string
  /** Who will read it, and where. */
  hint: string
  /** What happens, as a verb. */
  action: string
  busy: boolean
  /** What the cloud found wrong with the reason. */
  fault?: string
  onReason: (reason: string) => void
  onClose: () => void
}

/** Asks why something is done to a person that they will hear of. */
export function ReasonSheet({ title, hint, action, busy, fault, onReason, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    setMissing(isBlank(reason))
    if (!isBlank(reason)) onReason(reason)
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button look='danger' busy={busy} onPress={send}>
          {action}
        </Button>
      }
    >
      <TextField
        multiline
        label='为什么'
        hint={hint}
        error={missing ? '请写明原因' : fault}
        limit={REASON_LENGTH}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  )
}
