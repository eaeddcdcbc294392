import type { Byline } from 'types/matter'
import type { AddProjectInput, ProjectDocument, ProjectFields, SaveProjectInput } from 'types/projects'
import { POST_NAMES } from 'types/words/posts'
import type { ProjectStep } from 'types/words/projects'
import { STANDARD, STANDARD_PROJECTS, type StandardProject } from 'types/words/standard-projects'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'

interface Said {
  key: string
  now: Date
}

/** A project that every community has, by its id; undefined for any other. */
export function standardOf(id: string): ProjectFields | undefined {
  const name = id.startsWith(STANDARD) ? id.slice(STANDARD.length) : ''
  return Object.hasOwn(STANDARD_PROJECTS, name) ? STANDARD_PROJECTS[name as StandardProject] : undefined
}

export function add(projectId: string, { key, ...fields }: AddProjectInput, actor: Actor, now: Date): ProjectDocument {
  const { communityId } = actor
  const entry = entryBy({ communityId, _id: projectId }, actor, 'projects.add', 'add', { key, now })
  return {
    _id: projectId,
    communityId,
    ...fields,
    closed: false,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function change(
  project: ProjectDocument,
  input: SaveProjectInput,
  actor: Actor,
  now: Date,
): Step<ProjectDocument> {
  const { id: _, seen: __, key, ...fields } = input
  const entry = entryBy(project, actor, 'projects.save', 'save', { key, now })
  if (project.closed) throw new AppError('TOO_LATE', 'WRONG_STATE', '这个项目已停用，请先恢复使用再修改')
  return { set: fields, entry, events: [] }
}

/** Takes a project out of use, or back into it. Tasks that were made from it stay as they are. */
export function close(project: ProjectDocument, closed: boolean, actor: Actor, said: Said): Step<ProjectDocument> {
  const entry = closed
    ? entryBy(project, actor, 'projects.close', 'close', said)
    : entryBy(project, actor, 'projects.reopen', 'reopen', said)
  if (project.closed === closed) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `这个项目已经${closed ? '停用' : '在用'}了，请返回列表刷新`)
  }
  return { set: { closed }, entry, events: [] }
}

export const scopeOf = ({ communityId, _id }: Pick<ProjectDocument, 'communityId' | '_id'>) => [communityId, _id]

function entryBy(
  project: Pick<ProjectDocument, 'communityId' | '_id'>,
  actor: Actor,
  name: GovernedName,
  step: ProjectStep,
  { key, now }: Said,
) {
  if (project.communityId !== actor.communityId) throw notFound('个项目')
  const post = authority(actor, name, scopeOf(project), '项目库由居委会和社工维护，请联系他们')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}
