import type { MeView } from 'types/members'
import { NAMING_NAMES, NAMINGS, type Naming, REQUEST_CATEGORIES } from 'types/words/requests'
import { useAddress } from '@/screen/use-address'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import type { DraftPlace } from './draft'
import { PlaceField } from './place-field'
import { useReport } from './use-report'
import { WhatFields } from './what-fields'

const NAMING_HINTS: Record<Naming, string> = {
  open: '看得到这件诉求的人，也看得到您的姓名',
  staffOnly: '居委会、社工、网格员和物业知道是您',
  anonymous: '谁都看不到您是谁，您照样能看到进展',
}
const namings = NAMINGS.map((value) => ({ value, label: NAMING_NAMES[value], hint: NAMING_HINTS[value] }))

/** A door says who lives behind it, whatever name is left out. */
const isOwnDoor = (place: DraftPlace | null, { homes }: MeView): boolean =>
  place !== null && 'near' in place && homes.some(({ householdId }) => householdId === place.near)

/** The form of a report, for a member who may submit one. */
export function ReportForm({ me }: { me: MeView }) {
  const { category: named } = useAddress()
  const asked = REQUEST_CATEGORIES.find((one) => one === named) ?? null
  const { draft, restored, photos, faults, busy, awaitingPhotos, change, submit, startOver } = useReport(me, asked)
  const { category, text, place, naming } = draft
  return (
    <Page
      footer={
        <Button busy={busy} onPress={submit}>
          {awaitingPhotos ? '照片上传中，传完就提交' : '提交'}
        </Button>
      }
    >
      <Stack gap={5}>
        {restored && (
          <Callout tone='quiet' title='接着上次没写完的'>
            {restored.photosLost && '上次的照片已过期，请重新添加。'}
            <Button narrow look='text' onPress={startOver}>
              清空，重新写
            </Button>
          </Callout>
        )}
        <WhatFields category={category} text={text} photos={photos} faults={faults} onChange={change} />
        <PlaceField me={me} value={place} error={faults.placeId} onChange={(chosen) => change({ place: chosen })} />
        <Field label='是否署名'>
          {naming !== 'open' && isOwnDoor(place, me) && (
            <Callout tone='wait'>地点选的是“本户”，别人能猜到是您。可以改选“本单元”或“本楼”。</Callout>
          )}
          <Choice label='是否署名' options={namings} value={naming} onChange={(chosen) => change({ naming: chosen })} />
        </Field>
      </Stack>
    </Page>
  )
}
