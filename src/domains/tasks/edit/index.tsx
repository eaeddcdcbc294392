import { useState } from 'react'
import type { TaskView } from 'types/task-views'
import { TITLE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { taskKeys, useTask, useTaskDeed } from '../queries'
import { taskWays } from '../ways'
import { MoreFields } from './more-fields'
import { TeamField } from './team-field'
import { WhenFields } from './when-fields'
import { sketchOf, type Written, writtenOf } from './written'

/** 任务信息: writing a task down, or changing one that is not published yet. Address: ?id= of the one to change, or ?team= */
export default function EditTask() {
  const { id, team } = useAddress()
  const task = useTask(id ?? '')
  useWatched(taskKeys.one(id ?? ''))
  return (
    <Editing id={id} query={task}>
      {(kept) => <TaskForm task={kept} team={kept?.teamId ?? team} />}
    </Editing>
  )
}

type Draft = Parameters<typeof api.tasks.draft.mutate>[0]

function TaskForm({ task, team }: { task?: TaskView; team?: string }) {
  const [written, setWritten] = useState(() => writtenOf(task?.sketch ?? null))
  const [teamId, setTeamId] = useState(team ?? '')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useTaskDeed(
    task?.id,
    ({ teamId: of, ...sketch }: Draft) =>
      task
        ? api.tasks.change.mutate({ ...sketch, id: task.id, seen: task.version })
        : api.tasks.draft.mutate({ teamId: of, ...sketch }),
    task ? undefined : madeIn(taskWays, '看刚才的任务'),
  )
  const { startsAt: from, endsAt: to, ...sent } = saving.fields
  const faults: Record<string, string | undefined> = { from, to, ...sent, ...missing }
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))

  const save = async () => {
    const read = sketchOf(written)
    setMissing({ ...('faults' in read ? read.faults : {}), ...(teamId ? {} : { teamId: '请选择队伍' }) })
    if ('faults' in read || !teamId) return
    const saved = await saving.run({ teamId, ...read.sketch })
    if (!saved) return
    toast('已存为草稿，看过后再发布')
    replaceBy(taskWays.detail(saved.id))
  }

  return (
    <FormPage action='下一步：看一遍再发布' busy={saving.busy} onSubmit={save}>
      {!team && <TeamField value={teamId} error={faults.teamId} onChange={setTeamId} />}
      <TextField
        label='做什么'
        error={faults.title}
        limit={TITLE_LENGTH}
        value={written.title}
        onChange={(title) => change({ title })}
      />
      <WhenFields written={written} faults={faults} onChange={change} />
      <MoreFields written={written} faults={faults} onChange={change} />
    </FormPage>
  )
}
