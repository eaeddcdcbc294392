import { useState } from 'react'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { FormOf } from '@/screen/editing'
import { FormPage } from '@/screen/form-page'
import { replaceBy } from '@/screen/go'
import { madeIn } from '@/screen/received-before'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { startOf, type When, WhenFields } from '../parts/when-fields'
import { useMeetingDeed, useTable } from '../queries'
import { meetingPages, roundtableWays } from '../ways'

/** 筹备一次会议: when and where. Items follow on its page. */
export default function PlanMeeting() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  return (
    <FormOf query={useTable()}>
      {({ seats, mayArrange }) => (seats.length === 0 ? <NoTable mayArrange={mayArrange} /> : <Planning />)}
    </FormOf>
  )
}

/** Nobody is invited yet: said before anything is filled in. */
const NoTable = ({ mayArrange }: { mayArrange: boolean }) => (
  <Page footer={mayArrange && <Button onPress={() => replaceBy(roundtableWays.arrange())}>安排席位</Button>}>
    <Empty
      icon='people'
      title='还没有安排席位'
      text={mayArrange ? '先定下谁来开会，再筹备会议。' : '请居委会先在“圆桌会议”的“席位”里安排好，再筹备会议。'}
    />
  </Page>
)

function Planning() {
  const [when, setWhen] = useState<When>({ day: null, time: '14:00', place: '' })
  const [missing, setMissing] = useState<string>()
  const deed = useMeetingDeed(undefined, api.roundtables.plan.mutate, madeIn(meetingPages, '看刚才的会议'))
  const send = async () => {
    const startsAt = startOf(when)
    setMissing(startsAt === null ? '请选择日期和时间' : undefined)
    if (startsAt === null) return
    const made = await deed.run({ startsAt, place: when.place })
    if (!made) return
    toast('已建好，请列入议题')
    replaceBy(roundtableWays.meeting(made.id))
  }
  return (
    <FormPage action='建好会议' busy={deed.busy} onSubmit={send}>
      <WhenFields
        when={when}
        faults={{ startsAt: missing ?? deed.fields.startsAt, place: deed.fields.place }}
        onChange={setWhen}
      />
      <Note>议题要在开会前 3 天公布，请留出时间。公布以前，只有参会席位和居委会看得到。</Note>
    </FormPage>
  )
}
