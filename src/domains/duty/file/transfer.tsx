import { useState } from 'react'
import type { transferDutyInput } from 'types/duty-inputs'
import type { DutyFileView } from 'types/duty-views'
import type * as z from 'zod'
import { FormPage } from '@/screen/form-page'
import type { DeedOf } from '@/screen/use-deed'
import { Button } from '@/ui/button'
import { Headline, Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { belongingOf, missingIn, sentOf } from '../parts/belonging'
import { BelongingFields } from '../parts/belonging-fields'

interface TransferProps {
  file: DutyFileView
  deed: DeedOf<z.input<typeof transferDutyInput>>
  onClose: () => void
}

/** 转接: another unit or branch from now on. What was before is closed, and stays. */
export function Transfer({ file, deed: { run, busy, fields }, onClose }: TransferProps) {
  const { id, name, version: seen } = file
  const [belonging, setBelonging] = useState(() => belongingOf(file))
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    const wrong = missingIn(belonging)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0 || !(await run({ id, seen, ...sentOf(belonging) }))) return
    toast('已转接，已告诉本人')
    onClose()
  }
  return (
    <FormPage action='转接' busy={busy} onSubmit={save}>
      <Headline>{`转接：${name}`}</Headline>
      <Note>从今天起算。以前的单位和支部留在档案里，以前参加的不变。</Note>
      <BelongingFields value={belonging} faults={{ ...fields, ...missing }} onChange={setBelonging} />
      <Button look='text' onPress={onClose}>
        不转了
      </Button>
    </FormPage>
  )
}
