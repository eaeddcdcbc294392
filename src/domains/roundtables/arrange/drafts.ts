import type { SeatView } from 'types/roundtable-inputs'
import type { SeatDuty } from 'types/words/meetings'
import { PARTY_NAMES, type Party } from 'types/words/roundtables'

/** A seat as it is being arranged. `id` is left out of a new one. */
export interface SeatDraft {
  id?: string
  party: Party
  label: string
  unitId: string | null
  holder: { id: string; name: string } | null
  substitutes: { id: string; name: string }[]
  duty: SeatDuty | null
  invited: boolean
}

const personOf = ({ memberId: id, name }: { memberId: string; name: string }) => ({ id, name })

export const draftOf = ({ holder, substitutes, ...seat }: SeatView): SeatDraft => ({
  ...seat,
  holder: holder && personOf(holder),
  substitutes: substitutes.map(personOf),
})

export const newSeat = (): SeatDraft => ({
  party: 'residentsCommittee',
  label: PARTY_NAMES.residentsCommittee,
  unitId: null,
  holder: null,
  substitutes: [],
  duty: null,
  invited: false,
})

/** As it is sent. */
export const inputOf = ({ holder, substitutes, ...seat }: SeatDraft) => ({
  ...seat,
  holder: holder?.id ?? null,
  substitutes: substitutes.map(({ id }) => id),
})

/** Another party is called by its name, unless the seat was given one of its own. */
export const withParty = (draft: SeatDraft, party: Party): SeatDraft => ({
  ...draft,
  party,
  label: draft.label === '' || draft.label === PARTY_NAMES[draft.party] ? PARTY_NAMES[party] : draft.label,
})
