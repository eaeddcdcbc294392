import type { SubjectPlan } from 'types/words/subject'
import { SUBJECT_KINDS, SUBJECTS, type SubjectKind } from 'types/words/subjects'

/** The kinds of matters in which something waits for somebody. */
export const DUTY_KINDS: readonly SubjectKind[] = SUBJECT_KINDS.filter((kind) => (SUBJECTS[kind] as SubjectPlan).waits)
