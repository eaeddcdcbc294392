import { useState } from 'react'
import type { NeedView } from 'types/needs'
import {
  DAY_PART_NAMES,
  DAY_PARTS,
  type DayPart,
  NEED_ABOUT_LENGTH,
  NEED_TITLE_LENGTH,
  OFFER_KIND_NAMES,
  OFFER_KINDS,
  type OfferKind,
  WEEKDAY_NAMES,
  WEEKDAYS,
} from 'types/words/offers'
import { api } from '@/cloud/api'
import { doAndLeave } from '@/screen/do-and-leave'
import { Editing } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Choice, ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { monthAfter } from '@/ui/months'
import { TextField } from '@/ui/text-field'
import { needKeys, useNeed, useNeedDeed } from '../queries'
import { offerWays } from '../ways'
import { monthWords } from '../words'

const kinds = OFFER_KINDS.map((value) => ({ value, label: OFFER_KIND_NAMES[value] }))
const days = WEEKDAYS.map((weekday) => ({ value: String(weekday), label: WEEKDAY_NAMES[weekday] }))
const parts = [
  { value: 'any', label: '都行' },
  ...DAY_PARTS.map((value) => ({ value, label: DAY_PART_NAMES[value] })),
] as const
/** Needs are written down so many months ahead at once. */
const MONTHS_SHOWN = 4

/** 需要什么: writing down what is needed, or changing it. Address: ?id= of the one to change; ?unit= of whom, or nobody's but the community's */
export default function EditNeed() {
  const { id, unit } = useAddress()
  const need = useNeed(id ?? '')
  useWatched(needKeys.one(id ?? ''))
  return (
    <Editing id={id} query={need}>
      {(kept) => <NeedForm need={kept} unitId={unit} />}
    </Editing>
  )
}

interface Written {
  kind: OfferKind
  title: string
  about: string
  month: string
  count: number
  weekdays: number[]
  part: DayPart | null
  key: string
}

function NeedForm({ need, unitId }: { need?: NeedView; unitId: string | undefined }) {
  const thisMonth = dayOf(Date.now()).slice(0, 7)
  const months = Array.from({ length: MONTHS_SHOWN }, (_, index) => monthAfter(thisMonth, index))
  const shown = need && !months.includes(need.month) ? [need.month, ...months] : months
  const [kind, setKind] = useState<OfferKind | null>(need?.kind ?? null)
  const [title, setTitle] = useState(need?.title ?? '')
  const [about, setAbout] = useState(need?.about ?? '')
  const [month, setMonth] = useState(need?.month ?? monthAfter(thisMonth, 1))
  const [count, setCount] = useState(String(need?.count ?? 1))
  const [weekdays, setWeekdays] = useState((need?.weekdays ?? []).map(String))
  const [part, setPart] = useState<DayPart | 'any'>(need?.part ?? 'any')
  const [missing, setMissing] = useState<{ kind?: string; count?: string }>({})
  const saving = useNeedDeed(need?.id, (input: Written) =>
    need
      ? api.offers.saveNeed.mutate({ ...input, id: need.id, seen: need.version })
      : api.offers.addNeed.mutate({ ...input, ...(unitId ? { unitId } : {}) }),
  )
  const { fields } = saving
  const save = async () => {
    const isCount = /^\d{1,3}$/.test(count.trim())
    setMissing({ ...(kind ? {} : { kind: '请选择类别' }), ...(isCount ? {} : { count: '请填一个数，如 6' }) })
    if (!kind || !isCount) return
    const input = {
      kind,
      title,
      about,
      month,
      count: Number(count),
      weekdays: weekdays.map(Number),
      part: part === 'any' ? null : part,
    }
    await doAndLeave(saving, input, { done: '已保存', back: offerWays.needs(unitId) })
  }
  return (
    <FormPage busy={saving.busy} onSubmit={save}>
      <Field label='类别' error={missing.kind ?? fields.kind}>
        <Choice look='chips' label='类别' options={kinds} value={kind} onChange={setKind} />
      </Field>
      <TextField
        label='需要什么'
        hint='如：开家长会的地方'
        error={fields.title}
        limit={NEED_TITLE_LENGTH}
        value={title}
        onChange={setTitle}
      />
      <TextField
        type='number'
        label='数量'
        hint='几个人、几件或几次'
        error={missing.count ?? fields.count}
        value={count}
        onChange={setCount}
      />
      <Field label='哪个月' error={fields.month}>
        <Choice
          look='chips'
          label='哪个月'
          options={shown.map((value) => ({ value, label: monthWords(value) }))}
          value={month}
          onChange={setMonth}
        />
      </Field>
      <Field optional label='最好在周几' hint='不选就是都行'>
        <ManyChoice look='chips' label='最好在周几' options={days} value={weekdays} onChange={setWeekdays} />
      </Field>
      <Field label='最好在什么时候'>
        <Choice look='chips' label='最好在什么时候' options={parts} value={part} onChange={setPart} />
      </Field>
      <TextField
        multiline
        optional
        label='说明'
        error={fields.about}
        limit={NEED_ABOUT_LENGTH}
        value={about}
        onChange={setAbout}
      />
    </FormPage>
  )
}
