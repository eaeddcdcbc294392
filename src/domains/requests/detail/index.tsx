import { OfficeRow } from '@/domains/communities/call-office'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useFreshOnShow } from '@/screen/use-fresh-on-show'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { requestKeys, useRequest } from '../queries'
import { About } from './about'
import { ActionBar } from './action-bar'
import { ActionSheets } from './action-sheets'
import { Story } from './story'
import { useActing } from './use-acting'

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
  // Goes out with the request, in the same call.
  const staff = (useMe().data?.posts.length ?? 0) > 0
  useFreshOnShow(requestKeys.one(id))
  const now = Date.now()
  return (
    <Page
      footer={request.data && request.data.actions.length > 0 && <ActionBar request={request.data} acting={acting} />}
    >
      <Remote query={request} look='cards'>
        {(view) => (
          <Stack gap={5}>
            <About request={view} staff={staff} now={now} />
            <Section title='办理经过'>
              <Story entries={view.timeline} now={now} />
            </Section>
            <OfficeRow />
            <ActionSheets request={view} acting={acting} />
          </Stack>
        )}
      </Remote>
    </Page>
  )
}
