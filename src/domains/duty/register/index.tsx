import { useState } from 'react'
import type { DutyMineView } from 'types/duty-views'
import type { DutyKind } from 'types/words/duty'
import { api } from '@/cloud/api'
import { FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import type { Made } from '@/screen/received-before'
import { Choice, ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { missingIn, NOWHERE, sentOf } from '../parts/belonging'
import { BelongingFields } from '../parts/belonging-fields'
import { kindOptions } from '../parts/kinds'
import { OwnWords } from '../parts/own-words'
import { useDutyDeed, useMyDuty } from '../queries'
import { dutyWays } from '../ways'

const made: Made = { look: '看我的报到', show: () => replaceBy(dutyWays.mine()) }

/** 党员报到: a party member registers here; the branch confirms it. */
export default function Register() {
  return <FormOf query={useMyDuty()}>{(mine) => <RegisterForm mine={mine} />}</FormOf>
}

function RegisterForm({ mine: { labels, homes } }: { mine: DutyMineView }) {
  const [kind, setKind] = useState<DutyKind | null>(null)
  const [belonging, setBelonging] = useState(NOWHERE)
  const [homeId, setHomeId] = useState(homes[0]?.id ?? null)
  const [words, setWords] = useState({ skills: '', times: '' })
  const [consent, setConsent] = useState<'yes'[]>([])
  const [shared, setShared] = useState<'yes'[]>([])
  const [missing, setMissing] = useState<Record<string, string>>({})
  const deed = useDutyDeed(api.duty.register.mutate, made)
  const faults: Record<string, string | undefined> = { ...deed.fields, ...missing }

  const send = async () => {
    const wrong = {
      ...(kind ? {} : { kind: '请选择党员类别' }),
      ...missingIn(belonging),
      ...(consent.length > 0 ? {} : { consent: '不同意就不能报到，请先勾选' }),
    }
    setMissing(wrong)
    if (Object.keys(wrong).length > 0 || !kind) return
    const input = {
      kind,
      ...sentOf(belonging),
      homeId: homeId ?? undefined,
      ...words,
      consent: true as const,
      shared: shared.length > 0,
    }
    if (!(await deed.run(input))) return
    toast('已提交，等支部确认')
    replaceBy(dutyWays.mine())
  }
  return (
    <FormPage action='报到' busy={deed.busy} onSubmit={send}>
      <Note>登记一次就可以，支部确认后生效。参加了什么，社区替您记着，不排名、不计分。</Note>
      <Field label='党员类别' error={faults.kind}>
        <Choice label='党员类别' options={kindOptions(labels)} value={kind} onChange={setKind} />
      </Field>
      <BelongingFields value={belonging} faults={faults} onChange={setBelonging} />
      {homes.length > 1 && (
        <Field label='住处' error={faults.homeId}>
          <Choice
            label='住处'
            options={homes.map(({ id, label }) => ({ value: id, label }))}
            value={homeId}
            onChange={setHomeId}
          />
        </Field>
      )}
      <OwnWords {...words} faults={faults} onChange={(changes) => setWords({ ...words, ...changes })} />
      <Field label='同意查看' hint='党员身份是敏感信息，要您单独同意' error={faults.consent}>
        <ManyChoice
          label='同意查看'
          options={[
            {
              value: 'yes',
              label: '同意所在支部、社区党委和本单位联络员查看我的报到资料',
              hint: '每次查看都会记下，您看得到是谁',
            },
          ]}
          value={consent}
          onChange={setConsent}
        />
      </Field>
      <Field label='邻居能看到' hint='可以不勾，以后随时能改' optional>
        <ManyChoice
          label='邻居能看到'
          options={[{ value: 'yes', label: '让本楼邻居看到我是党员、承诺做什么', hint: '看不到参加了几次' }]}
          value={shared}
          onChange={setShared}
        />
      </Field>
    </FormPage>
  )
}
