import { useState } from 'react'
import type { AdviserView, OfferView } from 'types/offers'
import {
  isQuietKind,
  OFFER_ABOUT_LENGTH,
  OFFER_KIND_NAMES,
  OFFER_KINDS,
  OFFER_TITLE_LENGTH,
  OFFER_WHERE_LENGTH,
  type OfferKind,
  SLOT_MINUTES,
} from 'types/words/offers'
import { api } from '@/cloud/api'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { madeIn } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { TextField } from '@/ui/text-field'
import { offerKeys, useOffer, useOfferDeed } from '../queries'
import { offerWays } from '../ways'
import { Advisers } from './advisers'
import { hoursOf, NO_SPAN, type Span, spansOf } from './hours'
import { WeekHours } from './week-hours'

const kinds = OFFER_KINDS.map((value) => ({ value, label: OFFER_KIND_NAMES[value] }))
const lengths = SLOT_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: minutes < 60 ? `${minutes} 分钟` : `${minutes / 60} 小时`,
}))

/** 能提供什么: entering what a unit can give, or changing it. Address: ?id= of the one to change, or ?unit= */
export default function EditOffer() {
  const { id, unit = '' } = useAddress()
  const offer = useOffer(id ?? '')
  useWatched(offerKeys.one(id ?? ''))
  return (
    <Editing id={id} query={offer}>
      {(kept) => <OfferForm offer={kept} unitId={kept?.unitId ?? unit} />}
    </Editing>
  )
}

interface Written {
  title: string
  about: string
  where: string
  hours: NonNullable<ReturnType<typeof hoursOf>>
  minutes: number
  first: string
  last: string | null
  adviserIds: string[]
  kind: OfferKind
  key: string
}

function OfferForm({ offer, unitId }: { offer?: OfferView; unitId: string }) {
  const [kind, setKind] = useState<OfferKind | null>(offer?.kind ?? null)
  const [written, setWritten] = useState({
    title: offer?.title ?? '',
    about: offer?.about ?? '',
    where: offer?.where ?? '',
  })
  const [spans, setSpans] = useState<Span[]>(offer ? spansOf(offer.hours) : [NO_SPAN])
  const [minutes, setMinutes] = useState(String(offer?.minutes ?? 60))
  const [last, setLast] = useState(offer?.last ?? null)
  const [advisers, setAdvisers] = useState<AdviserView[]>(offer?.keeper?.advisers ?? [])
  const [missing, setMissing] = useState<{ kind?: string; hours?: string }>({})
  const first = offer?.first ?? dayOf(Date.now())
  const saving = useOfferDeed(
    offer?.id,
    ({ kind: chosen, ...input }: Written) =>
      offer
        ? api.offers.save.mutate({ ...input, id: offer.id, seen: offer.version })
        : api.offers.add.mutate({ ...input, kind: chosen, unitId }),
    offer ? undefined : madeIn(offerWays, '看刚才的'),
  )
  const { fields } = saving
  const change = (field: keyof typeof written) => (value: string) => setWritten((now) => ({ ...now, [field]: value }))
  const save = async () => {
    const hours = hoursOf(spans)
    setMissing({
      ...(kind ? {} : { kind: '请选择类别' }),
      ...(hours ? {} : { hours: '请选好每一段在周几、几点到几点' }),
    })
    if (!kind || !hours) return
    const adviserIds = isQuietKind(kind) ? advisers.map(({ memberId }) => memberId) : []
    const input = { ...written, kind, hours, minutes: Number(minutes), first, last, adviserIds }
    await doAndLeave(saving, input, { done: '已保存', back: offerWays.bookings(unitId) })
  }
  const hoursError = Object.entries(fields).find(([field]) => field.startsWith('hours'))?.[1]
  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      {!offer && (
        <Field
          label='类别'
          hint='心理咨询、法律咨询是保密的：除了顾问，谁也看不到谁来'
          error={missing.kind ?? fields.kind}
        >
          <Choice look='chips' label='类别' options={kinds} value={kind} onChange={setKind} />
        </Field>
      )}
      <TextField
        label='名称'
        hint='如：二楼会议室'
        error={fields.title}
        limit={OFFER_TITLE_LENGTH}
        value={written.title}
        onChange={change('title')}
      />
      <TextField
        multiline
        optional
        label='说明'
        hint='能坐几个人、要带什么、从哪个门进'
        error={fields.about}
        limit={OFFER_ABOUT_LENGTH}
        value={written.about}
        onChange={change('about')}
      />
      <TextField
        optional
        label='地点'
        error={fields.where}
        limit={OFFER_WHERE_LENGTH}
        value={written.where}
        onChange={change('where')}
      />
      <WeekHours spans={spans} error={missing.hours ?? hoursError} onChange={setSpans} />
      <Field label='每次多长时间' error={fields.minutes}>
        <Choice look='chips' label='每次多长时间' options={lengths} value={minutes} onChange={setMinutes} />
      </Field>
      <DatePicker
        optional
        label='到哪一天为止'
        hint='不选就一直有，停的时候再点“停了”'
        error={fields.last}
        earliest={first}
        value={last}
        onChange={setLast}
      />
      {kind && isQuietKind(kind) && (
        <Advisers unitId={unitId} value={advisers} error={fields.adviserIds} onChange={setAdvisers} />
      )}
    </FormPage>
  )
}
