import { useState } from 'react'
import type { DutyFileView } from 'types/duty-views'
import type { Excuse } from 'types/words/duty'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { toast } from '@/ui/toast'
import { ExcuseChoice } from '../parts/excuse-choice'

interface ExcuseSheetProps {
  file: DutyFileView
  deed: DeedOf<{ fileId: string; kind: Excuse; key: string }>
  onClose: () => void
}

/** The branch excuses somebody for the period of now. */
export function ExcuseSheet({ file: { id: fileId, name }, deed: { run, busy }, onClose }: ExcuseSheetProps) {
  const [kind, setKind] = useState<Excuse | null>(null)
  const [missing, setMissing] = useState(false)
  const excuse = async () => {
    setMissing(kind === null)
    if (!kind || !(await run({ fileId, kind }))) return
    toast(`已代${name}请假`)
    onClose()
  }
  return (
    <Sheet
      title={`代${name}请这一期的假`}
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void excuse()}>
          请假
        </Button>
      }
    >
      <ExcuseChoice missing={missing} value={kind} onChange={setKind} />
    </Sheet>
  )
}
