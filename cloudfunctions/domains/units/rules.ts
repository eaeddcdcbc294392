import type { Byline } from 'types/matter'
import type { SealedPhone } from 'types/members'
import type { AddUnitInput, SaveUnitInput, UnitDocument } from 'types/units'
import { POST_NAMES } from 'types/words/posts'
import type { UnitStep } from 'types/words/units'
import type { Actor } from '../../kernel/actor'
import { AppError, notFound } from '../../kernel/errors'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'

/** Seals a number to a unit. */
export type Seal = (phone: string, unitId: string) => SealedPhone

interface Said {
  key: string
  now: Date
}

type Fields = Pick<UnitDocument, 'name' | 'kind' | 'branch' | 'address' | 'note' | 'contact'>

/** @param known the number that is there already; it stays where nothing is said of it */
function fieldsOf(input: Omit<AddUnitInput, 'key'>, unitId: string, seal: Seal, known: SealedPhone | null): Fields {
  const { name, kind, branch, address, note, contactName, phone } = input
  if (phone && !contactName) {
    throw new AppError('INVALID_INPUT', 'MALFORMED', '请填写联系人姓名', { contactName: '请填写联系人姓名' })
  }
  const sealed = phone === undefined ? known : phone === '' ? null : seal(phone, unitId)
  return {
    name,
    kind,
    branch: branch || null,
    address: address || null,
    note: note || null,
    contact: contactName ? { name: contactName, phone: sealed } : null,
  }
}

/** A new unit in the register. */
export function add(unitId: string, input: AddUnitInput, actor: Actor, seal: Seal, now: Date): UnitDocument {
  const { communityId } = actor
  const entry = entryBy({ communityId, _id: unitId }, actor, 'units.add', 'add', { key: input.key, now })
  return {
    _id: unitId,
    communityId,
    ...fieldsOf(input, unitId, seal, null),
    closed: false,
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function change(
  unit: UnitDocument,
  input: SaveUnitInput,
  actor: Actor,
  seal: Seal,
  now: Date,
): Step<UnitDocument> {
  const entry = entryBy(unit, actor, 'units.save', 'save', { key: input.key, now })
  if (unit.closed) throw new AppError('TOO_LATE', 'WRONG_STATE', '这个单位已停用，请先恢复使用再修改')
  return { set: fieldsOf(input, unit._id, seal, unit.contact?.phone ?? null), entry, events: [] }
}

/** Takes a unit out of use, or back into it; what was written of it stays. */
export function close(unit: UnitDocument, closed: boolean, actor: Actor, said: Said): Step<UnitDocument> {
  const entry = closed
    ? entryBy(unit, actor, 'units.close', 'close', said)
    : entryBy(unit, actor, 'units.reopen', 'reopen', said)
  if (unit.closed === closed) {
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', `这个单位已经${closed ? '停用' : '在用'}了，请返回列表刷新`)
  }
  return { set: { closed }, entry, events: closed ? ['unit.closed'] : [] }
}

/** Looks at the number of its contact: the look stays on the timeline. */
export function look(unit: UnitDocument, actor: Actor, said: Said): Step<UnitDocument> {
  const entry = entryBy(unit, actor, 'units.phone', 'look', said)
  if (!unit.contact?.phone) throw new AppError('NOT_FOUND', 'UNKNOWN_ID', '这个单位没有登记电话，请在“修改”里补上')
  return { set: {}, entry, events: [] }
}

function entryBy(
  { communityId, _id }: Pick<UnitDocument, 'communityId' | '_id'>,
  actor: Actor,
  name: GovernedName,
  step: UnitStep,
  { key, now }: Said,
) {
  if (communityId !== actor.communityId) throw notFound('个单位')
  const post = authority(actor, name, [communityId, _id], '单位名册由居委会和社区管理员维护，请联系他们')
  const by: Byline = { memberId: actor.memberId, name: actor.member.name, post: POST_NAMES[post.kind] }
  return { id: newId(), at: now, step, by, key }
}
