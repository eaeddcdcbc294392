import { useState } from 'react'
import type { Seat } from 'types/members'
import type { PledgeView } from 'types/pledge-views'
import { PLEDGE_LENGTH } from 'types/words/pledges'
import { api } from '@/cloud/api'
import { Editing, FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import type { Made } from '@/screen/received-before'
import { useAddress } from '@/screen/use-address'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DatePicker } from '@/ui/date-picker'
import { Field } from '@/ui/field'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useMyPledges, usePledge, usePledgeDeed, usePledgesOnPaper } from '../queries'
import { pledgeWays } from '../ways'

/** 写承诺. Address: nothing for one's own; ?unitId= for a unit; ?fileId= for somebody on paper; ?draft= to change one */
export default function EditPledge() {
  const { unitId, fileId, draft } = useAddress()
  const mine = useMyPledges()
  const paper = usePledgesOnPaper(fileId ?? '')
  const pledge = usePledge(draft ?? '')
  if (draft) {
    return (
      <Editing id={draft} query={pledge}>
        {(kept) => kept && <Form whose={{ draft: kept }} places={kept.placesToChoose} />}
      </Editing>
    )
  }
  if (fileId) {
    return <FormOf query={paper}>{({ places, name }) => <Form whose={{ fileId, name }} places={places} />}</FormOf>
  }
  if (unitId) return <Form whose={{ unitId }} places={[]} />
  return <FormOf query={mine}>{({ file }) => <Form whose={{}} places={file?.places ?? []} />}</FormOf>
}

interface Whose {
  unitId?: string
  fileId?: string
  name?: string
  draft?: PledgeView
}

const MADE: Made = {
  look: '看刚才的承诺',
  show: (id) => replaceBy(id ? pledgeWays.detail(id) : pledgeWays.mine()),
}

interface Sent {
  text: string
  by: string
  placeId?: string
  publish: boolean
  key: string
}

/** Which call takes it, by whose it is. */
function sendOf({ unitId, fileId, draft }: Whose) {
  return ({ publish, ...said }: Sent): Promise<PledgeView> => {
    if (draft) return api.pledges.change.mutate({ ...said, id: draft.id, seen: draft.version })
    if (fileId) return api.pledges.enter.mutate({ ...said, fileId })
    if (unitId) return api.pledges.makeForUnit.mutate({ ...said, publish, unitId })
    return api.pledges.make.mutate({ ...said, publish })
  }
}

function Form({ whose, places }: { whose: Whose; places: readonly Seat[] }) {
  const { draft, fileId, unitId, name } = whose
  const [text, setText] = useState(draft?.text ?? '')
  const [by, setBy] = useState<string | null>(draft?.by ?? null)
  const [placeId, setPlaceId] = useState<string | null>(placeOf(draft, places) ?? places[0]?.id ?? null)
  const [missing, setMissing] = useState<string>()
  const deed = usePledgeDeed(draft?.id, sendOf(whose), draft ? undefined : MADE)
  const send = async (publish: boolean) => {
    setMissing(by ? undefined : '请选择日期')
    if (!by) return
    const sent = await deed.run({ text, by, ...(placeId ? { placeId } : {}), publish })
    if (!sent) return
    toast(publish && !draft ? '已写下，到时候来说说做成了没有' : '已存成草稿')
    replaceBy(pledgeWays.detail(sent.id))
  }
  const today = dayOf(Date.now())
  return (
    <FormPage action={draft ? '保存草稿' : '公开承诺'} busy={deed.busy} onSubmit={() => send(draft === undefined)}>
      {name && <Note>替{name}写，请先和本人说好。</Note>}
      <TextField
        multiline
        label='承诺做什么'
        hint='一件说得清、做得到的事，如：给本单元三户老人检查水管'
        error={deed.fields.text}
        limit={PLEDGE_LENGTH}
        value={text}
        onChange={setText}
      />
      <DatePicker
        label='什么时候做好'
        error={missing ?? deed.fields.by}
        earliest={today}
        latest={`${Number(today.slice(0, 4)) + 1}-12-31`}
        value={by}
        onChange={setBy}
      />
      {places.length > 1 && (
        <Field label='哪里的邻居看得到' error={deed.fields.placeId}>
          <Choice
            label='哪里的邻居看得到'
            options={places.map(({ id, label }) => ({ value: id, label }))}
            value={placeId}
            onChange={setPlaceId}
          />
        </Field>
      )}
      {!draft && !fileId && (
        <Button look='plain' busy={deed.busy} onPress={() => void send(false)}>
          先存成草稿
        </Button>
      )}
      <Note>
        {unitId
          ? '每年 1–2 件。公开以后全社区的居民看得到，做成了可以道谢。'
          : '每年 1–2 件。您让邻居看到自己是党员的，本楼邻居看得到姓名和承诺，做成了可以道谢；没有的，只有您和社区看得到。'}
      </Note>
    </FormPage>
  )
}

const placeOf = (draft: PledgeView | undefined, places: readonly Seat[]): string | undefined =>
  places.find(({ id }) => id === draft?.placeId)?.id
