import type { EntryView } from 'types/requests'
import { dateWords, provisionally, stampWords } from '@/time/words'
import { Stars } from '@/ui/rating'
import { Note } from '@/ui/text'
import { Timeline } from '@/ui/timeline'
import { shown } from '../parts/shown-photos'
import { entryTitle, STEP_LOOKS } from '../words'

interface StoryProps {
  entries: readonly EntryView[]
  now: number
}

/** The whole story of a request, from 'I reported it' on. */
export const Story = ({ entries, now }: StoryProps) => (
  <Timeline
    entries={entries.map((entry) => {
      const { id, at, by, step, text, photos = [], stars, dueAt, provisional } = entry
      return {
        id,
        title: entryTitle(entry),
        at: stampWords(at, now),
        by,
        ...STEP_LOOKS[step],
        text,
        photos: photos.map(shown),
        children: (
          <>
            {stars !== undefined && <Stars value={stars} />}
            {dueAt !== undefined && <Note>期限 {provisionally(dateWords(dueAt, now), provisional)}</Note>}
          </>
        ),
      }
    })}
  />
)
