import type { ProjectDocument } from './projects'

/** What happens in the project library, and to what kind of matter: nobody is told of anything. */
export type ProjectEvents = Record<never, never>

/** Its collections of matters, and what each holds. */
export interface ProjectMatters {
  projects: ProjectDocument
}
