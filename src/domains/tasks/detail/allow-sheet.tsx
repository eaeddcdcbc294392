import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { NOTE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { useSkilled } from '@/domains/teams/queries'
import { Remote } from '@/screen/remote'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useTaskDeed } from '../queries'

/** Lets somebody of the team come although they have another task at that time. They still claim by themselves. */
export function AllowSheet({ task: { id, teamId, people }, onClose }: { task: TaskView; onClose: () => void }) {
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const { run, busy, fields } = useTaskDeed(id, api.tasks.allow.mutate)
  const allow = async () => {
    setMissing(memberId ? undefined : '请选一位队员')
    if (!memberId || !(await run({ id, memberId, reason }))) return
    toast('已同意，请对方自己来认领')
    onClose()
  }
  return (
    <Sheet
      title='时间冲突也让来'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void allow()}>
          同意
        </Button>
      }
    >
      <Stack gap={4}>
        <Note>同一时间有别的任务的人，认领时会被拦住。您同意了，对方再点一次“认领”。来不来由本人定。</Note>
        <OfTeam
          teamId={teamId}
          without={(people ?? []).map((one) => one.memberId)}
          value={memberId}
          error={missing}
          onChange={setMemberId}
        />
        <TextField
          multiline
          label='为什么同意'
          hint='本人和别的带队的人看得到'
          limit={NOTE_LENGTH}
          error={fields.reason}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Sheet>
  )
}

interface OfTeamProps {
  teamId: string
  /** Who stands in the task already. */
  without: readonly string[]
  value: string | null
  error: string | undefined
  onChange: (memberId: string) => void
}

function OfTeam({ teamId, without, value, error, onChange }: OfTeamProps) {
  const volunteers = useSkilled(teamId)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = volunteers
  return (
    <Field label='同意谁' hint='这里是本队队员。别的邻居请先参加本队' error={error}>
      <Remote query={volunteers} look='lines'>
        {({ pages }) => {
          const others = pages.flatMap(({ items }) => items).filter((one) => !without.includes(one.id))
          return others.length === 0 ? (
            <Empty icon='people' title='没有别的队员了' text='本队队员都已经在名单上。' />
          ) : (
            <Choice
              label='同意谁'
              options={others.map((one) => ({ value: one.id, label: one.name }))}
              value={value}
              onChange={onChange}
            />
          )
        }}
      </Remote>
      {hasNextPage && (
        <Button look='plain' busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          看更多
        </Button>
      )}
    </Field>
  )
}
