import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { dateWords } from '@/time/words'
import { ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { useMeeting } from '../queries'
import type { DropSketch } from './conclusion-sketch'

const LABEL = '以前定下的，哪些不再落实'

interface DropFieldsProps {
  meetingId: string
  value: readonly DropSketch[]
  /** What is wrong with it, by field: `drops`, `drops.0.reason`. */
  faults: Record<string, string>
  onChange: (next: DropSketch[]) => void
}

/** 以前定下、不再落实的事: of what this meeting looks at. Nothing where there is none. */
export function DropFields({ meetingId, value, faults, onChange }: DropFieldsProps) {
  const followUps = useMeeting(meetingId).data?.followUps ?? []
  const known = followUps.map(({ id, what, owner, dueAt }) => ({
    value: id,
    label: what,
    hint: `${owner}，${dateWords(dueAt, Date.now())}前`,
  }))
  // What is chosen stays to be seen, also where the phone has not read the meeting.
  const chosen = value.filter(({ actionId }) => !known.some((one) => one.value === actionId))
  const options = [...known, ...chosen.map(({ actionId, what }) => ({ value: actionId, label: what }))]
  if (options.length === 0) return null
  const dropOf = (actionId: string): DropSketch =>
    value.find((one) => one.actionId === actionId) ?? {
      actionId,
      what: options.find((one) => one.value === actionId)?.label ?? '',
      reason: '',
    }
  return (
    <Stack gap={3}>
      <Field optional label={LABEL} error={faults.drops}>
        <ManyChoice
          label={LABEL}
          options={options}
          value={value.map(({ actionId }) => actionId)}
          onChange={(ids) => onChange(ids.map(dropOf))}
        />
      </Field>
      {value.map((drop, at) => (
        <TextField
          key={drop.actionId}
          label={`为什么不再落实：${drop.what}`}
          limit={ROUNDTABLE_REASON_LENGTH}
          error={faults[`drops.${at}.reason`]}
          value={drop.reason}
          onChange={(reason) => onChange(value.map((one) => (one === drop ? { ...drop, reason } : one)))}
        />
      ))}
    </Stack>
  )
}
