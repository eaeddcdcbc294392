import { useState } from 'react'
import type { SessionView } from 'types/roundtable-session'
import { api } from '@/cloud/api'
import type { Queued } from '@/cloud/outbox'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatchedEvery } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { Button } from '@/ui/button'
import { confirm } from '@/ui/confirm'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note } from '@/ui/text'
import { toast } from '@/ui/toast'
import { useItems, useMeeting } from '../queries'
import { AgendaItem } from './agenda-item'
import { MeetingCodes } from './codes'
import { Head } from './head'
import { LateSheet } from './late-sheet'
import { sessionKeys, useSession, useSessionDeed } from './queries'
import { useSentOf, useSessionForm, useUnsentOf } from './queue'
import { ResolveSheet } from './resolve-sheet'
import { Seats } from './seats'
import { Unsent } from './unsent'
import { CLOSING, type SessionShown, withUnsent } from './unsent-view'
import { sessionWays } from './ways'

/** Milliseconds: people in the room follow what is written. */
const FOLLOWED_EVERY = 10_000

/** A meeting in session: who is there, what is said, and how each item ends. Address: ?id= */
export default function Session() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const session = useSession(id)
  const { unsent, isMine } = useUnsentOf(id)
  useWatchedEvery(FOLLOWED_EVERY, sessionKeys.session(id))
  useSentOf(id)
  const isKnown = useMe().data !== undefined
  const shown = (view: SessionView) => {
    const meeting = withUnsent(view, isMine ? unsent : [])
    // What is written is kept and sent in somebody's name: nothing is until it is known who holds the phone.
    return isKnown ? meeting : { ...meeting, actions: [] }
  }
  const [changed, setChanged] = useState<Queued | null>(null)
  const item = session.data?.agenda.find(({ itemId }) => itemId === changed?.input.itemId)
  return (
    <Page footer={session.data && movesOn(shown(session.data)) && <Footer meeting={shown(session.data)} />}>
      <Stack gap={4}>
        {/* Also where the meeting cannot be read: what was entered is not lost. */}
        <Unsent id={id} unsent={unsent} isMine={isMine} onChange={session.data && setChanged} />
        <Remote query={session} look='cards'>
          {(view) => <Meeting meeting={shown(view)} />}
        </Remote>
        {session.data && changed && item && (
          <ResolveSheet meeting={shown(session.data)} item={item} refused={changed} onClose={() => setChanged(null)} />
        )}
      </Stack>
    </Page>
  )
}

function Meeting({ meeting }: { meeting: SessionShown }) {
  const { id, agenda, actions } = meeting
  const [showsCode, setShowsCode] = useState(false)
  const [checksIn, setChecksIn] = useState(false)
  const [addsLate, setAddsLate] = useState(false)
  const mayAdd = actions.includes('addLate')
  // Asked for beforehand, so that one can be chosen without a network.
  useItems('open', mayAdd)
  // What earlier meetings resolved, and this one may drop.
  useMeeting(actions.includes('resolve') ? id : '')
  const sitting = useSessionDeed(id, api.roundtables.sit.mutate)
  const next = agenda.find(({ conclusion }) => !conclusion)?.itemId
  return (
    <Stack gap={4}>
      <Head meeting={meeting} />
      {actions.includes('checkIn') && (
        <Button icon='check' onPress={() => setChecksIn(true)}>
          我到了，签到
        </Button>
      )}
      {checksIn && (
        <WordSheet
          type='number'
          title='签到'
          action='签到'
          label='主持人或记录人手机上的 8 位数字'
          hint='看不清，请记录人在名单上替您点一下'
          field='code'
          deed={sitting}
          inputOf={(code) => ({ id, code: code.replace(/\s/g, '') })}
          done='已签到'
          onClose={() => setChecksIn(false)}
        />
      )}
      <Section title='席位'>
        <Seats meeting={meeting} />
      </Section>
      {actions.includes('list') && (
        <Button look='plain' icon='qr' onPress={() => setShowsCode(!showsCode)}>
          {showsCode ? '收起签到码' : '出示签到码'}
        </Button>
      )}
      {showsCode && <MeetingCodes id={id} />}
      <Section title='议题'>
        <Stack gap={3}>
          {agenda.map((item, index) => (
            <AgendaItem
              key={item.itemId}
              meeting={meeting}
              item={item}
              number={index + 1}
              opened={item.itemId === next}
            />
          ))}
          {mayAdd && (
            <Button look='plain' icon='plus' onPress={() => setAddsLate(true)}>
              增加临时议题
            </Button>
          )}
          {addsLate && <LateSheet meeting={meeting} onClose={() => setAddsLate(false)} />}
        </Stack>
      </Section>
    </Stack>
  )
}

const isOver = ({ state }: SessionView) => state === 'drafting' || state === 'circulated' || state === 'fixed'

/** Whether there is a step for whoever reads it: without one there is no bar at the foot. */
const movesOn = (meeting: SessionShown) =>
  meeting.unsent.has(CLOSING) ||
  meeting.actions.includes('open') ||
  meeting.actions.includes('close') ||
  isOver(meeting)

/** The one step that moves the meeting on. */
function Footer({ meeting }: { meeting: SessionShown }) {
  const { id, actions, agenda } = meeting
  const opening = useSessionDeed(id, api.roundtables.open.mutate)
  const closing = useSessionForm(id)
  const left = agenda.filter(({ conclusion }) => !conclusion).length
  const close = async () => {
    const words = { title: '散会？', yes: '散会', text: '每一项都有了结论。散会以后不能再记，接着整理纪要。' }
    if (!(await confirm(words))) return
    const done = await closing.run({ procedure: 'close', input: {}, words: '散会' })
    if (done === 'waits') toast('已记在手机里，联网后散会')
    if (done !== 'sent') return
    toast('已散会，请整理纪要')
    open(sessionWays.minutes(id))
  }
  if (actions.includes('open')) {
    return (
      <Button busy={opening.busy} onPress={() => void opening.run({ id }).then((done) => done && toast('开会了'))}>
        宣布开会
      </Button>
    )
  }
  if (meeting.unsent.has(CLOSING)) return <Note>散会还没有发出，联网后自动发出。</Note>
  if (actions.includes('close')) {
    return (
      <Button disabled={left > 0} busy={closing.busy} onPress={() => void close()}>
        {left > 0 ? `还有 ${left} 项没有结论` : '散会'}
      </Button>
    )
  }
  return isOver(meeting) ? <Button onPress={() => open(sessionWays.minutes(id))}>看会议纪要</Button> : null
}
