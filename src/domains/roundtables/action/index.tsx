import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { Story } from '@/screen/story'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { actionKeys, useAction } from '../action-queries'
import { STEP_LOOKS, stepTitle } from '../action-words'
import { About } from './about'
import { Actions } from './actions'
import { More } from './more'
import { useActing } from './use-acting'

/** 落实事项: who does what by when, how one sees that it is done, and its story. Address: ?id= and perhaps &community= */
export default function ActionPage() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const action = useAction(id)
  const acting = useActing(id)
  useWatched(actionKeys.one(id))
  useOpened('meetingAction', id, action.data?.version)
  const now = Date.now()
  return (
    <Page footer={action.data && action.data.deeds.length > 0 && <Actions action={action.data} acting={acting} />}>
      <Remote query={action} look='cards'>
        {(view) => (
          <Stack gap={5}>
            <About action={view} now={now} />
            <More action={view} acting={acting} now={now} />
            <Section title='经过'>
              <Story entries={view.story} now={now} looks={STEP_LOOKS} titleOf={stepTitle} />
            </Section>
          </Stack>
        )}
      </Remote>
    </Page>
  )
}
