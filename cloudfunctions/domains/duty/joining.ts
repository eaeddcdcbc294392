import type { DutyFileDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { SealedPhone } from 'types/members'
import type { Actor } from '../../kernel/actor'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { bylineOver, entryBy, type FileFields, groupOf, mustBe, type Said, selfOf, WRONG } from './files'
import { soundOf } from './names'

/** How a file begins: registered by its owner and confirmed or refused by the branch, or entered by the office. */

type File = DutyFileDocument

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
