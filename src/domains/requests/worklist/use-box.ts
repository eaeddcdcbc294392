import { useState } from 'react'
import { REQUEST_PHASES } from 'types/words/requests'
import { useAddress } from '@/screen/use-address'
import type { WorklistBox } from '../queries'

/**
 * Which worklist is shown: at first the one in the address, or else that of one's first post.
 * @param firstPost undefined while it is not known
 */
export function useBox(firstPost: string | undefined) {
  const address = useAddress()
  const [chosen, setChosen] = useState<Omit<WorklistBox, 'postKey'> & { postKey?: string }>(() => ({
    postKey: address.post,
    box: address.box === 'area' ? 'area' : 'own',
    phase: REQUEST_PHASES.find((phase) => phase === address.phase) ?? 'new',
    overdue: address.overdue === '1',
    ...(address.place ? { placeId: address.place } : {}),
  }))
  const postKey = chosen.postKey ?? firstPost
  return {
    /** How the place is called to which the area is narrowed. */
    placeLabel: chosen.placeId === undefined ? undefined : address.label,
    box: postKey === undefined ? undefined : { ...chosen, postKey },
    narrow: (changes: Partial<WorklistBox>) => setChosen((before) => ({ ...before, ...changes })),
  }
}
