import { useState } from 'react'
import type { SessionView } from 'types/roundtable-session'
import { api } from '@/cloud/api'
import { useUnsent } from '@/cloud/outbox'
import { InCommunity } from '@/domains/members/in-community'
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
import { toast } from '@/ui/toast'
import { AgendaItem } from './agenda-item'
import { MeetingCodes } from './codes'
import { Head } from './head'
import { laneOf, sessionKeys, useSentOf, useSession, useSessionDeed } from './queries'
import { Seats } from './seats'
import { Unsent } from './unsent'
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
  useWatchedEvery(FOLLOWED_EVERY, sessionKeys.session(id))
  useSentOf(id)
  return (
    <Page footer={session.data && movesOn(session.data) && <Footer meeting={session.data} />}>
      <Remote query={session} look='cards'>
        {(meeting) => <Meeting meeting={meeting} />}
      </Remote>
    </Page>
  )
}

function Meeting({ meeting }: { meeting: SessionView }) {
  const { id, agenda, actions } = meeting
  const [showsCode, setShowsCode] = useState(false)
  const [checksIn, setChecksIn] = useState(false)
  const sitting = useSessionDeed(id, api.roundtables.sit.mutate)
  const next = agenda.find(({ conclusion }) => !conclusion)?.itemId
  return (
    <Stack gap={4}>
      <Head meeting={meeting} />
      <Unsent id={id} />
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
        </Stack>
      </Section>
    </Stack>
  )
}

const isOver = ({ state }: SessionView) => state === 'drafting' || state === 'circulated' || state === 'fixed'

/** Whether there is a step for whoever reads it: without one there is no bar at the foot. */
const movesOn = (meeting: SessionView) =>
  meeting.actions.includes('open') || meeting.actions.includes('close') || isOver(meeting)

/** The one step that moves the meeting on. */
function Footer({ meeting }: { meeting: SessionView }) {
  const { id, actions, agenda } = meeting
  const opening = useSessionDeed(id, api.roundtables.open.mutate)
  const closing = useSessionDeed(id, api.roundtables.close.mutate)
  const unsent = useUnsent(laneOf(id))
  const left = agenda.filter(({ conclusion }) => !conclusion).length
  const close = async () => {
    const words = { title: '散会？', yes: '散会', text: '每一项都有了结论。散会以后不能再记，接着整理纪要。' }
    if (!(await confirm(words)) || !(await closing.run({ id }))) return
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
  if (actions.includes('close')) {
    const words = left > 0 ? `还有 ${left} 项没有结论` : unsent.length > 0 ? '还有记录没发出' : '散会'
    return (
      <Button disabled={left > 0 || unsent.length > 0} busy={closing.busy} onPress={() => void close()}>
        {words}
      </Button>
    )
  }
  return isOver(meeting) ? <Button onPress={() => open(sessionWays.minutes(id))}>看会议纪要</Button> : null
}
