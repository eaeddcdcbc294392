import { useState } from 'react'
import type { HeldPostsView, HeldPostView } from 'types/posts'
import { useMe } from '@/domains/members/queries'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { dayWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Note, Title } from '@/ui/text'
import { postKeys, useHeld } from '../queries'
import { termWords, titleOf } from '../words'
import { EndSheet } from './end-sheet'

/** 职务与任期: one's own posts, to be given up; or somebody's, to be ended by the office. Address: ?member= */
export default function Held() {
  const { member = '' } = useAddress()
  const me = useMe()
  const held = useHeld(member)
  useWatched(postKeys.held(member))
  const mine = member === '' || member === me.data?.id
  return (
    <Page>
      <Remote query={held} look='cards'>
        {(view) => (
          <Stack gap={4}>
            <Headline>{mine ? '我的职务' : `${view.name}的职务`}</Headline>
            {view.posts.length === 0 && (
              <Empty icon='shield' title={mine ? '您现在没有职务' : `${view.name}现在没有职务`} />
            )}
            {view.posts.map((post) => (
              <HeldCard key={post.id} holder={view} post={post} mine={mine} />
            ))}
          </Stack>
        )}
      </Remote>
    </Page>
  )
}

const TERM_CHIPS = { current: ['good', '在任'], coming: ['wait', '未到任'], over: ['quiet', '已到期'] } as const

function HeldCard({ holder, post, mine }: { holder: HeldPostsView; post: HeldPostView; mine: boolean }) {
  const [ending, setEnding] = useState(false)
  const [tone, words] = TERM_CHIPS[post.term]
  const now = Date.now()
  return (
    <Card>
      <Stack gap={1}>
        <Ends>
          <Title>{titleOf(post)}</Title>
          <StatusChip tone={tone}>{words}</StatusChip>
        </Ends>
        <Note>
          {dayWords(post.from, now)}起，{termWords(post.until, now)}
        </Note>
      </Stack>
      <Button look='plain' label={`${mine ? '辞去' : '结束'}${titleOf(post)}`} onPress={() => setEnding(true)}>
        {mine ? '辞去' : '结束任期'}
      </Button>
      {ending && <EndSheet holder={holder} post={post} mine={mine} onClose={() => setEnding(false)} />}
    </Card>
  )
}
