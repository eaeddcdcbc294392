import type { ChainItem, ChainView } from 'types/action-inputs'
import { ACTION_ALL, ACTION_SHARE } from 'types/words/meeting-actions'
import { ITEM_STATE_NAMES, OUTCOME_NAMES } from 'types/words/roundtables'
import { address } from '@/screen/address'
import { open } from '@/screen/go'
import { Remote } from '@/screen/remote'
import { useAddress } from '@/screen/use-address'
import { useWatched } from '@/screen/use-watched'
import { stampWords } from '@/time/words'
import { Button } from '@/ui/button'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Page } from '@/ui/page'
import { ProgressBar } from '@/ui/progress-bar'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Steps } from '@/ui/steps'
import { Note, Paragraph, Title } from '@/ui/text'
import { actionKeys, useChain } from '../action-queries'
import { actionWays } from '../action-ways'
import { standingOf } from '../action-words'
import { CHAIN_STEPS, chainStep } from './progress'

/** 圆桌会议的进展: from a request by its meeting and its actions to 解决了吗. Address: ?request= */
export default function Chain() {
  const { request: requestId = '' } = useAddress()
  const chain = useChain(requestId)
  useWatched(actionKeys.chain(requestId))
  return (
    <Page>
      <Remote query={chain} look='cards'>
        {(view) => <Links chain={view} now={Date.now()} />}
      </Remote>
    </Page>
  )
}

function Links({ chain: { request, items }, now }: { chain: ChainView; now: number }) {
  const step = chainStep({ request, items })
  return (
    <Stack gap={5}>
      <Section title={request.mine ? '我反映的' : '居民反映的'}>
        <Card>
          <Note>
            {request.number} · {stampWords(request.createdAt, now)}
          </Note>
          <Paragraph>{request.text}</Paragraph>
          {step !== null && <Steps steps={CHAIN_STEPS} current={step} />}
        </Card>
        <Card flush>
          <Row
            icon='list'
            title='办理经过'
            note='这件诉求从头到尾的每一步'
            onPress={() => open(address('requests/detail', { id: request.id }))}
          />
        </Card>
      </Section>
      {items.length === 0 && (
        <Empty icon='people' title='还没有列入圆桌会议' text='列入议题以后，定了什么、谁来办，都在这里看。' />
      )}
      {items.map((item) => (
        <Item key={item.id} item={item} now={now} />
      ))}
      {request.asked && (
        <Callout tone='wait' title={request.mine ? '解决了吗？' : '等居民确认是否解决'}>
          {request.mine && <Button onPress={() => open(address('requests/detail', { id: request.id }))}>去回答</Button>}
        </Callout>
      )}
      {request.settled && <Callout tone='good' title='居民确认：已解决' />}
    </Stack>
  )
}

function Item({ item, now }: { item: ChainItem; now: number }) {
  const { title, meetingAt, state, outcome, resolution, awaitsSummary, actions } = item
  return (
    <Section title={meetingAt === null ? '圆桌会议' : `${stampWords(meetingAt, now)} 圆桌会议`}>
      <Stack gap={3}>
        <Card>
          <Ends>
            <Title>{title}</Title>
            <StatusChip tone={outcome === 'agreed' || outcome === 'advice' ? 'good' : 'wait'}>
              {outcome ? OUTCOME_NAMES[outcome] : ITEM_STATE_NAMES[state]}
            </StatusChip>
          </Ends>
          {resolution && <Paragraph>{resolution}</Paragraph>}
        </Card>
        {awaitsSummary && (
          <Callout tone='wait' title='会议结果还没有公示'>
            定了什么、谁来办，写在诉求的办理经过里。公示以后，这里看得到办到哪一步。
          </Callout>
        )}
        {actions.map((action) => (
          <Action key={action.id} action={action} now={now} />
        ))}
      </Stack>
    </Section>
  )
}

function Action({ action, now }: { action: ChainItem['actions'][number]; now: number }) {
  const { id, what, ownerLabel, state, dueAt, link } = action
  const { tone, words } = standingOf(action)
  return (
    <Card onPress={() => open(actionWays.action(id))}>
      <Stack gap={2}>
        <Ends>
          <Title>{what}</Title>
          <StatusChip tone={tone}>{words}</StatusChip>
        </Ends>
        <Note>
          {ownerLabel} · {stampWords(dueAt, now)}前
        </Note>
        {link?.title && <Note>志愿任务：{link.title}</Note>}
        {state !== 'dropped' && <ProgressBar label='进度' value={ACTION_SHARE[state]} of={ACTION_ALL} />}
      </Stack>
    </Card>
  )
}
