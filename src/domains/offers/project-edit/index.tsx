import { useState } from 'react'
import type { JointProjectView } from 'types/joint-projects'
import { AGREEMENT_LENGTH, PROJECT_TITLE_LENGTH } from 'types/words/offers'
import { api } from '@/cloud/api'
import { useUnits } from '@/domains/units/queries'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { ChooseSheet } from '@/screen/list/choose-sheet'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Button } from '@/ui/button'
import { Chosen } from '@/ui/chosen'
import { Field } from '@/ui/field'
import { Stack, Wrap } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { projectKeys, useProject, useProjectDeed } from '../queries'
import { offerWays } from '../ways'

/** 共建项目: writing down what was agreed, or changing it. Address: ?id= of the one to change */
export default function EditProject() {
  const { id } = useAddress()
  const project = useProject(id ?? '')
  useWatched(projectKeys.one(id ?? ''))
  return (
    <Editing id={id} query={project}>
      {(kept) => <ProjectForm project={kept} />}
    </Editing>
  )
}

interface Written {
  title: string
  agreement: string
  unitIds: string[]
  key: string
}

function ProjectForm({ project }: { project?: JointProjectView }) {
  const [title, setTitle] = useState(project?.title ?? '')
  const [agreement, setAgreement] = useState(project?.agreement ?? '')
  const [partners, setPartners] = useState(project?.partners ?? [])
  const [choosing, setChoosing] = useState(false)
  const [missing, setMissing] = useState<string>()
  const units = useUnits(false).data?.pages.flatMap(({ items }) => items) ?? []
  const saving = useProjectDeed(project?.id, (input: Written) =>
    project
      ? api.offers.saveProject.mutate({ ...input, id: project.id, seen: project.version })
      : api.offers.addProject.mutate(input),
  )
  const { fields } = saving
  const save = async () => {
    setMissing(partners.length > 0 ? undefined : '请至少选一个单位')
    if (partners.length === 0) return
    const input = { title, agreement, unitIds: partners.map(({ id }) => id) }
    await doAndLeave(saving, input, { done: '已保存', back: offerWays.projects() })
  }
  const left = units.filter(({ id }) => !partners.some((one) => one.id === id))
  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      <TextField label='项目名称' error={fields.title} limit={PROJECT_TITLE_LENGTH} value={title} onChange={setTitle} />
      <Field label='参加的单位' error={missing ?? fields.unitIds}>
        <Stack gap={3}>
          {partners.length > 0 && (
            <Wrap>
              {partners.map((one) => (
                <Chosen key={one.id} onDrop={() => setPartners(partners.filter(({ id }) => id !== one.id))}>
                  {one.name}
                </Chosen>
              ))}
            </Wrap>
          )}
          <Button look='plain' icon='plus' onPress={() => setChoosing(true)}>
            加一个单位
          </Button>
        </Stack>
      </Field>
      <TextField
        multiline
        label='约定'
        hint='谁出什么、多久一次、到什么时候'
        error={fields.agreement}
        limit={AGREEMENT_LENGTH}
        value={agreement}
        onChange={setAgreement}
      />
      {choosing && (
        <ChooseSheet
          label='单位'
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => {
            const unit = units.find((one) => one.id === id)
            if (unit) setPartners([...partners, { id, name: unit.name }])
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </FormPage>
  )
}
