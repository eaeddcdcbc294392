import type { MeView } from 'types/members'
import type { HomeView, TodoView } from 'types/todos'
import type { SubjectKind } from 'types/words/subjects'
import { isOn } from 'types/words/systems'
import { CARDS, DIRECTORY, TODO_LOOKS } from '@/domains/contributions'
import type { HomeCard } from '@/screen/contribution'
import { open, toHub } from '@/screen/go'
import { useOpening } from '@/screen/opening'
import { Remote } from '@/screen/remote'
import { isStaff } from '@/screen/staff'
import type { useHome } from '@/screen/todos'
import { useReading } from '@/theme/reading'
import { Card } from '@/ui/card'
import { Masthead } from '@/ui/masthead'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Note } from '@/ui/text'
import { greeting } from './greeting'
import { HomeKeys } from './home-keys'
import { NextTask } from './next-task'
import { AsksReading, ReadingSwitch } from './reading-switch'
import { NewsRow, OwnRow } from './todo-row'
import { WhatWaits } from './what-waits'

interface MemberHomeProps {
  me: MeView
  home: ReturnType<typeof useHome>
}

/**
 * The first screen of a member. Residents find what they can do, then what waits for them; whoever holds a post finds what
 * waits first, and whoever founds a community what is left to set up. In elder mode nothing else stands here.
 */
export function MemberHome({ me, home }: MemberHomeProps) {
  const now = Date.now()
  const isElder = useReading().size === 'elder'
  const staff = isStaff(me)
  const belongs = me.state === 'verified'
  const founding = isFounding(me)
  const keys = belongs ? <HomeKeys me={me} quiet={staff} /> : <StillThere me={me} />
  return (
    <>
      <Cards me={me} place='alert' />
      <Masthead
        title={me.communityName}
        note={`${greeting(new Date(now).getHours())}，${me.name}`}
        end={<ReadingSwitch />}
      />
      <Cards me={me} place='top' />
      <AsksReading />
      {!staff && keys}
      <Remote query={home} look='cards'>
        {(view) => <WhatWaits always={belongs && !founding} home={view} now={now} />}
      </Remote>
      {home.data?.nextTask && isShown('task', me) && <NextTask todo={home.data.nextTask} now={now} />}
      {!isElder && <Cards me={me} place='after' />}
      {staff && !founding && keys}
      {home.data && !isElder && <Around me={me} home={home.data} now={now} />}
      <Cards me={me} place={isElder ? 'elder' : 'bottom'} />
    </>
  )
}

/**
 * Whether somebody still sets up a community in which they do not live themselves: they have nothing to report to it yet, and
 * nobody there to call. All of it stands in the directory.
 */
const isFounding = ({ settingUp, homes }: MeView) => settingUp === true && homes.length === 0

/** What whoever waits, was refused or has left may still look up and ask. */
const StillThere = ({ me }: { me: MeView }) => {
  const { follow, sheet } = useOpening(me)
  return (
    <>
      <Card flush>
        {DIRECTORY.filter(({ group, shownTo }) => group === 'ask' && shownTo(me)).map(
          ({ icon, title, note, opens }) => (
            <Row key={title} icon={icon} title={title} note={note} onPress={() => follow(opens(me))} />
          ),
        )}
      </Card>
      {sheet}
    </>
  )
}

const Cards = ({ me, place }: { me: MeView; place: HomeCard['place'] }) => (
  <>
    {CARDS.filter((card) => card.place === place && card.shownTo(me)).map(({ Card: One }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list of cards is fixed
      <One key={at} me={me} />
    ))}
  </>
)

const OWN_SHOWN = 2

/** My own matters under way, and what is new in the community. */
function Around({ me, home, now }: { me: MeView; home: HomeView; now: number }) {
  // What waits for my own word, and the next task that I hold, stand above already.
  const own = home.own.filter(({ id, turn }) => turn !== 'confirm' && id !== home.nextTask?.id).slice(0, OWN_SHOWN)
  const feed = home.feed.filter(({ kind }) => isShown(kind, me))
  return (
    <>
      {own.length > 0 && (
        <Section title='正在办' more={home.ownCount > own.length ? allMine(own, home.ownCount) : undefined}>
          <Card flush>
            {own.map((todo) => (
              <OwnRow key={todo.id} todo={todo} now={now} />
            ))}
          </Card>
        </Section>
      )}
      {me.state === 'verified' && !isFounding(me) && (
        <Section title='社区里' more={feed.length > 0 ? { text: '更多', onPress: toHub } : undefined}>
          {feed.length > 0 ? (
            <Card flush>
              {feed.map((todo) => (
                <NewsRow key={todo.id} todo={todo} now={now} />
              ))}
            </Card>
          ) : (
            <Note>现在还没有新消息，有了会出现在这里。</Note>
          )}
        </Section>
      )}
    </>
  )
}

/** Whether the community has the system that this belongs to. */
const isShown = (kind: SubjectKind, { systemsOff }: MeView) => {
  const { system } = TODO_LOOKS[kind]
  return system === undefined || isOn(systemsOff, system)
}

/** The way to all of one's own, where the kind of the first has a list of them. */
function allMine([first]: TodoView[], count: number) {
  const list = first && TODO_LOOKS[first.kind].mine
  return list ? { text: `全部 ${count} 件`, onPress: () => open(list) } : undefined
}
