import { useState } from 'react'
import type { DutyFileView, DutyPeriodView } from 'types/duty-views'
import { api } from '@/cloud/api'
import type { CallError } from '@/cloud/errors'
import { useDeed } from '@/screen/use-deed'
import { confirm } from '@/ui/confirm'
import { toast } from '@/ui/toast'
import { askDutyAnew, dutyKeys } from '../queries'
import { withPeriod } from './periods'

export type FileAction = DutyFileView['actions'][number]

/** Refusals that say that the file on the screen is not as it is now. What is wrong beside a field is none of them. */
const isOld = ({ code, fields }: CallError) =>
  (code === 'CONFLICT' || code === 'ALREADY_DONE' || code === 'TOO_LATE') && Object.keys(fields).length === 0

/** Taking actions on a file. Held by the page, so that closing a sheet loses no key. */
export function useActing(file: DutyFileView, onChange: (file: DutyFileView | undefined) => void) {
  const { id, name, version: seen } = file
  const [opened, setOpened] = useState<'more' | FileAction | null>(null)
  /** The entry that is to be struck. */
  const [struck, setStruck] = useState<{ id: string; entryId: string; label: string }>()

  /** What is out of date is not shown any longer: another look is another entry, and so it takes another press. */
  const explain = (refusal: CallError): boolean => {
    if (isOld(refusal)) onChange(undefined)
    return false
  }
  const learn = (after: DutyFileView) => {
    onChange(after)
    return askDutyAnew()
  }
  const options = { onScreen: [dutyKeys.lists], explain, onDone: learn }
  const ofPeriod = { ...options, onDone: (after: DutyPeriodView) => learn(withPeriod(file, after)) }
  const confirming = useDeed(api.duty.confirm.mutate, options)
  const ending = useDeed(api.duty.endFile.mutate, options)
  const deeds = {
    refuse: useDeed(api.duty.refuse.mutate, options),
    transfer: useDeed(api.duty.transfer.mutate, options),
    record: useDeed(api.duty.record.mutate, ofPeriod),
    excuse: useDeed(api.duty.excuse.mutate, ofPeriod),
    strike: useDeed(api.duty.strike.mutate, ofPeriod),
  }
  const busy: Partial<Record<FileAction, boolean>> = { confirm: confirming.busy, leave: ending.busy }

  const take = async (action: FileAction): Promise<void> => {
    setOpened(null)
    if (action === 'confirm') {
      if (await confirming.run({ id, seen })) toast(`${name}的报到已确认`)
      return
    }
    if (action === 'leave') {
      const text = '选的岗位和没做完的承诺随之结束，以前参加的都留着。本人会知道。'
      if (!(await confirm({ title: `结束${name}的档案？`, text, yes: '结束档案', danger: true }))) return
      if (await ending.run({ id, seen })) toast('档案已结束')
      return
    }
    setOpened(action)
  }
  const strike = (period: DutyPeriodView, { id: entryId, label }: DutyPeriodView['entries'][number]) => {
    setStruck({ id: period.id, entryId, label })
    setOpened('strike')
  }
  return { opened, close: () => setOpened(null), showMore: () => setOpened('more'), deeds, busy, take, struck, strike }
}

export type Acting = ReturnType<typeof useActing>
