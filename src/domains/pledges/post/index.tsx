import { useState } from 'react'
import type { DutyPostView } from 'types/pledge-views'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { open } from '@/screen/go'
import { useOpened } from '@/screen/opened'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dayOf } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { confirm } from '@/ui/confirm'
import { readableDay } from '@/ui/days'
import { Facts } from '@/ui/facts'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Headline, Paragraph } from '@/ui/text'
import { toast } from '@/ui/toast'
import { ChooseMember } from '../parts/choose-member'
import { pledgeKeys, usePost, usePostDeed } from '../queries'
import { pledgeWays } from '../ways'
import { Holders } from './holders'

/** 岗位: what is to be done; one tap takes it for a year. Address: ?id= and perhaps &community= */
export default function PostDetail() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

function OnPage() {
  const { id = '' } = useAddress()
  const post = usePost(id)
  useWatched(pledgeKeys.post(id))
  useOpened('dutyPost', id, post.data?.version)
  return (
    <Page footer={post.data && <Footer post={post.data} />}>
      <Remote query={post} look='cards'>
        {(view) => <About post={view} />}
      </Remote>
    </Page>
  )
}

function About({ post }: { post: DutyPostView }) {
  const { title, what, time, place, places, free, mineUntil, obstacle, holders } = post
  return (
    <Stack gap={4}>
      {mineUntil !== null && (
        <Callout tone='good' title='您在这个岗位上'>
          到 {readableDay(dayOf(mineUntil))}自动到期，随时可以退。
        </Callout>
      )}
      {obstacle && !holders && <Callout tone='quiet' title={obstacle} />}
      <Card>
        <Stack gap={3}>
          <Headline>{title}</Headline>
          <Paragraph>{what}</Paragraph>
          <Facts
            facts={[
              { name: '要多少时间', value: time },
              { name: '在哪里', value: place?.label ?? '全社区' },
              { name: '要几个人', value: free > 0 ? `${places} 人，还要 ${free} 人` : `${places} 人，人够了` },
            ]}
          />
        </Stack>
      </Card>
      {holders && <Holders post={post} holders={holders} />}
    </Stack>
  )
}

function Footer({ post }: { post: DutyPostView }) {
  const { id, title, state, mineUntil, obstacle, holders, free } = post
  const [choosing, setChoosing] = useState(false)
  const taking = usePostDeed(id, api.pledges.takePost.mutate)
  const givingBack = usePostDeed(id, api.pledges.giveBack.mutate)
  const putting = usePostDeed(id, api.pledges.putIn.mutate)
  const take = async () => {
    if (await taking.run({ id })) toast('认领好了，一年后自动到期')
  }
  const giveBack = async () => {
    const words = { title: `退回“${title}”？`, text: '以后还可以再认领。', yes: '退回' }
    if ((await confirm(words)) && (await givingBack.run({ id }))) toast('已退回')
  }
  const put = async (fileId: string) => {
    setChoosing(false)
    if (await putting.run({ id, fileId })) toast('已替他认领')
  }
  const isOffice = holders !== null && state === 'open'
  if (mineUntil === null && obstacle !== null && !isOffice) return null
  return (
    <Stack gap={2}>
      {mineUntil !== null && (
        <Button look='plain' busy={givingBack.busy} onPress={() => void giveBack()}>
          退回岗位
        </Button>
      )}
      {mineUntil === null && obstacle === null && (
        <Button busy={taking.busy} onPress={() => void take()}>
          认领这个岗位
        </Button>
      )}
      {isOffice && free > 0 && (
        <Button look='plain' busy={putting.busy} onPress={() => setChoosing(true)}>
          替纸面党员认领
        </Button>
      )}
      {isOffice && (
        <Button look='text' onPress={() => open(pledgeWays.editPost(id))}>
          修改或撤岗
        </Button>
      )}
      {choosing && <ChooseMember onPaper onChoose={(one) => void put(one.id)} onClose={() => setChoosing(false)} />}
    </Stack>
  )
}
