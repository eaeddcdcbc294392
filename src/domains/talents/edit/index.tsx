import { useState } from 'react'
import {
  TALENT_ABOUT_LENGTH,
  TALENT_KIND_NAMES,
  TALENT_KINDS,
  TALENT_TITLE_LENGTH,
  TALENT_WISHES_LENGTH,
  type TalentKind,
} from 'types/words/talents'
import { api } from '@/cloud/api'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useTalentDeed } from '../queries'
import { talentWays } from '../ways'

const kinds = TALENT_KINDS.map((value) => ({ value, label: TALENT_KIND_NAMES[value] }))

/** 我来报名: offering a talk, a skill or a song. */
export default function OfferTalent() {
  const [kind, setKind] = useState<TalentKind | null>(null)
  const [written, setWritten] = useState({ title: '', about: '', wishes: '' })
  const [missing, setMissing] = useState<string>()
  const deed = useTalentDeed(undefined, api.talents.offer.mutate, madeIn(talentWays, '看刚才的报名'))
  const { fields } = deed
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const send = async () => {
    setMissing(kind ? undefined : '请选择讲、教还是演')
    if (!kind) return
    const made = await deed.run({ kind, ...written })
    if (!made) return
    toast('已报名，居委会会来定时间')
    replaceBy(talentWays.detail(made.id))
  }
  return (
    <FormPage action='报名' busy={deed.busy} onSubmit={send}>
      <Field label='您来做什么' error={missing ?? fields.kind}>
        <Choice look='chips' label='您来做什么' options={kinds} value={kind} onChange={setKind} />
      </Field>
      <TextField
        label='题目'
        hint='如：怎样防电信诈骗'
        error={fields.title}
        limit={TALENT_TITLE_LENGTH}
        value={written.title}
        onChange={change('title')}
      />
      <TextField
        multiline
        optional
        label='介绍'
        error={fields.about}
        limit={TALENT_ABOUT_LENGTH}
        value={written.about}
        onChange={change('about')}
      />
      <TextField
        optional
        label='您什么时候方便'
        hint='如：周末下午。只有居委会看得到'
        error={fields.wishes}
        limit={TALENT_WISHES_LENGTH}
        value={written.wishes}
        onChange={change('wishes')}
      />
      <Note>时间定了、您也确认以后，邻居们会看到题目和您的姓名。不记服务时长。</Note>
    </FormPage>
  )
}
