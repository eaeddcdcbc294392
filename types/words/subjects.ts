import { address } from './address'
import { memberSubjects } from './members'
import { photoSubjects } from './photos'
import { postSubjects } from './posts'
import { requestSubjects } from './requests'
import type { Reader, SubjectPlan } from './subject'

/** Each kind of thing that a message can be about, as the domains say. `cloudfunctions/domains.ts` holds it equal to them. */
export const SUBJECTS = { ...requestSubjects, ...memberSubjects, ...photoSubjects, ...postSubjects }

export type SubjectKind = keyof typeof SUBJECTS
export const SUBJECT_KINDS = Object.keys(SUBJECTS) as SubjectKind[]

/**
 * The address of the page about something.
 * @param reader whoever opens it, where that is known
 * @param community where it lies, for an address that is opened from outside of the app
 * @returns null where that is the first screen
 */
export function addressOfSubject(
  { kind, id }: { kind: SubjectKind; id: string },
  reader?: Reader | null,
  community?: string,
): string | null {
  const { way }: SubjectPlan = SUBJECTS[kind]
  const found = way(id, reader)
  return found && address(found.page, { ...found.query, community })
}
