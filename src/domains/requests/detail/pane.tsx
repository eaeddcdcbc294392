import { useMe } from '@/domains/members/queries'
import { ActionBar } from '@/screen/actions/action-bar'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import type { PaneProps } from '@/screen/workbench-part'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { RequestStory } from '../parts/story'
import { requestKeys, useRequest } from '../queries'
import { About } from './about'
import { ActionButton } from './action-button'
import { ActionSheets } from './action-sheets'
import { layOut } from './actions'
import { useActing } from './use-acting'

/** One request beside the queue. */
export default function RequestPane({ id, onNext }: PaneProps) {
  const request = useRequest(id)
  const acting = useActing(id)
  const me = useMe().data
  useWatched(requestKeys.one(id))
  const now = Date.now()
  return (
    <Remote query={request} look='cards'>
      {(view) => (
        <Stack gap={5}>
          <About request={view} staff={(me?.posts.length ?? 0) > 0} now={now} />
          {view.actions.length > 0 && (
            <ActionBar
              layout={layOut(view)}
              button={(action, look) => <ActionButton action={action} request={view} acting={acting} look={look} />}
              onMore={acting.showMore}
            />
          )}
          {onNext && (
            <Button look='plain' icon='arrow' onPress={onNext}>
              下一件
            </Button>
          )}
          <Section title='办理经过'>
            <RequestStory entries={view.timeline} now={now} />
          </Section>
          <ActionSheets request={view} acting={acting} />
        </Stack>
      )}
    </Remote>
  )
}
