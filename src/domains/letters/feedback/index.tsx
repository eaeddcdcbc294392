import { useState } from 'react'
import { FEEDBACK_LENGTH } from 'types/words/letters'
import { api } from '@/cloud/api'
import { InCommunity } from '@/domains/members/in-community'
import { useMe } from '@/domains/members/queries'
import { Paged } from '@/screen/paged'
import { useWatched } from '@/screen/use-watched'
import { WordSheet } from '@/screen/word-sheet'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { Stack } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { letterKeys, useFeedback, useFeedbackDeed } from '../queries'

/** 单位对社区的意见: a unit writes, the office replies. */
export default function UnitFeedback() {
  return (
    <InCommunity>
      <OnPage />
    </InCommunity>
  )
}

interface Shown {
  id: string
  unit: string
  text: string
  reply: string | null
  at: number
  version: number
}

function OnPage() {
  const me = useMe()
  const [writing, setWriting] = useState(false)
  const sending = useFeedbackDeed(api.letters.sendFeedback.mutate)
  const isUnits = me.data?.posts.some(({ kind }) => kind === 'unitContact') ?? false
  useWatched(letterKeys.feedback)
  return (
    <Page
      footer={
        isUnits && (
          <Button icon='edit' onPress={() => setWriting(true)}>
            对社区说几句
          </Button>
        )
      }
    >
      <Paged
        query={useFeedback()}
        empty={
          <Empty
            icon='chat'
            title='还没有意见'
            text={
              isUnits
                ? '社区哪里做得好，哪里请改进，都可以写，社区党委来答复。'
                : '单位联络员写了意见，会列在这里，请您答复。'
            }
          />
        }
      >
        {(items) => (
          <Stack gap={3}>
            {items.map((one) => (
              <One key={one.id} feedback={one} mayReply={!isUnits} />
            ))}
          </Stack>
        )}
      </Paged>
      {writing && (
        <WordSheet
          title='对社区说几句'
          action='寄出'
          label='哪里做得好，哪里请改进'
          limit={FEEDBACK_LENGTH}
          deed={sending}
          inputOf={(text) => ({ text })}
          done='已寄给社区党委'
          onClose={() => setWriting(false)}
        />
      )}
    </Page>
  )
}

function One({ feedback, mayReply }: { feedback: Shown; mayReply: boolean }) {
  const { id, unit, text, reply, at, version: seen } = feedback
  const [replying, setReplying] = useState(false)
  const deed = useFeedbackDeed(api.letters.replyFeedback.mutate)
  return (
    <Card>
      <Stack gap={2}>
        <Title>{unit}</Title>
        <Note>{stampWords(at, Date.now())}</Note>
        <Paragraph>{text}</Paragraph>
        {reply && (
          <Callout tone='quiet' title='社区答复'>
            {reply}
          </Callout>
        )}
        {mayReply && reply === null && (
          <Button look='plain' onPress={() => setReplying(true)}>
            答复
          </Button>
        )}
      </Stack>
      {replying && (
        <WordSheet
          title='答复'
          action='答复'
          label='答复'
          limit={FEEDBACK_LENGTH}
          deed={deed}
          inputOf={(words) => ({ id, seen, text: words })}
          done='已答复'
          onClose={() => setReplying(false)}
        />
      )}
    </Card>
  )
}
