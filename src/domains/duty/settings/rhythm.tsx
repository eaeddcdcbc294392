import { useState } from 'react'
import type { DutyDeskView } from 'types/duty-views'
import {
  DOCUMENT_NUMBER_LENGTH,
  type Rhythm as Kind,
  RHYTHM_NAMES,
  RHYTHM_TIMES_AT_MOST,
  RHYTHMS,
} from 'types/words/duty'
import { api } from '@/cloud/api'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { confirm } from '@/ui/confirm'
import { Field } from '@/ui/field'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useDutyDeed } from '../queries'
import { rhythmWords } from '../words'

const KINDS = RHYTHMS.map((value) => ({ value, label: RHYTHM_NAMES[value] }))

/** How often party members are asked to take part, and which document asks for it. */
export function Rhythm({ desk: { rhythm, coming } }: { desk: DutyDeskView }) {
  const from = coming ?? rhythm
  const [kind, setKind] = useState<Kind>(from.kind)
  const [times, setTimes] = useState(String(from.times || 1))
  const [document, setDocument] = useState(from.document ?? '')
  const [missing, setMissing] = useState<string>()
  const deed = useDutyDeed(api.duty.setRhythm.mutate)
  const save = async () => {
    const number = Number(times)
    const sound = Number.isInteger(number) && number >= 1 && number <= RHYTHM_TIMES_AT_MOST
    setMissing(sound ? undefined : `请填 1 到 ${RHYTHM_TIMES_AT_MOST} 的次数`)
    if (!sound) return
    const said = rhythmWords({ kind, times: number })
    const text = '从下一期的第一天起，已经开始的这一期和以前的都不变。'
    if (!(await confirm({ title: `改成“${said}”？`, text, yes: '改' }))) return
    if (await deed.run({ kind, times: number, document })) toast('已改，什么时候起见最上面')
  }
  return (
    <Section title='多久参加一次'>
      <Stack gap={4}>
        <Field label='多久一次' error={deed.fields.kind}>
          <Choice look='chips' label='多久一次' options={KINDS} value={kind} onChange={setKind} />
        </Field>
        {kind !== 'none' && (
          <TextField
            type='number'
            label='每期几次'
            error={missing ?? deed.fields.times}
            value={times}
            onChange={setTimes}
          />
        )}
        <TextField
          optional
          label='哪份文件要求的'
          hint='文件名称或文号，党员看得到'
          error={deed.fields.document}
          limit={DOCUMENT_NUMBER_LENGTH}
          value={document}
          onChange={setDocument}
        />
        <Note>只用来提醒想要提醒的人，不排名、不通报。</Note>
        <Button busy={deed.busy} onPress={() => void save()}>
          保存
        </Button>
      </Stack>
    </Section>
  )
}
