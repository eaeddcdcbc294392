import type { MemberDocument } from 'types/members'
import type { Reaction } from '../../kernel/effects'
import { forgetIn, formerOf } from '../../kernel/former'
import type { WorkOf } from '../../kernel/registration'
import type { projectsPlan } from './domain'
import { projects } from './store'

/** Somebody erased stays in the stories of projects without their name. */
const forgetInProjects: Reaction<MemberDocument> = ({ matter, context: { db } }) =>
  forgetIn(projects(db), formerOf(matter))

/** The project library at work. A project waits for nobody. */
export const projectsWork: WorkOf<typeof projectsPlan> = {
  tasks: {},
  chapters: {},
  forget: { projects: forgetInProjects },
  waits: { projects: null },
}
