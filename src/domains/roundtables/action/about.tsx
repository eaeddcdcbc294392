import type { ActionView } from 'types/action-inputs'
import { ACTION_ALL, ACTION_SHARE } from 'types/words/meeting-actions'
import { MATTER_CATEGORY_NAMES } from 'types/words/roundtables'
import { closingOf, dateWords, stampWords } from '@/time/words'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { ProgressBar } from '@/ui/progress-bar'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline } from '@/ui/text'
import { standingOf } from '../action-words'

/** Who does what, by when, and how one sees that it is done. */
export function About({ action, now }: { action: ActionView; now: number }) {
  const { what, evidence, state, owner, offeredTo, formerLabels, dueAt, reviewOn, itemTitle, category } = action
  const { tone, words } = standingOf(action)
  const called = ({ label, name }: ActionView['owner']) => (name ? `${label} · ${name}` : label)
  const facts: [name: string, value: string | null][] = [
    ['谁来办', called(owner)],
    ['办到哪天', `${stampWords(dueAt, now)}前`],
    ['怎样算办好', evidence],
    ['会上再看', dateWords(closingOf(reviewOn), now)],
    ['议题', itemTitle],
    ['类别', MATTER_CATEGORY_NAMES[category]],
    ['哪次会议', `${stampWords(action.meetingAt, now)}的圆桌会议`],
    ['以前由谁办', formerLabels.length > 0 ? formerLabels.join('、') : null],
  ]
  return (
    <Stack gap={4}>
      {action.deeds.includes('takeHandOver') && (
        <Callout tone='wait' title={`${owner.label}想把这件事转给您`}>
          您接手以后，就由您这个席位来办。
        </Callout>
      )}
      {offeredTo && !action.deeds.includes('takeHandOver') && (
        <Callout tone='wait' title={`等${called(offeredTo)}答复要不要接`} />
      )}
      {action.deeds.includes('acceptReport') && (
        <Callout tone='wait' title='已报完成，请您看看办好了没有'>
          {action.acceptBy ? `到${stampWords(action.acceptBy, now)}没有回音，就算已落实，并注明未经确认。` : ''}
        </Callout>
      )}
      {state === 'reported' && action.acceptBy && !action.deeds.includes('acceptReport') && (
        <Callout tone='wait' title='已报完成，等着确认'>
          {`由主持人或提出这件事的人确认，自己办的不能自己确认。到${stampWords(action.acceptBy, now)}没有回音，就算已落实，并注明未经确认。`}
        </Callout>
      )}
      {action.unconfirmed && (
        <Callout tone='quiet' title='未经确认'>
          报完成以后，五个工作日里没有人提出异议。
        </Callout>
      )}
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{what}</Headline>
            <StatusChip tone={tone}>{words}</StatusChip>
          </Ends>
          {state !== 'dropped' && <ProgressBar label='进度' value={ACTION_SHARE[state]} of={ACTION_ALL} />}
          <Facts facts={facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
        </Stack>
      </Card>
    </Stack>
  )
}
