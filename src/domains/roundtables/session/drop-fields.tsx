import { ROUNDTABLE_REASON_LENGTH } from 'types/words/roundtables'
import { dateWords } from '@/time/words'
import { ManyChoice } from '@/ui/choice'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { useMeeting } from '../queries'

/** An action of an earlier meeting that is dropped, and why, as far as it is written. */
export interface DropSketch {
  actionId: string
  reason: string
}

interface DropFieldsProps {
  meetingId: string
  value: readonly DropSketch[]
  /** What is wrong with it. */
  error: string | undefined
  onChange: (next: DropSketch[]) => void
}

/** 以前定下、不再落实的事: of what this meeting looks at. Nothing where there is none. */
export function DropFields({ meetingId, value, error, onChange }: DropFieldsProps) {
  const followUps = useMeeting(meetingId).data?.followUps ?? []
  if (followUps.length === 0) return null
  const reasonOf = (id: string) => value.find(({ actionId }) => actionId === id)?.reason ?? ''
  return (
    <Section title='以前定下的，哪些不再落实（可不选）'>
      <Stack gap={3}>
        <ManyChoice
          label='哪些不再落实'
          options={followUps.map(({ id, what, owner, dueAt }) => ({
            value: id,
            label: what,
            hint: `${owner}，${dateWords(dueAt, Date.now())}前`,
          }))}
          value={value.map(({ actionId }) => actionId)}
          onChange={(ids) => onChange(ids.map((actionId) => ({ actionId, reason: reasonOf(actionId) })))}
        />
        {value.map(({ actionId, reason }) => (
          <TextField
            key={actionId}
            label={`为什么不再落实：${followUps.find(({ id }) => id === actionId)?.what ?? ''}`}
            limit={ROUNDTABLE_REASON_LENGTH}
            value={reason}
            onChange={(text) =>
              onChange(value.map((one) => (one.actionId === actionId ? { actionId, reason: text } : one)))
            }
          />
        ))}
        {error && <Note>{error}</Note>}
      </Stack>
    </Section>
  )
}
