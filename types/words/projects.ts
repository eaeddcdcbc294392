import type { SubjectPlan } from './subject'

/** The words of the project library (志愿项目库): what a team does again and again, written down once. */

export const PROJECT_STEPS = ['add', 'save', 'close', 'reopen'] as const
export type ProjectStep = (typeof PROJECT_STEPS)[number]

/** Characters of why it is done, how, what has to be practised first, and what is written down afterwards. */
export const PROJECT_TEXT_LENGTH = 300

/** What messages of this domain are about. */
export const projectSubjects = {
  project: { called: '志愿项目', way: (id) => ({ page: 'projects/detail', query: { id } }) },
} satisfies Record<string, SubjectPlan>
