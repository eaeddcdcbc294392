import type { ComponentType } from 'react'
import type { OfferedHandler, RequestView } from 'types/request-views'
import { RECEIVING_POSTS } from 'types/words/posts'
import { PHASE_OF } from 'types/words/requests'
import { callErrorOf } from '@/cloud/errors'
import { useMyPhones } from '@/domains/communities/queries'
import { WhoToCall } from '@/domains/communities/who-to-call'
import { PhoneCard } from '@/domains/members/phone-card'
import { useMe } from '@/domains/members/queries'
import { ActionBar } from '@/screen/actions/action-bar'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useWatched } from '@/screen/use-watched'
import type { Walk } from '@/screen/walk'
import type { PaneProps } from '@/screen/workbench-part'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { mayFile } from '../filers'
import { FiledForMe } from '../list/filed-for-me'
import { RequestStory } from '../parts/story'
import { requestKeys, useFiledForMe, useHandlers, useRequest } from '../queries'
import { About } from './about'
import { ActionButton } from './action-button'
import { ActionSheets } from './action-sheets'
import { layOut } from './actions'
import { AskVolunteers } from './ask-volunteers'
import { AtTable } from './at-table'
import { Contact } from './contact'
import { HandOn } from './hand-on'
import { type FrameProps, Pane } from './pane'
import { type Acting, useActing } from './use-acting'
import { type Next, useNext } from './use-next'

interface RequestDetailProps extends Omit<PaneProps, 'walk'> {
  /** The list of a post from which it was opened: after a step the next one of that list is offered. */
  walk: Walk | undefined
  /** What stands around it: the page, or a pane beside a list. */
  frame?: ComponentType<FrameProps>
}

/** One request with its whole story, and what this reader may do with it: on its page, or beside a list. */
export const RequestDetail = (props: RequestDetailProps) => <Detail key={props.id} {...props} />

function Detail({ id, walk, onNext, frame: Frame = Pane }: RequestDetailProps) {
  const request = useRequest(id)
  const acting = useActing(id)
  // Asked for here, so that it goes out with the request, in the same call.
  const me = useMe().data
  useMyPhones()
  const posts = me?.posts ?? []
  const receives = posts.some(({ kind }) => RECEIVING_POSTS.includes(kind))
  const { usual, isKnown } = useUsual(request.data, id, receives)
  const isTheirs = posts.some(({ key }) => key === walk?.post)
  const next = useNext({ walk: isTheirs ? walk : undefined, request: request.data, onNext })
  useWatched(requestKeys.one(id))
  useOpened('request', id, request.data?.version)
  const now = Date.now()
  const { data } = request
  // A message asks whoever may not read it yet whether it is theirs.
  const isUnknown = data === undefined && request.error !== null && callErrorOf(request.error).code === 'NOT_FOUND'
  const filed = useFiledForMe(isUnknown).data?.items.some((one) => one.id === id)
  const hasFooter = data && isKnown && (data.actions.length > 0 || next.isOffered)
  return (
    <Frame footer={hasFooter && <Actions request={data} usual={usual} acting={acting} next={next} />}>
      {isUnknown && filed ? (
        <FiledForMe id={id} onTaken={() => void request.refetch()} />
      ) : (
        <Remote query={request} look='cards'>
          {(view) => (
            <Stack gap={5}>
              <About request={view} staff={posts.length > 0} files={mayFile({ posts })} now={now} />
              <HandOn request={view} me={me} />
              <AskVolunteers request={view} me={me} />
              <AtTable request={view} />
              {view.mayContact && <Contact request={view} />}
              {me && isToBeCalled(view) && <PhoneCard me={me} />}
              <Section title='办理经过'>
                <RequestStory entries={view.timeline} now={now} />
              </Section>
              <WhoToCall ownerKey={view.ownerKey} office={me?.office ?? null} posts={posts} />
              <ActionSheets request={view} usual={usual} acting={acting} next={next} />
            </Stack>
          )}
        </Remote>
      )}
    </Frame>
  )
}

/** Whether the reader is whom its handler may have to call; nobody calls whoever is anonymous. */
const isToBeCalled = ({ mine, naming, state }: RequestView) =>
  mine && naming !== 'anonymous' && PHASE_OF[state] !== 'closed'

/** To whom a new request mostly goes, for whoever receives it. `isKnown`: whether that is settled, also where nobody is. */
function useUsual(request: RequestView | undefined, id: string, receives: boolean) {
  const isNew = request === undefined || request.state === 'submitted' || request.state === 'reopened'
  const asked = receives && isNew
  const handlers = useHandlers(id, asked)
  const usual = asked ? handlers.data?.find((one) => one.usual) : undefined
  return { usual, isKnown: !asked || !handlers.isPending }
}

interface ActionsProps {
  request: RequestView
  usual: OfferedHandler | undefined
  acting: Acting
  next: Next
}

const Actions = ({ request, usual, acting, next }: ActionsProps) => (
  <ActionBar
    layout={layOut(request, { usual: usual !== undefined, next: next.isOffered })}
    button={(action, look) => (
      <ActionButton action={action} request={request} acting={acting} next={next} look={look} />
    )}
    onMore={acting.showMore}
  />
)
