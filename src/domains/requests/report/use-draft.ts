import { useState } from 'react'
import type { RequestCategory } from 'types/words/requests'
import { newKey } from '@/cloud/keys'
import { useKeeping } from '@/screen/use-keeping'
import { type Draft, newDraft } from './draft'
import { keepDraft, loadDraft } from './draft-storage'

/**
 * The report that this member is writing, stored while they write and found again when they come back.
 * @param category what they came to report, where no category is chosen yet
 */
export function useDraft(memberId: string, category: RequestCategory | null) {
  const [restored, setRestored] = useState(() => loadDraft(memberId, Date.now()))
  const [draft, setDraft] = useState<Draft>(() => {
    const found = restored?.draft ?? newDraft(newKey())
    return { ...found, category: found.category ?? category }
  })
  const { keepNow, stop } = useKeeping(draft, (latest) => keepDraft(memberId, latest))

  return {
    draft,
    /** What was found when the page opened; null when nothing was, or it was thrown away. */
    restored,
    change: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    /** Stores it now, before it is sent: if the app dies before the answer, the next attempt goes out under the same key. */
    keep: keepNow,
    /** Another matter from here on, under a key of its own. */
    rekey: () => setDraft((before) => ({ ...before, key: newKey() })),
    startOver: () => {
      setRestored(null)
      setDraft(newDraft(newKey()))
    },
    /** It arrived: there is nothing left to keep. */
    drop: () => {
      stop()
      keepDraft(memberId, null)
    },
  }
}
