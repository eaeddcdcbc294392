import { useState } from 'react'
import type { CalendarView } from 'types/bookings'
import type { OfferView } from 'types/offers'
import { BOOKING_PURPOSE_LENGTH } from 'types/words/offers'
import { api } from '@/cloud/api'
import { replaceBy } from '@/screen/go'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Choice } from '@/ui/choice'
import { Facts } from '@/ui/facts'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stack } from '@/ui/stack'
import { TextField } from '@/ui/text-field'
import { toast } from '@/ui/toast'
import { useDayDeed } from '../queries'
import { offerWays } from '../ways'
import { dayName } from '../words'

interface BookSheetProps {
  offer: OfferView
  day: string
  /** When they begin. */
  slots: readonly string[]
  units: CalendarView['units']
  onDone: () => void
  onClose: () => void
}

const MYSELF = 'myself'
const NAMED = [
  { value: 'code', label: '不留姓名', hint: '到时报预约码' },
  { value: 'name', label: '让顾问看到姓名', hint: '只有顾问看得到，看的时候会记下来' },
] as const

/** What one says with a booking: in whose name and what for; of advice only whether the adviser may read the name. */
export function BookSheet({ offer, day, slots, units, onDone, onClose }: BookSheetProps) {
  const [unit, setUnit] = useState<string>(MYSELF)
  const [named, setNamed] = useState<'code' | 'name'>('code')
  const [purpose, setPurpose] = useState('')
  const { run, busy, fields } = useDayDeed(undefined, api.offers.book.mutate)
  const book = async () => {
    const said = offer.quiet ? { named: named === 'name' } : { purpose, ...(unit === MYSELF ? {} : { unitId: unit }) }
    const made = await run({ id: offer.id, day, slots: [...slots], ...said })
    if (!made) return
    toast(offer.quiet ? '已约上，请记住预约码' : '已预约，等单位答复')
    onDone()
    replaceBy(offerWays.day(made.id))
  }
  return (
    <Sheet
      title='预约'
      onClose={onClose}
      footer={
        <Button busy={busy} onPress={() => void book()}>
          确定预约
        </Button>
      }
    >
      <Stack gap={4}>
        <Facts
          facts={[
            { name: '约什么', value: offer.title },
            { name: '时间', value: `${dayName(day)} ${slots.join('、')} 起` },
          ]}
        />
        {fields.slots && <Callout tone='bad' title={fields.slots} />}
        {offer.quiet ? (
          <>
            <Field label='要不要留姓名'>
              <Choice label='要不要留姓名' options={NAMED} value={named} onChange={setNamed} />
            </Field>
            <Callout tone='quiet' title='为了保密，这类预约不发消息'>
              单位答复了没有、有没有改动，请到“我的预约”看。去之前请再看一眼。
            </Callout>
          </>
        ) : (
          <>
            {units.length > 0 && (
              <Field label='以谁的名义' error={fields.unitId}>
                <Choice
                  label='以谁的名义'
                  options={[
                    { value: MYSELF, label: '我自己' },
                    ...units.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  value={unit}
                  onChange={setUnit}
                />
              </Field>
            )}
            <TextField
              optional
              label='用来做什么'
              hint='单位看得到，如：编织小组活动'
              error={fields.purpose}
              limit={BOOKING_PURPOSE_LENGTH}
              value={purpose}
              onChange={setPurpose}
            />
          </>
        )}
      </Stack>
    </Sheet>
  )
}
