import type { RequestView } from 'types/requests'
import { useMyPhones } from '@/domains/communities/queries'
import { WhoToCall } from '@/domains/communities/who-to-call'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { ActionBar } from '@/screen/actions/action-bar'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { RequestStory } from '../parts/story'
import { requestKeys, useRequest } from '../queries'
import { About } from './about'
import { ActionButton } from './action-button'
import { ActionSheets } from './action-sheets'
import { layOut } from './actions'
import { Contact } from './contact'
import { type Acting, useActing } from './use-acting'

/** 诉求详情: one request with its whole story, and what this reader may do with it. Address: ?id= and perhaps &community= */
export default function RequestDetail() {
  return (
    <InCommunity>
      <Detail />
    </InCommunity>
  )
}

function Detail() {
  const { id = '' } = useAddress()
  const request = useRequest(id)
  const acting = useActing(id)
  // Asked for here, so that it goes out with the request, in the same call.
  const me = useMe().data
  useMyPhones()
  const staff = (me?.posts.length ?? 0) > 0
  useWatched(requestKeys.one(id))
  useOpened('request', id, request.data?.version)
  const now = Date.now()
  return (
    <Page
      footer={request.data && request.data.actions.length > 0 && <Actions request={request.data} acting={acting} />}
    >
      <Remote query={request} look='cards'>
        {(view) => (
          <Stack gap={5}>
            <About request={view} staff={staff} now={now} />
            {view.mayContact && <Contact request={view} />}
            <Section title='办理经过'>
              <RequestStory entries={view.timeline} now={now} />
            </Section>
            <WhoToCall ownerKey={view.ownerKey} office={me?.office ?? null} />
            <ActionSheets request={view} acting={acting} />
          </Stack>
        )}
      </Remote>
    </Page>
  )
}

const Actions = ({ request, acting }: { request: RequestView; acting: Acting }) => (
  <ActionBar
    layout={layOut(request)}
    button={(action, look) => <ActionButton action={action} request={request} acting={acting} look={look} />}
    onMore={acting.showMore}
  />
)
