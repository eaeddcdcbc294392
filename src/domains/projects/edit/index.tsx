import { useState } from 'react'
import type { ProjectFields, ProjectView } from 'types/projects'
import { PROJECT_TEXT_LENGTH } from 'types/words/projects'
import { BRING_LENGTH, MEET_LENGTH, TITLE_LENGTH } from 'types/words/tasks'
import { api } from '@/cloud/api'
import { Closing, type ClosingDeed } from '@/screen/closing'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { madeIn } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { TextField } from '@/ui/text-field'
import { TimePicker } from '@/ui/time-picker'
import { projectKeys, useProject, useProjectDeed } from '../queries'
import { RiskField, SkillField } from '../risk-and-skill'
import { projectWays } from '../ways'

/** Texts in the order in which they stand in the form. */
const TEXTS = [
  { field: 'title', label: '名称', limit: TITLE_LENGTH },
  { field: 'purpose', label: '为什么做', limit: PROJECT_TEXT_LENGTH, multiline: true },
  { field: 'steps', label: '怎么做', hint: '一步一行', limit: PROJECT_TEXT_LENGTH, multiline: true, optional: true },
  { field: 'meetAt', label: '在哪里集合', limit: MEET_LENGTH },
  { field: 'bring', label: '带什么', limit: BRING_LENGTH, optional: true },
  { field: 'gear', label: '防护用品', limit: BRING_LENGTH, optional: true },
  { field: 'training', label: '先学什么', limit: PROJECT_TEXT_LENGTH, multiline: true, optional: true },
  {
    field: 'results',
    label: '记录什么',
    hint: '做完以后要记下什么',
    limit: PROJECT_TEXT_LENGTH,
    multiline: true,
    optional: true,
  },
] as const
type TextName = (typeof TEXTS)[number]['field']

type Written = Omit<ProjectFields, 'places' | 'from' | 'to' | TextName> &
  Record<TextName | 'places', string> & { from: string | null; to: string | null }

const NOTHING: Written = {
  title: '',
  purpose: '',
  steps: '',
  meetAt: '',
  bring: '',
  gear: '',
  training: '',
  results: '',
  places: '',
  from: null,
  to: null,
  risk: 'none',
  skill: null,
}

/** 项目信息: writing a project down, or changing one. Address: ?id= of the one to change */
export default function EditProject() {
  const { id } = useAddress()
  const project = useProject(id)
  useWatched(projectKeys.one(id ?? ''))
  return (
    <Editing id={id} query={project}>
      {(kept) => <ProjectForm project={kept} />}
    </Editing>
  )
}

function ProjectForm({ project }: { project?: ProjectView }) {
  const [written, setWritten] = useState<Written>(() =>
    project ? { ...NOTHING, ...project.fields, places: String(project.fields.places) } : NOTHING,
  )
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useProjectDeed(
    project?.id,
    (input: ProjectFields & { key: string }) =>
      project
        ? api.projects.save.mutate({ ...input, id: project.id, seen: project.version })
        : api.projects.add.mutate(input),
    project ? undefined : madeIn(projectWays, '看刚才的项目'),
  )
  const faults: Record<string, string | undefined> = { ...saving.fields, ...missing }
  const change = (changes: Partial<Written>) => setWritten((now) => ({ ...now, ...changes }))

  const save = async () => {
    const { from, to, places, ...same } = written
    setMissing({ ...(from ? {} : { from: '请选择时间' }), ...(to ? {} : { to: '请选择时间' }) })
    if (!from || !to) return
    const fields = { ...same, from, to, places: Number(places.trim() || Number.NaN) }
    await doAndLeave(saving, fields, { done: '已保存', back: projectWays.list() })
  }

  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      {TEXTS.map(({ field, ...about }) => (
        <TextField
          key={field}
          {...about}
          error={faults[field]}
          value={written[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <TimePicker label='一般几点开始' error={faults.from} value={written.from} onChange={(from) => change({ from })} />
      <TimePicker label='一般几点结束' error={faults.to} value={written.to} onChange={(to) => change({ to })} />
      <TextField
        type='number'
        label='要几个人'
        error={faults.places}
        value={written.places}
        onChange={(places) => change({ places })}
      />
      <RiskField value={written.risk} error={faults.risk} onChange={(risk) => change({ risk })} />
      <SkillField value={written.skill} error={faults.skill} onChange={(skill) => change({ skill })} />
      {project && <ProjectClosing project={project} />}
    </FormPage>
  )
}

function ProjectClosing({ project }: { project: ProjectView }) {
  const deed = useProjectDeed(project.id, (said: ClosingDeed) =>
    project.closed ? api.projects.reopen.mutate(said) : api.projects.close.mutate(said),
  )
  return (
    <Closing
      entry={{ ...project, name: project.title }}
      called='这个项目'
      text='用它发过的任务不受影响。'
      deed={deed}
      list={projectWays.list()}
    />
  )
}
