import type { DutyFileDocument, DutyUnit } from 'types/duty'
import type { Byline } from 'types/matter'
import type { SealedPhone, Seat } from 'types/members'
import type { DutyKind, FileState, FileStep } from 'types/words/duty'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { soundOf } from './names'

/** The file of a party member, from its registering to its end: the rules. Source: rules/duty.md B.2. */

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

const entryBy = (by: Byline | null, step: FileStep, { key, now }: { key: string | null; now: Date }): Entry => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
})

const selfOf = (actor: Actor): Byline => ({ memberId: actor.memberId, name: actor.member.name, post: null })

interface NewFile {
  _id: string
  communityId: string
  memberId: string | null
  name: string
  phone: SealedPhone | null
  fields: FileFields
  shared: boolean
  state: 'applied' | 'active'
  by: Byline
  step: 'register' | 'enter'
  said: Said
}

const newFile = ({ _id, communityId, memberId, name, phone, fields, shared, state, by, step, said }: NewFile): File => {
  const { unit, branch } = fields
  const { now } = said
  return {
    _id,
    communityId,
    memberId,
    name,
    ...soundOf(name),
    ...fields,
    group: groupOf(fields),
    phone,
    shared,
    sharedAt: shared ? now : null,
    wantsReminder: false,
    remindedOf: null,
    state,
    since: state === 'active' ? now : null,
    spans: state === 'active' ? [{ unit, branch, from: now, until: null }] : [],
    timeline: [entryBy(by, step, said)],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

/** A member says that they are a party member. The branch, or the office, confirms it; until then nobody else sees it. */
export const register = (_id: string, fields: FileFields, shared: boolean, actor: Actor, said: Said): File =>
  newFile({
    _id,
    communityId: actor.communityId,
    memberId: actor.memberId,
    name: actor.member.name,
    phone: null,
    fields,
    shared,
    state: 'applied',
    by: selfOf(actor),
    step: 'register',
    said,
  })

/** The same person once more, after they were refused or had left. */
export function registerAgain(file: File, fields: FileFields, shared: boolean, actor: Actor, said: Said): Step<File> {
  if (file.state === 'active') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您已经报到了，请返回刷新')
  if (file.state === 'applied') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经提交过了，请等支部确认')
  const { name } = actor.member
  return {
    set: {
      ...fields,
      name,
      ...soundOf(name),
      group: groupOf(fields),
      shared,
      sharedAt: shared ? said.now : null,
      state: 'applied',
    },
    entry: entryBy(selfOf(actor), 'register', said),
    events: ['duty.registered'],
  }
}

/** The office enters whoever does not use the app: their file is in force at once. */
export function enter(
  { _id, communityId, name, phone }: Pick<NewFile, '_id' | 'communityId' | 'name' | 'phone'>,
  fields: FileFields,
  by: Byline,
  said: Said,
): File {
  return newFile({
    _id,
    communityId,
    memberId: null,
    name,
    phone,
    fields,
    // Whoever never said so is shown to nobody.
    shared: false,
    state: 'active',
    by,
    step: 'enter',
    said,
  })
}

const WRONG: Record<FileState, string> = {
  applied: '还没有确认，请先确认',
  active: '已经确认过了，请返回刷新',
  refused: '这次没有通过，请本人重新报到',
  left: '已经转出了，请本人重新报到',
}

function mustBe({ state }: File, ...states: FileState[]): void {
  if (!states.includes(state)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[state])
}

/** The branch, or the office, says that they are one of theirs. */
export function confirm(file: File, actor: Actor, said: Said): Step<File> {
  const by = bylineOver(file, actor, 'duty.confirm')
  if (file.state === 'active') throw new AppError('ALREADY_DONE', 'WRONG_STATE', WRONG.active)
  mustBe(file, 'applied')
  const { unit, branch } = file
  return {
    set: {
      state: 'active',
      since: said.now,
      spans: [...file.spans, { unit, branch, from: said.now, until: null }],
    },
    entry: entryBy(by, 'confirm', said),
    events: ['duty.confirmed'],
  }
}

export function refuse(file: File, reason: string, actor: Actor, said: Said): Step<File> {
  const by = bylineOver(file, actor, 'duty.refuse')
  mustBe(file, 'applied')
  return {
    set: { state: 'refused' },
    entry: { ...entryBy(by, 'refuse', said), text: reason },
    events: ['duty.refused'],
  }
}

/** The span of now ends at this moment, and another one begins. */
const nextSpan = ({ spans }: File, unit: DutyUnit | null, branch: Seat | null, now: Date): File['spans'] => [
  ...spans.map((one) => (one.until === null ? { ...one, until: now } : one)),
  { unit, branch, from: now, until: null },
]

/** Another unit or branch from now on: the span before is closed and not changed. */
export function transfer(
  file: File,
  { unit, branch, scope }: Pick<FileFields, 'unit' | 'branch' | 'scope'>,
  actor: Actor,
  said: Said,
): Step<File> {
  const by = bylineOver(file, actor, 'duty.transfer')
  mustBe(file, 'active')
  const group = groupOf({ unit, branch })
  const isSame = group === file.group && unit?.name === file.unit?.name
  if (isSame) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '单位和支部没有变化，请另选一个')
  return {
    set: { unit, branch, scope, group, spans: nextSpan(file, unit, branch, said.now) },
    entry: entryBy(by, 'transfer', said),
    events: ['duty.transferred'],
  }
}

/** Their unit is closed: they keep their file, and their unit is not known (单位待定). Null where that is so already. */
export function afterUnitClosed(file: File, unitId: string, now: Date): Step<File> | null {
  if (file.unit?.id !== unitId || file.state === 'left') return null
  const { branch } = file
  const spans = file.state === 'active' ? nextSpan(file, null, branch, now) : file.spans
  return {
    set: { unit: null, group: groupOf({ unit: null, branch }), spans },
    entry: { ...entryBy(null, 'unitClosed', { key: null, now }), text: file.unit.name },
    events: ['duty.transferred'],
  }
}

/** What somebody says of themselves is another one now: skills, times, what neighbours see, whether they are reminded. */
export function save(
  file: File,
  { shared, wantsReminder, ...set }: Pick<File, 'skills' | 'times' | 'shared' | 'wantsReminder'>,
  actor: Actor,
  said: Said,
): Step<File> {
  if (file.communityId !== actor.communityId || file.memberId !== actor.memberId) throw noSuchFile()
  mustBe(file, 'applied', 'active')
  const sharedAt = shared ? (file.sharedAt ?? said.now) : null
  return {
    set: { ...set, shared, sharedAt, wantsReminder },
    entry: entryBy(selfOf(actor), 'save', said),
    events: file.shared === shared ? [] : ['duty.changed'],
  }
}

/** They leave the community's register by their own word; posts they chose and open pledges end with it. */
export function leave(file: File, actor: Actor, said: Said): Step<File> {
  if (file.communityId !== actor.communityId || file.memberId !== actor.memberId) throw noSuchFile()
  return leaving(file, entryBy(selfOf(actor), 'leave', said))
}

/** The office ends a file, as of somebody kept on paper who moved away. */
export const endFile = (file: File, actor: Actor, said: Said): Step<File> =>
  leaving(file, entryBy(bylineOver(file, actor, 'duty.endFile'), 'leave', said))

function leaving(file: File, entry: Entry): Step<File> {
  if (file.state === 'left') throw new AppError('ALREADY_DONE', 'WRONG_STATE', WRONG.left)
  mustBe(file, 'applied', 'active')
  return left(file, entry)
}

/** The same where it follows from their leaving the community; null where there is nothing to end. */
export const end = (file: File, now: Date): Step<File> | null =>
  file.state === 'applied' || file.state === 'active' ? left(file, entryBy(null, 'leave', { key: null, now })) : null

const left = ({ spans }: File, entry: Entry): Step<File> => ({
  set: {
    state: 'left',
    shared: false,
    sharedAt: null,
    spans: spans.map((one) => (one.until === null ? { ...one, until: entry.at } : one)),
  },
  entry,
  events: ['duty.left'],
})

/** They were reminded of a period. */
export const remind = (period: string, now: Date): Step<File> => ({
  set: { remindedOf: period },
  entry: entryBy(null, 'reminded', { key: null, now }),
  events: ['duty.reminded'],
})
