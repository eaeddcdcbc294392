import { useState } from 'react'
import type { MeView } from 'types/members'
import type { TaskView } from 'types/task-views'
import { TITLE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { useMe } from '@/domains/members/queries'
import { useProject } from '@/domains/projects/queries'
import { teamWays } from '@/domains/teams/ways'
import { Editing, FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { ManyChoice } from '@/ui/choice'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { taskKeys, useRepeatDeed, useTask, useTaskDeed } from '../queries'
import { taskWays } from '../ways'
import { startFor } from './for-request'
import { keepContact, lastContact } from './last-contact'
import { MoreFields } from './more-fields'
import { OpeningFields } from './opening-fields'
import { TeamField } from './team-field'
import { WhenFields } from './when-fields'
import { sketchOf, type Written, writtenFrom, writtenOf } from './written'

/**
 * 任务信息: writing a task down, or changing one that is not published yet. Address: ?id= of the one to change; or ?team= and
 * ?project= of the library, or ?origin= and ?category= of a request for which it is made, or ?action= that it carries out; each may be left out.
 */
export default function EditTask() {
  const { id, team, project: projectId, origin: request, action, category } = useAddress()
  const origin = originOf(request, action)
  const me = useMe()
  const task = useTask(id ?? '')
  const project = useProject(projectId)
  useWatched(taskKeys.one(id ?? ''))
  const begin = { team: team ?? ownTeam(me.data), contact: me.data ? lastContact(me.data.id) : '' }
  if (id !== undefined) {
    return (
      <Editing id={id} query={task}>
        {(kept) => (
          <TaskForm task={kept} team={kept?.teamId} begin={writtenOf(kept?.sketch ?? null, kept?.placeLabel)} />
        )}
      </Editing>
    )
  }
  if (projectId === undefined) {
    return (
      <FormOf query={me}>
        {() => (
          <TaskForm
            team={begin.team}
            begin={{ ...writtenOf(null), ...(request ? startFor(category) : {}), contact: begin.contact }}
            origin={origin}
          />
        )}
      </FormOf>
    )
  }
  return (
    <FormOf query={project}>
      {({ fields }) => (
        <TaskForm
          team={begin.team}
          projectId={projectId}
          begin={{ ...writtenFrom(fields, dayOf(Date.now() + DAY)), contact: begin.contact }}
        />
      )}
    </FormOf>
  )
}

const DAY = 24 * 3_600_000

/** The team that somebody leads or is a deputy in, where it is one only. */
function ownTeam(me: MeView | null | undefined): string | undefined {
  const [team, another] = me?.posts.filter(({ kind }) => kind === 'teamLeader' || kind === 'teamDeputy') ?? []
  return another ? undefined : team?.at.id
}

const WEEKLY = [{ value: 'weekly', label: '每周同一时间都有', hint: '法定节假日不办' }] as const

type Draft = Parameters<typeof api.tasks.draft.mutate>[0]

interface TaskFormProps {
  task?: TaskView
  /** Whose task it is; where it is not known yet, the form asks. */
  team?: string
  begin: Written
  /** From which project of the library, and for which request, it is made. */
  projectId?: string
  origin?: Origin
}

type Origin = NonNullable<TaskView['origin']>

/** What it is made for: a request, or what a roundtable resolved. */
const originOf = (request: string | undefined, action: string | undefined): Origin | undefined =>
  request ? { kind: 'request', id: request } : action ? { kind: 'action', id: action } : undefined

function TaskForm({ task, team, begin, projectId, origin }: TaskFormProps) {
  const me = useMe().data
  const [written, setWritten] = useState(begin)
  const [teamId, setTeamId] = useState(team ?? '')
  const [weekly, setWeekly] = useState(false)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const made = projectId ? { projectId } : {}
  const madeFor = { ...made, ...(origin ? { origin } : {}) }
  const saving = useTaskDeed(
    task?.id,
    ({ teamId: of, ...sketch }: Draft) =>
      task
        ? api.tasks.change.mutate({ ...sketch, id: task.id, seen: task.version })
        : api.tasks.draft.mutate({ teamId: of, ...sketch, ...madeFor }),
    task ? undefined : madeIn(taskWays, '看刚才的任务'),
  )
  const repeating = useRepeatDeed(api.tasks.repeat.mutate)
  const publishing = useTaskDeed(task?.id, api.tasks.publish.mutate)
  const { startsAt: from, endsAt: to, ...sent } = { ...saving.fields, ...publishing.fields, ...repeating.fields }
  const faults: Record<string, string | undefined> = { from, to, ...sent, ...missing }
  const change = (changes: Partial<Written>) => setWritten((before) => ({ ...before, ...changes }))

  /** What was written, where nothing is missing; what is missing is said beside its field. */
  const readOut = () => {
    // What comes every week can be claimed as soon as it is published.
    const read = sketchOf(weekly ? { ...written, opens: 'atOnce' } : written)
    setMissing({ ...('faults' in read ? read.faults : {}), ...(teamId ? {} : { teamId: '请选择队伍' }) })
    if ('faults' in read || !teamId) return null
    if (me && written.contact) keepContact(me.id, written.contact)
    return { teamId, ...read.sketch }
  }
  const save = async () => {
    const read = readOut()
    return read ? saving.run(read) : undefined
  }
  const saveDraft = async () => {
    const saved = await save()
    if (!saved) return
    toast('已存为草稿')
    replaceBy(taskWays.detail(saved.id))
  }
  const repeat = async () => {
    const read = readOut()
    const carriesOut = origin?.kind === 'action' ? { origin: { ...origin, kind: 'action' as const } } : {}
    if (!read || !(await repeating.run({ ...read, ...made, ...carriesOut }))) return
    toast('已设好，每周提前四周发布')
    replaceBy(teamWays.tasks(read.teamId))
  }
  /** What cannot be published yet stays a draft, and its page says why. */
  const publish = async () => {
    if (weekly) return repeat()
    const saved = await save()
    if (!saved) return
    if (await publishing.run({ id: saved.id, seen: saved.version })) toast('已发布')
    replaceBy(taskWays.detail(saved.id))
  }

  return (
    <FormPage action='发布' busy={saving.busy || publishing.busy || repeating.busy} onSubmit={publish}>
      {origin?.kind === 'request' && (
        <Callout tone='quiet' title='为一件诉求请志愿者'>
          大家都看得到。请用自己的话写，不写是谁家的事、住在哪一户。
        </Callout>
      )}
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
      {!task && origin?.kind !== 'request' && (
        <ManyChoice
          label='重复'
          options={WEEKLY}
          value={weekly ? ['weekly'] : []}
          onChange={(chosen) => setWeekly(chosen.length > 0)}
        />
      )}
      {!weekly && <OpeningFields written={written} faults={faults} onChange={change} />}
      {!weekly && (
        <Button look='text' busy={saving.busy} onPress={() => void saveDraft()}>
          先存草稿
        </Button>
      )}
    </FormPage>
  )
}
