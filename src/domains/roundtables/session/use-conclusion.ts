import { useState } from 'react'
import type { SessionItem } from 'types/roundtable-session'
import type { Queued } from '@/cloud/outbox'
import { useMe } from '@/domains/members/queries'
import { useKeeping } from '@/screen/use-keeping'
import { keepConclusion, loadConclusion } from './conclusion-drafts'
import {
  type ConclusionSketch,
  conclusionOf,
  type DroppedNames,
  emptyConclusion,
  isUntouched,
} from './conclusion-sketch'

/**
 * The conclusion of an item as it is being written: kept on the phone until it is sent or thrown away.
 * @param refused what was sent of it and not taken: it is written on
 */
export function useConclusion(item: SessionItem, refused: Queued | undefined) {
  const memberId = useMe().data?.id
  const [kept, setKept] = useState(() => (memberId ? loadConclusion(memberId, item.itemId, Date.now()) : null))
  const sent = () => {
    const names = (refused?.shown as { drops?: DroppedNames } | undefined)?.drops
    return refused ? conclusionOf(item, refused.input, names) : emptyConclusion(item)
  }
  const [sketch, setSketch] = useState<ConclusionSketch>(() => kept ?? sent())
  const keep = (latest: ConclusionSketch | null) => {
    if (memberId) keepConclusion(memberId, item.itemId, latest, Date.now())
  }
  const { stop } = useKeeping(sketch, (latest) => keep(isUntouched(latest) ? null : latest))
  return {
    sketch,
    /** It was begun before, and not sent. */
    isRestored: kept !== null,
    change: (changes: Partial<ConclusionSketch>) => setSketch((before) => ({ ...before, ...changes })),
    startOver: () => {
      setKept(null)
      setSketch(emptyConclusion(item))
    },
    /** The queue has it now: there is nothing left to keep. */
    drop: () => {
      stop()
      keep(null)
    },
  }
}
