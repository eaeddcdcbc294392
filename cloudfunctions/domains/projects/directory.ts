import type { ProjectFields } from 'types/projects'
import type { Database } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { standardOf } from './rules'
import { projects } from './store'

/**
 * What a task made from a project begins with.
 * @throws {AppError} NOT_FOUND where this community has no such project in use
 */
export async function projectOf(db: Database, communityId: string, id: string): Promise<ProjectFields> {
  const found = await projectInAnyUse(db, communityId, id)
  if ('closed' in found && found.closed) throw notFound('个项目')
  return found
}

/**
 * The same for one that is out of use as well.
 * @throws {AppError} NOT_FOUND where this community has no such project
 */
export async function projectInAnyUse(db: Database, communityId: string, id: string) {
  const standard = standardOf(id)
  if (standard) return standard
  const found = await projects(db).get(id)
  if (found?.communityId !== communityId) throw notFound('个项目')
  return found
}
