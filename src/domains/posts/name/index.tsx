import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { NewInvitationView } from 'types/posts'
import { POST_KINDS, type PostKind } from 'types/words/posts'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { Page } from '@/ui/page'
import { useCandidates } from '../queries'
import { postWays } from '../ways'
import { titleOf } from '../words'
import { Invited } from './invited'
import { NameForm } from './name-form'
import { whomFor } from './naming'

/** 任命或邀请: somebody for a post. Address: ?kind=&at=&label=, each of which may be left out. */
export default function Name() {
  const { kind, at, label } = useAddress()
  const me = useMe()
  const [made, setMade] = useState<NewInvitationView | null>(null)
  useShareAppMessage(() =>
    made
      ? { title: `请您担任 ${titleOf(made.invitation)}`, path: postWays.accept(made.code) }
      : { title: '邻里合唱', path: '/home/index' },
  )
  const known = (POST_KINDS as readonly string[]).includes(kind ?? '') ? (kind as PostKind) : null
  // What the form shows first is asked for before it stands there.
  useCandidates(known && at && whomFor(known) === 'member' ? { kind: known, atId: at } : null, '')
  if (made) {
    return (
      <Page>
        <Invited made={made} onAgain={() => setMade(null)} />
      </Page>
    )
  }
  if (me.data) {
    return <NameForm me={me.data} kind={known} at={at ? { id: at, label: label ?? '' } : null} onInvited={setMade} />
  }
  return (
    <Page>
      <Remote query={me} look='cards'>
        {() => null}
      </Remote>
    </Page>
  )
}
