import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { BRING_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { RiskField, SkillField } from '@/domains/projects/risk-and-skill'
import { endOf } from '@/screen/shift/shift'
import { Button } from '@/ui/button'
import { ManyChoice } from '@/ui/choice'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { Insurance } from '../edit/more-fields'
import { useTaskDeed } from '../queries'

const RULES = [{ value: 'teamOnly', label: '只限本队队员' }] as const

/** 改参加要求: whom a published task is for, and how dangerous it is. Nobody loses their place. */
export function RestrictSheet({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { id, insurance } = task
  const [written, setWritten] = useState({
    teamOnly: task.teamOnly,
    skill: task.skill,
    risk: task.risk,
    gear: task.gear ?? '',
    insurer: '',
    policy: '',
    insuredUntil: null as string | null,
  })
  const { run, busy, fields } = useTaskDeed(id, api.tasks.restrict.mutate)
  const change = (changes: Partial<typeof written>) => setWritten((now) => ({ ...now, ...changes }))
  const { teamOnly, skill, risk, gear, insurer, policy, insuredUntil } = written
  const save = async () => {
    const insured = { insurer, policy, ...(insuredUntil ? { insuredUntil: endOf(insuredUntil) } : {}) }
    const input = {
      id,
      teamOnly,
      risk,
      ...(risk === 'none' ? {} : { gear }),
      ...(skill ? { skill } : {}),
      ...(risk === 'danger' && !insurance ? insured : {}),
    }
    if (!(await run(input))) return
    toast('已改，已告诉大家')
    onClose()
  }
  return (
    <Sheet
      title='改参加要求'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void save()}>
          保存
        </Button>
      }
    >
      <Stack gap={4}>
        <Note>已经认领的人，名额不变。不合新要求的，会在名单上标出来，请您联系。</Note>
        <ManyChoice
          label='谁能参加'
          options={RULES}
          value={teamOnly ? ['teamOnly'] : []}
          onChange={(chosen) => change({ teamOnly: chosen.length > 0 })}
        />
        <SkillField value={skill} error={fields.skill} onChange={(next) => change({ skill: next })} />
        <RiskField value={risk} error={fields.risk} onChange={(next) => change({ risk: next })} />
        {risk !== 'none' && (
          <TextField
            optional={risk === 'some'}
            label='防护用品'
            limit={BRING_LENGTH}
            error={fields.gear}
            value={gear}
            onChange={(next) => change({ gear: next })}
          />
        )}
        {risk === 'danger' &&
          (insurance ? (
            <Note>保险照旧：{insurance}</Note>
          ) : (
            <Insurance written={written} faults={fields} onChange={change} />
          ))}
      </Stack>
    </Sheet>
  )
}
