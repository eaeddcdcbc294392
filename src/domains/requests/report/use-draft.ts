import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { RequestCategory } from 'types/words/requests'
import { newKey } from '@/cloud/keys'
import { type Draft, newDraft } from './draft'
import { keepDraft, loadDraft } from './draft-storage'

/** Writing rests this long, in milliseconds, before it is stored: storing at every letter makes an old phone stutter. */
const REST = 400

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
  const [dropped, setDropped] = useState(false)

  const latest = useRef<Draft | null>(draft)
  latest.current = dropped ? null : draft
  const keep = () => keepDraft(memberId, latest.current)

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is stored after the draft changed, and only then
  useEffect(() => {
    const soon = setTimeout(keep, REST)
    return () => clearTimeout(soon)
  }, [draft])
  useDidHide(keep)
  useUnload(keep)

  return {
    draft,
    /** What was found when the page opened; null when nothing was, or it was thrown away. */
    restored,
    change: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    /** Stores it now, before it is sent: if the app dies before the answer, the next attempt goes out under the same key. */
    keep,
    /** Another matter from here on, under a key of its own. */
    rekey: () => setDraft((before) => ({ ...before, key: newKey() })),
    startOver: () => {
      setRestored(null)
      setDraft(newDraft(newKey()))
    },
    /** It arrived: there is nothing left to keep. */
    drop: () => {
      latest.current = null
      setDropped(true)
      keep()
    },
  }
}
