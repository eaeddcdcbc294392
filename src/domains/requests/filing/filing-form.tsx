import type { MeView } from 'types/members'
import { NAME_LENGTH } from 'types/words/members'
import { NAMING_NAMES, NAMINGS, type Naming } from 'types/words/requests'
import { useAddress } from '@/screen/use-address'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Choice, ManyChoice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { TextField } from '@/ui/text-field'
import { CategoryField, WordFields } from '../report/what-fields'
import { DoorField } from './door-field'
import { FiledRow } from './filed-row'
import { doorOf, isOwnDoor, placesAround, soughtAs } from './filing'
import { useFiling } from './use-filing'

const NAMING_HINTS: Record<Naming, string> = {
  open: '看得到这件诉求的人，也看得到反映人的姓名',
  staffOnly: '居委会、社工、网格员和物业知道是谁',
  anonymous: '只有您和同一职务的人知道是谁，不留电话',
}
const namings = NAMINGS.map((value) => ({ value, label: NAMING_NAMES[value], hint: NAMING_HINTS[value] }))
const AGREED = [
  { value: 'agreed', label: '已征得本人同意', hint: '本人知道由您代为登记，姓名和电话用来办理和答复' },
] as const

/** The form, for somebody who may file. */
export function FilingForm({ me: { communityId } }: { me: MeView }) {
  const { door: from, search = '' } = useAddress()
  const { door: sought, ...known } = soughtAs(search)
  const { filing, photos, faults, busy, awaitingPhotos, change, submit } = useFiling(known)
  const { home, aboutId, name, phone, naming, consent } = filing
  const door = doorOf(filing)
  return (
    <Page
      footer={
        <Button busy={busy} onPress={submit}>
          {awaitingPhotos ? '照片上传中，传完就登记' : '登记'}
        </Button>
      }
    >
      <Stack gap={5}>
        <Note>居民打电话或上门时，替他登记。本人以后加入，可以接手这件诉求。</Note>
        <DoorField
          communityId={communityId}
          home={home}
          error={faults.placeId}
          start={{ door: from, search: sought }}
          onChange={(way) => change({ home: way, aboutId: null })}
        />
        <TextField
          label='反映人姓名'
          limit={NAME_LENGTH}
          value={name}
          error={faults.name}
          onChange={(written) => change({ name: written })}
        />
        {naming !== 'anonymous' && (
          <TextField
            optional
            type='tel'
            label='反映人电话'
            value={phone}
            error={faults.phone}
            onChange={(written) => change({ phone: written })}
          />
        )}
        <WordFields text={filing.text} photos={photos} faults={faults} onChange={change} />
        {door && (
          <Field label='事情在哪里' error={faults.aboutId}>
            <Choice
              look='chips'
              label='事情在哪里'
              options={placesAround(filing, communityId)}
              value={aboutId ?? door.id}
              onChange={(chosen) => change({ aboutId: chosen })}
            />
          </Field>
        )}
        <CategoryField category={filing.category} faults={faults} onChange={change} />
        <Field label='是否署名'>
          {naming !== 'open' && door && isOwnDoor(filing) && (
            <Callout tone='wait'>地点选的是“本户”，别人能猜到是谁。可以改选单元、楼栋或小区。</Callout>
          )}
          <Choice label='是否署名' options={namings} value={naming} onChange={(chosen) => change({ naming: chosen })} />
        </Field>
        <Field label='本人同意' error={faults.consent}>
          <ManyChoice
            label='本人同意'
            options={AGREED}
            value={consent ? ['agreed'] : []}
            onChange={(chosen) => change({ consent: chosen.length > 0 })}
          />
        </Field>
        <FiledRow />
      </Stack>
    </Page>
  )
}
