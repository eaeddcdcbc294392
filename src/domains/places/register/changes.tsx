import type { PlaceBrowse } from 'types/places'
import { PLACE_STEP_NAMES } from 'types/words/places'
import { momentWords } from '@/time/words'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'

/** Somebody who wants to know more asks the export. */
const LATEST = 10

/** What was changed about a place, newest first. */
export const Changes = ({ timeline }: Pick<PlaceBrowse, 'timeline'>) => (
  <Section title='变动记录'>
    <Card>
      <Timeline
        entries={timeline
          .slice(-LATEST)
          .reverse()
          .map(({ id, at, step, by, text }) => ({
            id,
            title: PLACE_STEP_NAMES[step],
            at: momentWords(at, Date.now()),
            by,
            text,
            tone: step === 'close' ? ('quiet' as const) : ('good' as const),
          }))}
      />
    </Card>
  </Section>
)
