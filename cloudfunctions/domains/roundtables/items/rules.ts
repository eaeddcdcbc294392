import type { AgendaItemDocument } from 'types/agenda-items'
import type { TableDocument } from 'types/roundtables'
import {
  type ITEM_ACTIONS,
  ITEM_STATE_NAMES,
  type ItemState,
  type ItemStep,
  OPEN_ITEM_STATES,
} from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { AppError } from '../../../kernel/errors'
import type { Step } from '../../../kernel/matter'
import { entryBy, type Said } from '../entries'
import { leads } from '../leading'
import { nameAt, refuseOthers } from '../sitting'

/** What becomes of an item that was proposed, until it stands on an agenda. Source: rules/roundtables.md C.2, second table. */

export type Item = AgendaItemDocument
type Table = Pick<TableDocument, 'seats'>
type ItemAction = (typeof ITEM_ACTIONS)[number]

/** In which states each step is taken. */
const FROM: Record<Exclude<ItemAction, 'support' | 'unsupport' | 'comment'>, readonly ItemState[]> = {
  accept: ['proposed'],
  decline: ['proposed'],
  merge: ['proposed', 'accepted', 'postponed'],
  keep: ['proposed', 'accepted', 'onAgenda', 'postponed', 'withdrawn'],
  withdraw: ['proposed', 'accepted', 'postponed'],
}

const isOpen = ({ state }: Pick<Item, 'state'>) => (OPEN_ITEM_STATES as readonly ItemState[]).includes(state)

/** Whether something may still be joined to it. */
export const isOpenFor = (item: Pick<Item, 'state'>) => item.state === 'proposed' || isOpen(item)

/** @throws {AppError} CONFLICT with how it stands */
function refuseState({ state }: Item, step: keyof typeof FROM): void {
  if (FROM[step].includes(state)) return
  const message = `这项议题现在是“${ITEM_STATE_NAMES[state]}”，请返回刷新后再看`
  throw new AppError('CONFLICT', 'WRONG_STATE', message)
}

const decided = (table: Table, actor: Actor, step: ItemStep, said: Said) => {
  refuseOthers(leads(table.seats, actor))
  return entryBy(actor, nameAt(table.seats, actor), step, said)
}

export function accept(item: Item, table: Table, actor: Actor, said: Said): Step<Item> {
  const entry = decided(table, actor, 'accept', said)
  refuseState(item, 'accept')
  return { set: { state: 'accepted' }, entry, events: ['item.accepted'] }
}

export function decline(item: Item, text: string, table: Table, actor: Actor, said: Said): Step<Item> {
  const entry = { ...decided(table, actor, 'decline', said), text }
  refuseState(item, 'decline')
  return { set: { state: 'declined', endedAt: said.now }, entry, events: ['item.declined'] }
}

/** The chair wants it whatever becomes of those who asked for it; what was withdrawn with the last of them is accepted. */
export function keep(item: Item, table: Table, actor: Actor, said: Said): Step<Item> {
  const entry = decided(table, actor, 'keep', said)
  if (item.state === 'withdrawn' && !wentWithOrigins(item)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这项议题是提出的人撤回的，要再议请重新提出')
  }
  refuseState(item, 'keep')
  if (item.kept) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经决定保留了，请返回刷新')
  const back = item.state === 'withdrawn' ? { state: 'accepted' as const, endedAt: null } : {}
  return { set: { kept: true, ...back }, entry, events: [] }
}

/** Withdrawn by nobody: everybody who had asked for it took that back. */
const wentWithOrigins = ({ timeline }: Item) => timeline.filter(({ step }) => step === 'withdraw').at(-1)?.by === null

/** Whoever brought it takes it back, or the chair does. */
export function withdraw(item: Item, text: string, table: Table, actor: Actor, said: Said): Step<Item> {
  const isBringer = item.broughtBy.memberId === actor.memberId
  refuseOthers(isBringer || leads(table.seats, actor), '议题由提出的人或主持人撤回，请联系他们')
  refuseState(item, 'withdraw')
  const entry = { ...entryBy(actor, nameAt(table.seats, actor), 'withdraw', said), text }
  return { set: { state: 'withdrawn', endedAt: said.now }, entry, events: ['item.withdrawn'] }
}

/** @param into the other item, as it was read. @throws {AppError} CONFLICT where one of the two is past that */
export function merge(item: Item, into: Item, table: Table, actor: Actor, said: Said): Step<Item> {
  const entry = decided(table, actor, 'merge', said)
  refuseState(item, 'merge')
  if (into._id === item._id) {
    const message = '不能并入自己，请选择另一项议题'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { intoId: message })
  }
  if (!isOpenFor(into)) {
    throw new AppError('CONFLICT', 'WRONG_STATE', `“${into.title}”已经结束，请选择另一项议题`)
  }
  const set = { state: 'merged' as const, mergedFrom: item.state, mergedInto: into._id, endedAt: said.now }
  return { set, entry: { ...entry, text: into.title }, events: ['item.merged'] }
}

/** Different people behind it who have not taken back what they reported. */
export const reportersOf = ({ origins }: Pick<Item, 'origins'>): number =>
  new Set(origins.filter(({ kind, gone }) => kind === 'request' && !gone).map(({ id, reporter }) => reporter ?? id))
    .size

/** Whether all that it came from was settled in the meantime. */
export function isSettled({ origins }: Pick<Item, 'origins'>): boolean {
  const left = origins.filter(({ kind, gone }) => kind === 'request' && !gone)
  return left.length > 0 && left.every(({ settled }) => settled)
}

type Standing = Pick<Item, 'state' | 'meetingAt'>

/** How it stands for a reader: an agenda that is not published is nobody's to know of but the table's. */
export function standingFor(
  { state, meetingAt, unread }: Standing & Pick<Item, 'unread'>,
  seesDrafts: boolean,
): Standing {
  const isHidden = state === 'onAgenda' && unread === true && !seesDrafts
  return isHidden ? { state: 'accepted', meetingAt: null } : { state, meetingAt }
}

/**
 * Whether nobody asks the table for it any more: all who had reported it have taken that back, and the chair does not want it
 * kept; or what they had reported is settled. Source: rules/roundtables.md C.3.
 */
export function isUnwanted({ origins, kept }: Pick<Item, 'origins' | 'kept'>): boolean {
  const isGone = origins.length > 0 && origins.every(({ gone }) => gone)
  return (isGone && !kept) || isSettled({ origins })
}

/** What they may do with it now. */
export function actionsOf(item: Item, table: Table, actor: Actor): ItemAction[] {
  const may: ItemAction[] = []
  const can = (step: keyof typeof FROM) => FROM[step].includes(item.state)
  if (leads(table.seats, actor)) {
    may.push(...(['accept', 'decline', 'merge'] as const).filter(can))
    const isAsked = item.state === 'withdrawn' ? wentWithOrigins(item) : item.origins.some(({ gone }) => gone)
    if (can('keep') && isAsked && !item.kept) may.push('keep')
  }
  const isBringer = item.broughtBy.memberId === actor.memberId
  if (can('withdraw') && (isBringer || leads(table.seats, actor))) may.push('withdraw')
  if (isOpen(item)) {
    const supports = item.supporters.some(({ memberId }) => memberId === actor.memberId)
    may.push(supports ? 'unsupport' : 'support', 'comment')
  }
  return may
}
