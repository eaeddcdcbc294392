import type { RequestView } from 'types/request-views'
import { standingName } from 'types/words/requests'
import { Callout } from '@/ui/callout'
import { Card } from '@/ui/card'
import { Ends, Stack } from '@/ui/stack'
import { StatusChip } from '@/ui/status-chip'
import { Note, Paragraph } from '@/ui/text'
import { RequestStory } from '../parts/story'
import { excerpt, STATE_TONES, turnWords } from '../words'

interface DigestProps {
  request: RequestView
  now: number
  /** Something happened since the page was opened. */
  changed: boolean
}

const EXCERPT = 80

/** What is being decided about, as it stands now: nobody decides on old news. */
export function Digest({ request, now, changed }: DigestProps) {
  const { number, state, text, placeLabel, timeline } = request
  return (
    <Stack gap={3}>
      <Card>
        <Ends>
          <StatusChip tone={STATE_TONES[state]}>{standingName(request, request.mine)}</StatusChip>
          <Note>编号 {number}</Note>
        </Ends>
        <Paragraph>{excerpt(text, EXCERPT)}</Paragraph>
        <Note>
          {placeLabel} · {turnWords(request, now, request.mine)}
        </Note>
      </Card>
      {changed && (
        <Callout tone='wait' title='这件诉求刚有新进展，请看过再办'>
          <RequestStory entries={timeline.slice(-1)} now={now} />
        </Callout>
      )}
    </Stack>
  )
}
