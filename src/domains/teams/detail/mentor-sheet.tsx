import { useState } from 'react'
import type { TeamView } from 'types/teams'
import { TRIAL_AT_LEAST, TRIAL_AT_MOST, TRIAL_DAYS } from 'types/words/teams'
import { nameIn } from 'types/words/text'
import { api } from '@/cloud/api'
import { Remote } from '@/screen/remote'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { Empty } from '@/ui/empty'
import { Field } from '@/ui/field'
import { SearchBar } from '@/ui/search-bar'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useMentors, useTeamDeed } from '../queries'

/** The office names a mentor, and for how long the team is tried. */
export function MentorSheet({ team: { id, version: seen }, onClose }: { team: TeamView; onClose: () => void }) {
  const [mentorId, setMentorId] = useState<string | null>(null)
  const [days, setDays] = useState(String(TRIAL_DAYS))
  const [missing, setMissing] = useState<string>()
  const { run, busy, fields } = useTeamDeed(id, api.teams.beginTrial.mutate)
  const begin = async () => {
    setMissing(mentorId ? undefined : '请选一位导师')
    if (!mentorId || !(await run({ id, seen, mentorId, days: Number(days) }))) return
    toast('开始试运行了')
    onClose()
  }
  return (
    <Sheet
      title='请一位导师'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void begin()}>
          开始试运行
        </Button>
      }
    >
      <Stack gap={4}>
        <TextField
          type='number'
          label='试运行多少天'
          hint={`${TRIAL_AT_LEAST} 到 ${TRIAL_AT_MOST} 天`}
          error={fields.days}
          value={days}
          onChange={setDays}
        />
        <Mentors value={mentorId} error={missing ?? fields.mentorId} onChange={setMentorId} />
      </Stack>
    </Sheet>
  )
}

interface MentorsProps {
  value: string | null
  error: string | undefined
  onChange: (id: string) => void
}

function Mentors({ value, error, onChange }: MentorsProps) {
  const [written, setWritten] = useState('')
  const [name, setName] = useState('')
  const mentors = useMentors(name)
  const write = (text: string) => {
    setWritten(text)
    if (text === '') setName('')
  }
  return (
    <Field label='导师' hint='办过队伍、懂这件事的人，请先和本人说好' error={error}>
      <SearchBar label='按姓名找' value={written} onChange={write} onSearch={() => setName(nameIn(written))} />
      <Remote query={mentors} look='lines'>
        {({ items, more }) => (
          <>
            {items.length === 0 ? (
              <Empty icon='people' title='没有找到' text='没有核实过的住户不在这里。' />
            ) : (
              <Choice
                label='导师'
                options={items.map((one) => ({ value: one.id, label: one.name }))}
                value={value}
                onChange={onChange}
              />
            )}
            {more && <Note>还有更多的人，请把姓名写全一些再找。</Note>}
          </>
        )}
      </Remote>
    </Field>
  )
}
