import type { FileForInput } from 'types/request-inputs'
import type { FilingDoor } from 'types/request-views'
import { NAME_LENGTH } from 'types/words/members'
import type { Naming, RequestCategory } from 'types/words/requests'
import { mobileIn } from 'types/words/telephones'
import { isBlank, lengthOf, mayBeName } from 'types/words/text'
import type { Option } from '@/ui/choice'
import type { PlaceChoice } from '@/ui/place-picker'

/** What a resident said on the telephone or at the counter, as far as it is written down. */
export interface Filing {
  /** The way down to their door. */
  home: PlaceChoice[]
  /** What it is about; null: their own door. */
  aboutId: string | null
  name: string
  phone: string
  category: RequestCategory
  text: string
  naming: Naming
  consent: boolean
}

export const NEW_FILING: Filing = {
  home: [],
  aboutId: null,
  name: '',
  phone: '',
  // The office knows better than a caller, and sorts it when it is given to somebody.
  category: 'other',
  text: '',
  naming: 'open',
  consent: false,
}

/** In which field of the form that stands which somebody looked for on the workbench, who then files for the caller. */
export function soughtAs(search: string): { name?: string; phone?: string; door?: string } {
  const phone = mobileIn(search)
  if (phone) return { phone }
  return mayBeName(search) && lengthOf(search) <= NAME_LENGTH ? { name: search.trim() } : { door: search }
}

/** The fields. */
export const FILING_FIELDS = ['placeId', 'name', 'phone', 'text', 'photoIds', 'aboutId', 'category', 'consent']

export const doorOf = ({ home }: Filing): PlaceChoice | undefined => home[home.length - 1]

/** The way down to a door that was found, as the picker has it. */
export const homeOf = ({ way }: FilingDoor): PlaceChoice[] =>
  way.map(({ id, name }, at) => ({ id, name, hasChildren: at < way.length - 1 }))

/** Where it may be: at the door, in what contains it as it was chosen, or in the community. */
export const placesAround = ({ home }: Filing, communityId: string): Option<string>[] => [
  ...home
    .map(({ id, name }, at): Option<string> => ({ value: id, label: at === home.length - 1 ? '本户' : name }))
    .reverse(),
  { value: communityId, label: '小区公共区域' },
]

/** A door says who lives behind it, whatever name is left out. */
export const isOwnDoor = (filing: Filing): boolean => filing.aboutId === null || filing.aboutId === doorOf(filing)?.id

/** What is still to be said, by field. */
export function missingIn(filing: Filing, photos: { fault: string | null }): Record<string, string> {
  return {
    ...(doorOf(filing) ? {} : { placeId: '请选择是哪一户反映的' }),
    ...(isBlank(filing.name) ? { name: '请填写反映人姓名' } : {}),
    ...(isBlank(filing.text) ? { text: '请写一写是什么事' } : {}),
    ...(photos.fault ? { photoIds: photos.fault } : {}),
    ...(filing.consent ? {} : { consent: '请先征得本人同意，再勾选' }),
  }
}

/** What is sent of a filing in which nothing is missing. Whoever stays anonymous leaves no number. */
export function filingOf(filing: Filing, photoIds: string[]): Omit<FileForInput, 'key'> {
  const { aboutId, name, phone, category, text, naming, consent } = filing
  const door = doorOf(filing)
  if (!door || !consent) throw new Error('something is missing in this filing')
  return {
    placeId: door.id,
    ...(aboutId && aboutId !== door.id ? { aboutId } : {}),
    name,
    ...(naming === 'anonymous' || isBlank(phone) ? {} : { phone }),
    consent,
    category,
    text,
    photoIds,
    naming,
  }
}
