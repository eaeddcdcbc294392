import type { EntryView } from 'types/request-views'
import { Story } from '@/screen/story'
import { dateWords, provisionally } from '@/time/words'
import { Stars } from '@/ui/rating'
import { Note } from '@/ui/text'
import { entryTitle, STEP_LOOKS } from '../words'

interface RequestStoryProps {
  entries: readonly EntryView[]
  now: number
}

/** The story of a request, from 'I reported it' on. */
export const RequestStory = ({ entries, now }: RequestStoryProps) => (
  <Story
    entries={entries}
    now={now}
    looks={STEP_LOOKS}
    titleOf={entryTitle}
    more={({ stars, dueAt, provisional }) => (
      <>
        {stars !== undefined && <Stars value={stars} />}
        {dueAt !== undefined && <Note>期限 {provisionally(dateWords(dueAt, now), provisional)}</Note>}
      </>
    )}
  />
)
