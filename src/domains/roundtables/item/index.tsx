import { InCommunity } from '@/domains/members/in-community'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { Story } from '@/screen/story'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { roundtableKeys, useItem } from '../queries'
import { ITEM_LOOKS, itemStepTitle } from '../words'
import { About } from './about'
import { Actions } from './actions'
import { Comments } from './comments'
import { useActing } from './use-acting'

/** 议题: what the table is asked, who is behind it, what neighbours say. Address: ?id= */
export default function ItemPage() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const item = useItem(id)
  const acting = useActing(id)
  useWatched(roundtableKeys.one(id))
  useOpened('agendaItem', id, item.data?.version)
  const now = Date.now()
  return (
    <Page footer={item.data && item.data.actions.length > 0 && <Actions item={item.data} acting={acting} />}>
      <Remote query={item} look='cards'>
        {(view) => (
          <Stack gap={5}>
            <About item={view} now={now} />
            {view.comments.length > 0 && <Comments comments={view.comments} now={now} />}
            <Section title='经过'>
              <Story
                entries={view.timeline.map(({ text, ...entry }) => ({ ...entry, ...(text ? { text } : {}) }))}
                now={now}
                looks={ITEM_LOOKS}
                titleOf={itemStepTitle}
              />
            </Section>
          </Stack>
        )}
      </Remote>
    </Page>
  )
}
