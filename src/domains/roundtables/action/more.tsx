import type { ActionView } from 'types/action-inputs'
import { isOn } from 'types/words/systems'
import { useMe } from '@/domains/members/queries'
import { open } from '@/screen/go'
import { shown } from '@/screen/sent-photos'
import { stampWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Photos } from '@/ui/photos'
import { Row } from '@/ui/row'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Note, Paragraph, Title } from '@/ui/text'
import { actionWays } from '../action-ways'
import { LinkRequestSheet, LinkTaskSheet } from './link-sheets'
import type { Acting } from './use-acting'

interface MoreProps {
  action: ActionView
  acting: Acting
  now: number
}

/** What carries it out, the application to an authority, and the versions of its plan: where there are any. */
export const More = (props: MoreProps) => (
  <>
    <Linked {...props} />
    <Application {...props} />
    <Versions {...props} />
  </>
)

const KINDS = { task: '志愿任务', series: '每周的志愿任务', request: '诉求' } as const

function Linked({ action, acting }: MoreProps) {
  const { link } = action
  if (!link) return <ToLink action={action} acting={acting} />
  const { kind, title, counted } = link
  const to = title ? actionWays.linked(link) : null
  return (
    <Card flush>
      <Row
        icon={kind === 'request' ? 'chat' : 'heart'}
        title={`由${KINDS[kind]}来办`}
        note={
          <>
            {title && <Note>{title}</Note>}
            {kind === 'series' && <Note>{counted > 0 ? `已经办了 ${counted} 次` : '还没有办过'}</Note>}
          </>
        }
        onPress={to ? () => open(to) : undefined}
      />
    </Card>
  )
}

/** By what it may be carried out, where nothing does it yet. */
function ToLink({ action, acting: { show, opened, close, deeds } }: Omit<MoreProps, 'now'>) {
  const hasTasks = isOn(useMe().data?.systemsOff, 'tasks')
  const mayLink = action.deeds.includes('linkRequest')
  const mayMake = action.mayMakeTask && hasTasks
  if (!mayLink && !mayMake) return null
  return (
    <>
      <Card flush>
        {mayMake && (
          <Row
            icon='heart'
            title='请志愿者来办'
            note='发一项志愿任务，也可以每周一次。计了时长，这件事就自动报完成。'
            onPress={() => open(actionWays.makeTask(action))}
          />
        )}
        {mayLink && hasTasks && (
          <Row icon='heart' title='由已有的志愿任务来办' note='选一项已经发布的任务' onPress={() => show('linkTask')} />
        )}
        {mayLink && (
          <Row
            icon='chat'
            title='关联一件诉求'
            note='这件诉求办好、居民确认了，这件事就自动报完成。'
            onPress={() => show('linkRequest')}
          />
        )}
      </Card>
      {opened === 'linkTask' && <LinkTaskSheet action={action} deed={deeds.linkTask} onClose={close} />}
      {opened === 'linkRequest' && <LinkRequestSheet action={action} deed={deeds.linkRequest} onClose={close} />}
    </>
  )
}

function Application({ action: { application }, now }: MoreProps) {
  if (!application) return null
  const { to, number, sentAt, answeredAt, answer } = application
  const facts: [name: string, value: string | null][] = [
    ['受理部门', to],
    ['编号', number],
    ['哪天递交', stampWords(sentAt, now)],
    ['答复', answer ?? '还没有答复'],
    ['哪天答复', answeredAt === null ? null : stampWords(answeredAt, now)],
  ]
  return (
    <Section title='向部门申请'>
      <Card>
        <Facts facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      </Card>
    </Section>
  )
}

/** The newest first. */
function Versions({ action: { versions }, now }: MoreProps) {
  if (versions.length === 0) return null
  return (
    <Section title='方案'>
      <Stack gap={3}>
        {[...versions].reverse().map(({ number, at, text, photos }) => (
          <Card key={number}>
            <Stack gap={2}>
              <Title>{`第 ${number} 版`}</Title>
              <Note>{stampWords(at, now)}</Note>
              <Paragraph>{text}</Paragraph>
              {photos.length > 0 && <Photos photos={photos.map(shown)} />}
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  )
}
