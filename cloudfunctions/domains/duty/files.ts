import type { DutyFileDocument, DutyUnit } from 'types/duty'
import type { Byline } from 'types/matter'
import type { Seat } from 'types/members'
import type { DutyKind, FileState, FileStep } from 'types/words/duty'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'

/** The file of a party member: what it holds, whose it is, and which posts are over it. Source: rules/duty.md B.2. */

type File = DutyFileDocument
type Entry = File['timeline'][number]

export interface Said {
  key: string
  now: Date
}

/** What a file says of somebody, its places and units looked up already. */
export interface FileFields {
  kind: DutyKind
  unit: DutyUnit | null
  branch: Seat | null
  /** Every id over it: the community, and the way down to the branch. */
  scope: string[]
  home: Seat | null
  buildingId: string | null
  skills: string | null
  times: string | null
}

export const noSuchFile = () => notFound('份报到档案')

/**
 * Of the unit and the branch: one line of the desk. Employers that are none of ours stand in one line.
 */
export const groupOf = ({ unit, branch }: Pick<File, 'unit' | 'branch'>): string =>
  `${unit === null ? '' : (unit.id ?? 'employer')}/${branch?.id ?? ''}`

/** Whose posts are over a file: those of its community and branch, and the contact of its unit. */
export const scopeOf = ({ scope, unit }: Pick<File, 'scope' | 'unit'>): string[] =>
  unit?.id ? [...scope, unit.id] : scope

/** In whose name a post over the file acts. @throws {AppError} NOT_FOUND from elsewhere, FORBIDDEN */
export function bylineOver(
  file: Pick<File, 'communityId' | 'scope' | 'unit'>,
  actor: Actor,
  name: GovernedName,
): Byline {
  if (file.communityId !== actor.communityId) throw noSuchFile()
  const post = authority(actor, name, scopeOf(file), '报到档案由所在支部和社区党委管理，请联系他们')
  return { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
}

/** Whoever it is about, or a post over it. For everybody else it does not exist. */
export function refuseUnknown(file: File | null, actor: Actor): asserts file is File {
  if (!file || file.communityId !== actor.communityId) throw noSuchFile()
  if (file.memberId !== actor.memberId && !mayOver(actor, 'duty.lookAt', scopeOf(file))) throw noSuchFile()
}

/** An entry of the story of a file. */
export const entryBy = (by: Byline | null, step: FileStep, { key, now }: { key: string | null; now: Date }): Entry => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
})

/** Its owner, who acts without a post. */
export const selfOf = (actor: Actor): Byline => ({ memberId: actor.memberId, name: actor.member.name, post: null })

/** Why a step cannot be taken in a state. */
export const WRONG: Record<FileState, string> = {
  applied: '还没有确认，请先确认',
  active: '已经确认过了，请返回刷新',
  refused: '这次没有通过，请本人重新报到',
  left: '已经转出了，请本人重新报到',
}

/** @throws {AppError} TOO_LATE in any other state */
export function mustBe({ state }: File, ...states: FileState[]): void {
  if (!states.includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}
