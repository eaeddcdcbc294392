import { useState } from 'react'
import type { MeView } from 'types/members'
import { isOn } from 'types/words/systems'
import { CallSheet } from '@/domains/communities/call-sheet'
import { SetupCard } from '@/domains/communities/setup-card'
import { PhoneCard } from '@/domains/members/phone-card'
import { Stopped } from '@/domains/members/stopped'
import { buildingsOf } from '@/domains/members/words'
import { messageWays } from '@/domains/messages/ways'
import { photoWays } from '@/domains/photos/ways'
import { looksAfterPlaces } from '@/domains/places/registrars'
import { placeWays } from '@/domains/places/ways'
import { postWays } from '@/domains/posts/ways'
import { RequestRow } from '@/domains/requests/parts/request-row'
import type { useWaiting } from '@/domains/requests/queries'
import { ways } from '@/domains/requests/ways'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Masthead } from '@/ui/masthead'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { StatusChip } from '@/ui/status-chip'
import { Note } from '@/ui/text'
import { applicantsByPost } from './applicants-by-post'
import { greeting } from './greeting'
import { Neighbourhood } from './neighbourhood'
import { NotVerified } from './not-verified'
import { PostBlock } from './post-block'

interface MemberHomeProps {
  me: MeView
  waiting: ReturnType<typeof useWaiting>
  applicants: { placeId: string; count: number }[]
  unread: number
  /** How many pictures wait for the look of one of my posts. */
  pictures: number
}

/** The first screen of a member: what waits for them, the most personal first. */
export function MemberHome({ me, waiting, applicants, unread, pictures }: MemberHomeProps) {
  const [calling, setCalling] = useState(false)
  const now = Date.now()
  const mayReport = me.state === 'verified' && !me.blocked && isOn(me.systemsOff, 'requests')
  return (
    <>
      <Masthead title={me.communityName} note={`${greeting(new Date(now).getHours())}，${me.name}`}>
        {mayReport && (
          <Button icon='edit' onPress={() => open(ways.report())}>
            我要反映
          </Button>
        )}
        <Button look='plain' icon='phone' onPress={() => setCalling(true)}>
          打电话
        </Button>
      </Masthead>
      {calling && <CallSheet me={me} onClose={() => setCalling(false)} />}
      {me.settingUp && <SetupCard />}
      <Stopped me={me} />
      {me.state !== 'verified' && <NotVerified me={me} />}
      <Remote query={waiting} look='cards'>
        {({ toConfirm, posts }) => {
          const applicantsOf = applicantsByPost(posts, applicants)
          return (
            <>
              {toConfirm.length > 0 && (
                <Section title='请您确认'>
                  <Card flush>
                    {toConfirm.map((request) => (
                      <RequestRow key={request.id} request={request} now={now} mine />
                    ))}
                  </Card>
                </Section>
              )}
              {toConfirm.length + posts.length === 0 && mayReport && (
                <Note>现在没有等您办的事。灯不亮、路不平、邻里有难处，都可以反映。</Note>
              )}
              {pictures > 0 && (
                <Card flush>
                  <Row
                    icon='camera'
                    title='照片待审核'
                    end={<StatusChip tone='wait'>{`${pictures} 张`}</StatusChip>}
                    onPress={() => open(photoWays.review())}
                  />
                </Card>
              )}
              {posts.map((work) => (
                <PostBlock key={work.post.key} work={work} applicants={applicantsOf[work.post.key] ?? 0} now={now} />
              ))}
            </>
          )
        }}
      </Remote>
      {looksAfterPlaces(me.posts) && (
        <Card flush>
          <Row icon='building' title='房屋管理' onPress={() => open(placeWays.register())} />
        </Card>
      )}
      <Card flush>
        <Row icon='list' title='我的诉求' onPress={() => open(ways.list())} />
        {buildingsOf(me).map(({ id, label }) => (
          <Row
            key={id}
            icon='phone'
            title='本楼两长四员'
            note={`${label}，有事找谁`}
            onPress={() => open(postWays.building(id))}
          />
        ))}
        <Row
          icon='bell'
          title='消息'
          end={unread > 0 && <StatusChip tone='wait'>{`${unread} 条未读`}</StatusChip>}
          onPress={() => open(messageWays.list())}
        />
      </Card>
      <PhoneCard me={me} />
      {me.state === 'verified' && <Neighbourhood me={me} />}
    </>
  )
}
