import { useState } from 'react'
import { REASON_LENGTH } from 'types/words/members'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

interface RefuseSheetProps {
  name: string
  busy: boolean
  /** What the cloud found wrong with the reason. */
  fault?: string
  onRefuse: (reason: string) => Promise<void>
  onClose: () => void
}

/** Asks why somebody is not verified: without a reason nobody could put it right. */
export function RefuseSheet({ name, busy, fault, onRefuse, onClose }: RefuseSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') void onRefuse(reason)
  }
  return (
    <Sheet
      title={`不通过${name}的申请`}
      onClose={onClose}
      footer={
        <Button look='danger' busy={busy} onPress={send}>
          不通过
        </Button>
      }
    >
      <TextField
        multiline
        label='为什么'
        hint={`${name}会看到这句话，改好后可以重新申请`}
        error={missing ? '请写明原因' : fault}
        limit={REASON_LENGTH}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  )
}
