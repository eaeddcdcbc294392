import type { PledgeView } from 'types/pledge-views'
import { shown } from '@/screen/sent-photos'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { readableDay } from '@/ui/days'
import { Facts } from '@/ui/facts'
import { Photos } from '@/ui/photos'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Headline, Paragraph, Title } from '@/ui/text'
import { PLEDGE_TONES, stateWords } from '../words'

/** Who reads it. What was taken back or not kept nobody does but its owner and the office. */
function readers({ kind, place, state }: PledgeView): string {
  const isOver = state === 'notKept' || state === 'withdrawn'
  return isOver ? '只有本人和社区' : (place ?? (kind === 'unit' ? '全社区' : '只有本人和社区'))
}

/** What was promised, and how it stands. Nothing here says that it is late. */
export function About({ pledge }: { pledge: PledgeView }) {
  const { kind, name, mine, text, by, state, words, reason, photos, asked, thanked } = pledge
  const facts = [
    { name: kind === 'unit' ? '单位' : '谁', value: mine && kind === 'person' ? `${name}（我）` : name },
    ...(by ? [{ name: '做好的日子', value: readableDay(by) }] : []),
    { name: state === 'draft' ? '公开后谁看得到' : '谁看得到', value: readers(pledge) },
  ]
  return (
    <Stack gap={4}>
      {asked && (
        <Callout tone='wait' title='做成了吗？'>
          说好的日子到了。做成了、没做成，或者再延一次，点下面说一声。这只问您一个人。
        </Callout>
      )}
      {thanked && <Callout tone='good' title='您道过谢了，对方看得到' />}
      {mine && state === 'thanked' && <Callout tone='good' title='邻居们谢谢您' />}
      <Card>
        <Stack gap={3}>
          <Ends>
            <Headline>{text}</Headline>
            <StatusChip tone={PLEDGE_TONES[state]}>{stateWords(pledge)}</StatusChip>
          </Ends>
          <Facts facts={facts} />
        </Stack>
      </Card>
      {words && (
        <Card>
          <Stack gap={2}>
            <Title>怎么做成的</Title>
            <Paragraph>{words}</Paragraph>
            {photos.length > 0 && <Photos photos={photos.map(shown)} />}
          </Stack>
        </Card>
      )}
      {reason && (
        <Callout tone='quiet' title={state === 'notKept' ? '没做成的原因' : '说明'}>
          {reason}
        </Callout>
      )}
    </Stack>
  )
}
