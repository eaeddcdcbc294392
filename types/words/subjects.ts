import { address } from './address'
import { dutySubjects, dutySystem } from './duty'
import { letterSubjects, letterSystem } from './letters'
import { memberSubjects } from './members'
import { offerSubjects, offerSystem } from './offers'
import { photoSubjects } from './photos'
import { pledgeSubjects, pledgeSystem } from './pledges'
import { postSubjects } from './posts'
import { projectSubjects } from './projects'
import { requestSubjects, requestSystem } from './requests'
import { roundtableSubjects, roundtableSystem } from './roundtables'
import type { Reader, SubjectPlan, Waiting } from './subject'
import { talentSubjects, talentSystem } from './talents'
import { taskSubjects, taskSystem } from './tasks'
import { teamSubjects, teamSystem } from './teams'
import { unitSubjects, unitSystem } from './units'

/** Each kind of thing that a message or a todo can be about, as the domains say. `cloudfunctions/domains.ts` holds it equal to them. */
export const SUBJECTS = {
  ...requestSubjects,
  ...dutySubjects,
  ...letterSubjects,
  ...memberSubjects,
  ...photoSubjects,
  ...pledgeSubjects,
  ...postSubjects,
  ...projectSubjects,
  ...roundtableSubjects,
  ...talentSubjects,
  ...taskSubjects,
  ...teamSubjects,
  ...unitSubjects,
  ...offerSubjects,
}

/** The systems that a community may do without, in the order of the page on which they are switched. */
export const SYSTEM_WORDS = {
  requests: requestSystem,
  teams: teamSystem,
  tasks: taskSystem,
  talents: talentSystem,
  roundtables: roundtableSystem,
  units: unitSystem,
  offers: offerSystem,
  duty: dutySystem,
  letters: letterSystem,
  pledges: pledgeSystem,
}

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

type VerbIn<Plan> = Plan extends { waits: { verbs: infer Verbs } } ? keyof Verbs : never
/** What somebody has to do about a matter, as the domains say. */
export type TodoVerb = { [Kind in SubjectKind]: VerbIn<(typeof SUBJECTS)[Kind]> }[SubjectKind]

/** How it reads in a list. */
export const TODO_VERB_NAMES = Object.assign(
  {},
  ...Object.values<SubjectPlan>(SUBJECTS).map(({ waits }) => waits?.verbs),
) as Record<TodoVerb, string>
export const TODO_VERBS = Object.keys(TODO_VERB_NAMES) as TodoVerb[]

/** How one's own matter stands, by what somebody has to do about it. */
export const turnName = (kind: SubjectKind, turn: TodoVerb): string | undefined =>
  (SUBJECTS[kind] as SubjectPlan).waits?.turns?.[turn]

/** The address of the page on which one does what waits; null is the first screen. */
export function addressOfTodo(
  { kind, ...waiting }: Waiting & { kind: SubjectKind },
  reader?: Reader | null,
): string | null {
  const { waits }: SubjectPlan = SUBJECTS[kind]
  const found = waits?.way?.(waiting)
  return found ? address(found.page, found.query) : addressOfSubject({ kind, id: waiting.subjectId }, reader)
}
