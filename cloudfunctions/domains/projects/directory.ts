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
  const standard = standardOf(id)
  if (standard) return standard
  const found = await projects(db).get(id)
  if (found?.communityId !== communityId || found.closed) throw notFound('个项目')
  return found
}
