import type { AgendaItemDocument } from 'types/agenda-items'
import { MAJORITY_OF, type OwnersMatter } from 'types/words/roundtables'

/** Whether owners decide an item, wherever it comes from and whatever it is joined to. Source: Civil Code 278; rules/roundtables.md C.1 (6). */

export type OwnersPart = Pick<AgendaItemDocument, 'ownersDecide' | 'ownersMatter'>

interface Stated {
  ownersDecide?: boolean | undefined
  ownersMatter?: OwnersMatter | undefined
}

/** As somebody says it: whoever names the matter says that it is for the owners. */
export const ownersPart = ({ ownersDecide = false, ownersMatter }: Stated): OwnersPart => ({
  ownersDecide: ownersDecide || ownersMatter !== undefined,
  ...(ownersMatter ? { ownersMatter } : {}),
})

const asksMost = ({ ownersMatter }: OwnersPart) =>
  ownersMatter !== undefined && MAJORITY_OF[ownersMatter] === 'threeQuarters'

/**
 * What an item takes over from another one that became part of it: that owners decide, and in which matter. Of two matters
 * the one stands that more owners have to agree to; where the item names none, one that takes half does not narrow it.
 * @returns null where nothing changes
 */
export function takenOver(item: OwnersPart, other: OwnersPart): OwnersPart | null {
  if (!other.ownersDecide) return null
  const isStricter = asksMost(other) && !asksMost(item)
  return !item.ownersDecide || isStricter ? ownersPart(other) : null
}
