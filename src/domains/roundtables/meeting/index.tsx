import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { roundtableKeys, useMeeting } from '../queries'
import { About } from './about'
import { Actions } from './actions'
import { Agenda } from './agenda'
import { FollowUps } from './follow-ups'
import { Held } from './held'
import { useActing } from './use-acting'

/** 圆桌会议: when and where, what is on the agenda, what earlier meetings left to be done. Address: ?id= */
export default function MeetingPage() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const meeting = useMeeting(id)
  const acting = useActing(id)
  useWatched(roundtableKeys.one(id))
  useOpened('roundtable', id, meeting.data?.version)
  return (
    <Page
      footer={meeting.data && meeting.data.actions.length > 0 && <Actions meeting={meeting.data} acting={acting} />}
    >
      <Remote query={meeting} look='cards'>
        {(view) => (
          <Stack gap={5}>
            <About meeting={view} now={Date.now()} />
            <Held meeting={view} />
            <Agenda meeting={view} takingOff={acting.takingOff} />
            <FollowUps meeting={view} now={Date.now()} />
          </Stack>
        )}
      </Remote>
    </Page>
  )
}
