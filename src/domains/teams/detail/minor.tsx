import { useState } from 'react'
import type { SkilledVolunteer } from 'types/task-views'
import { NAME_LENGTH } from 'types/words/members'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Stack } from '@/ui/stack'
import { Note, Title } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useMinorDeed } from '../queries'

interface MinorProps {
  teamId: string
  volunteer: SkilledVolunteer
  onClose: () => void
}

/** 未满 18 岁: whoever leads the team notes that the guardian agrees, and that somebody is of age by now. */
export function Minor({ teamId, volunteer: { id: memberId, name, guardian }, onClose }: MinorProps) {
  const [written, setWritten] = useState('')
  const consenting = useMinorDeed(teamId, api.tasks.consent.mutate)
  const growing = useMinorDeed(teamId, api.tasks.setAdult.mutate)
  const consent = async () => {
    if (!(await consenting.run({ id: teamId, memberId, guardian: written }))) return
    toast('已记下监护人同意')
    onClose()
  }
  const grow = async () => {
    const text = '请先看过证件，或者问过监护人。改了以后，有危险的任务也能认领。'
    const sure = await confirm({ title: `${name}满 18 岁了？`, text, yes: '改成成年' })
    if (!sure || !(await growing.run({ id: teamId, memberId }))) return
    toast('已改成成年')
    onClose()
  }
  return (
    <Stack gap={3}>
      <Title>未满 18 岁</Title>
      {guardian ? (
        <Note>监护人{guardian}已同意参加本队的任务。</Note>
      ) : (
        <>
          <TextField
            label='监护人姓名'
            hint='请先打电话或当面问过监护人，同意了再记'
            limit={NAME_LENGTH}
            error={consenting.fields.guardian}
            value={written}
            onChange={setWritten}
          />
          <Button busy={consenting.busy} onPress={() => void consent()}>
            监护人同意了，记下来
          </Button>
        </>
      )}
      <Button look='plain' busy={growing.busy} onPress={() => void grow()}>
        已满 18 岁，改成成年
      </Button>
    </Stack>
  )
}
