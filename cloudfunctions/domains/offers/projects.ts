import type {
  AddJointProjectInput,
  JointProjectDocument,
  JointProjectView,
  SaveJointProjectInput,
} from 'types/joint-projects'
import type { JointProjectStep } from 'types/words/offers'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { Said } from './rules'

/** What units and the community do together: the office writes down what was agreed, every partner how far it is. Pure. */

type Project = JointProjectDocument
type Entry = Project['timeline'][number]

const ONLY_OFFICE = '共建项目由居委会和参加单位的联络员打理，请联系他们'

function entryBy(
  of: Pick<Project, 'communityId' | 'unitIds'>,
  actor: Actor,
  name: GovernedName,
  step: JointProjectStep,
  { key, now }: Said,
): Entry {
  if (of.communityId !== actor.communityId) throw notFound('个项目')
  const post = authority(actor, name, [of.communityId, ...of.unitIds], ONLY_OFFICE)
  const by = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}

export function begin(_id: string, input: AddJointProjectInput, actor: Actor, now: Date): Project {
  const { title, agreement, unitIds, key } = input
  const { communityId } = actor
  const entry = entryBy({ communityId, unitIds }, actor, 'offers.addProject', 'begin', { key, now })
  return {
    _id,
    communityId,
    title,
    agreement,
    unitIds,
    state: 'running',
    endedAt: null,
    result: null,
    order: `${now.toISOString()} ${_id}`,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function change(project: Project, input: SaveJointProjectInput, actor: Actor, now: Date): Step<Project> {
  const entry = entryBy(project, actor, 'offers.saveProject', 'save', { key: input.key, now })
  refuseEnded(project)
  const { title, agreement, unitIds } = input
  return { set: { title, agreement, unitIds }, entry, events: [] }
}

export function noteProgress(project: Project, text: string, actor: Actor, said: Said): Step<Project> {
  const entry = { ...entryBy(project, actor, 'offers.noteProgress', 'progress', said), text }
  refuseEnded(project)
  return { set: {}, entry, events: ['jointProject.progressed'] }
}

export function end(project: Project, text: string, actor: Actor, said: Said): Step<Project> {
  const entry = { ...entryBy(project, actor, 'offers.endProject', 'end', said), text }
  refuseEnded(project)
  return { set: { state: 'ended', endedAt: said.now, result: text }, entry, events: ['jointProject.ended'] }
}

function refuseEnded({ state }: Project): void {
  if (state === 'ended') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这个项目已经结束了，要再做请另写一个')
}

export function actionsOf(project: Project, actor: Actor): JointProjectView['actions'] {
  if (project.state === 'ended' || project.communityId !== actor.communityId) return []
  const scope = [project.communityId, ...project.unitIds]
  const ways = [
    ['noteProgress', 'offers.noteProgress'],
    ['save', 'offers.saveProject'],
    ['end', 'offers.endProject'],
  ] as const
  return ways.flatMap(([action, name]) => (mayOver(actor, name, scope) ? [action] : []))
}
