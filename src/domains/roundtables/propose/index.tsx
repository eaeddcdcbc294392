import { useState } from 'react'
import { PHOTOS_AT_MOST } from 'types/words/requests'
import {
  ITEM_BACKGROUND_LENGTH,
  ITEM_QUESTION_LENGTH,
  ITEM_TITLE_LENGTH,
  type MatterCategory,
} from 'types/words/roundtables'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { type Owners, OwnersChoice } from '@/domains/requests/parts/owners-choice'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { useSentPhotos } from '@/screen/sent-photos'
import { useWhenReady } from '@/screen/use-when-ready'
import { Choice, ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { PhotoPicker } from '@/ui/photo-picker'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useItemDeed, useTable } from '../queries'
import { itemPages, roundtableWays } from '../ways'
import { CATEGORIES } from '../words'

/** 提一项议题: by a seat, a liaison, a steward or the office. */
export default function ProposeItem() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const [category, setCategory] = useState<MatterCategory | null>(null)
  const [written, setWritten] = useState({ title: '', question: '', background: '' })
  const [askedOf, setAskedOf] = useState<string[]>([])
  const [owners, setOwners] = useState<Owners>({})
  const [missing, setMissing] = useState<string>()
  const seats = useTable().data?.seats ?? []
  const deed = useItemDeed(undefined, api.roundtables.propose.mutate, madeIn(itemPages, '看刚才的议题'))
  const { fields } = deed
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const photos = useSentPhotos({ atMost: PHOTOS_AT_MOST })
  const send = async () => {
    setMissing(category ? undefined : '请选择类别')
    if (photos.fault) toast(photos.fault, 'bad')
    if (!category || photos.fault) return
    if (photos.sending) return sending.ask()
    const photoIds = photos.ids
    const made = await deed.run({ category, ...written, askedOf, photoIds, ...owners })
    if (!made) return
    toast('已提出，等主持人答复')
    replaceBy(roundtableWays.item(made.id))
  }
  const sending = useWhenReady(!photos.sending || photos.fault !== null, () => void send())
  return (
    <FormPage action='提出' busy={deed.busy || sending.waiting} onSubmit={send}>
      <TextField
        label='议题'
        hint='如：上下学时段学校门口拥堵'
        error={fields.title}
        limit={ITEM_TITLE_LENGTH}
        value={written.title}
        onChange={change('title')}
      />
      <TextField
        multiline
        label='请会议决定什么'
        hint='如：请学校和物业商量怎样疏导'
        error={fields.question}
        limit={ITEM_QUESTION_LENGTH}
        value={written.question}
        onChange={change('question')}
      />
      <Field label='类别' error={missing ?? fields.category}>
        <Choice look='chips' label='类别' options={CATEGORIES} value={category} onChange={setCategory} />
      </Field>
      <TextField
        multiline
        optional
        label='背景'
        hint='写大家都能看的，不写是谁家的事'
        error={fields.background}
        limit={ITEM_BACKGROUND_LENGTH}
        value={written.background}
        onChange={change('background')}
      />
      <PhotoPicker
        optional
        label='照片'
        hint='看得清情况的，不拍别人的脸和门牌'
        photos={photos}
        error={fields.photoIds}
      />
      {seats.length > 0 && (
        <Field optional label='想请哪一方来办' error={fields.askedOf}>
          <ManyChoice
            look='chips'
            label='想请哪一方来办'
            options={seats.map(({ id, label }) => ({ value: id, label }))}
            value={askedOf}
            onChange={setAskedOf}
          />
        </Field>
      )}
      <OwnersChoice error={fields.ownersMatter} value={owners} onChange={setOwners} />
      <Note>主持人采纳以后，邻居们可以看到、支持和留言，也会看到是谁提的。</Note>
    </FormPage>
  )
}
