import type { AgendaItemDocument } from 'types/agenda-items'
import { SUPPORTERS_AT_MOST } from 'types/words/roundtables'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import { derivedId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { handBack, handFurther } from '../../requests/directory'
import { stepOnItem } from '../actions/ending'
import { entryOfClock } from '../entries'
import { matchAgenda } from '../meetings/reactions'
import { agendaItems } from '../store'
import { takenOver } from './owners'
import { type Item, isOpenFor } from './rules'

/**
 * One item becomes part of another: what it came from, who supports it and that owners decide it go along, each once. Two
 * that are merged into each other at the same moment are not both gone: the one that was merged later stays.
 * Source: rules/roundtables.md C.2.
 */

const mergedLast = ({ timeline }: Item) => timeline.filter(({ step }) => step === 'merge').at(-1)

/** Of items that were merged in a ring: the one that was merged last, at equal times the one with the greater id. */
function lastOf(ring: readonly Item[]): Item | undefined {
  const at = (item: Item) => mergedLast(item)?.at.getTime() ?? 0
  return [...ring].sort((one, other) => at(one) - at(other) || (one._id < other._id ? -1 : 1)).at(-1)
}

/** It stands again as it did before it was merged; null where it does already. */
function unmerged(item: Item, into: string, now: Date): Step<Item> | null {
  if (item.state !== 'merged' || item.mergedInto !== into) return null
  return {
    set: { state: item.mergedFrom ?? 'accepted', mergedInto: null, endedAt: null },
    entry: entryOfClock('unmerge', now),
    events: [],
  }
}

/** The items from this one on, each merged into the next. The last one is open or over; or it is merged into one before it. */
async function wayOf(context: Context, item: Item): Promise<Item[]> {
  const way = [item]
  for (let last = item; last.state === 'merged' && last.mergedInto; ) {
    if (way.some(({ _id }) => _id === last.mergedInto)) break
    const next = await agendaItems(context.db).get(last.mergedInto)
    if (!next) break
    way.push(next)
    last = next
  }
  return way
}

const ATTEMPTS = 5

/** Where an item went in the end; null where it stays after all. A ring is opened at the one that was merged last. */
async function targetOf(context: Context, itemId: string): Promise<Item | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const item = await agendaItems(context.db).get(itemId)
    if (item?.state !== 'merged') return null
    const way = await wayOf(context, item)
    const last = way.at(-1)
    if (last?.state !== 'merged' || last === item) return last ?? null
    const opened = lastOf(way.slice(way.findIndex(({ _id }) => _id === last.mergedInto)))
    const into = opened?.mergedInto
    // Merged into what is gone.
    if (!opened || !into || !way.some(({ _id }) => _id === into)) return last
    await stepOnItem(context, opened._id, (one) => unmerged(one, into, context.now))
  }
  throw new Error(`item ${itemId} is merged again and again; the clock goes on`)
}

/** Takes in what another one came from, who supports it, and that owners decide it. @returns null where it is over, or has done so */
function takenIn(target: Item, item: Item, key: string, now: Date): Step<Item> | null {
  if (!isOpenFor(target) || wasTakenIn(target, key)) return null
  const origins = item.origins.filter(({ id, gone }) => !gone && target.origins.every((one) => one.id !== id))
  const supporters = item.supporters.filter(({ memberId }) =>
    target.supporters.every((one) => one.memberId !== memberId),
  )
  const joined = origins.map(({ id }) => ({ ...entryOfClock('join' as const, now), originId: id }))
  const owners = takenOver(target, item)
  const left = owners ? [{ entry: entryOfClock('leaveToOwners' as const, now), events: [] }] : []
  return {
    set: {
      origins: [...target.origins, ...origins],
      supporters: [...target.supporters, ...supporters].slice(0, SUPPORTERS_AT_MOST),
      ...owners,
    },
    entry: { ...entryOfClock('takeIn' as const, now), key, text: item.title },
    events: [],
    along: [...joined.map((entry) => ({ entry, events: ['item.joined' as const] })), ...left],
  }
}

/** Once: who takes back their support later is not entered anew. */
const wasTakenIn = ({ timeline }: Item, key: string) => timeline.some((one) => one.key === key)

/** Takes it in where it went in the end. @returns there, and whether that took it in; null where it stays after all */
async function takeIn(context: Context, itemId: string, key: string): Promise<{ into: Item; isTaken: boolean } | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const into = await targetOf(context, itemId)
    const item = into && (await agendaItems(context.db).get(itemId))
    if (!into || !item || into._id === itemId) return null
    await stepOnItem(context, into._id, (target) => takenIn(target, item, key, context.now))
    const after = (await agendaItems(context.db).get(into._id)) ?? into
    const isTaken = wasTakenIn(after, key)
    // Merged itself in that moment, it leads further.
    if (isTaken || after.state !== 'merged' || after.mergedInto === into.mergedInto) return { into: after, isTaken }
  }
  throw new Error(`item ${itemId} is merged again and again; the clock goes on`)
}

/** It was merged: what it came from, who supports it, and that owners decide it, belong to the other one. */
export const passMerged: Reaction<AgendaItemDocument> = async ({ matter: { _id, origins }, context, effect }) => {
  const key = derivedId('merged', effect.entryId)
  const found = await takeIn(context, _id, key)
  if (!found) return
  const { into, isTaken } = found
  // What owners decide stays with them on an agenda, too.
  if (into.meetingId) await matchAgenda(context, into.meetingId)
  for (const { kind, id, gone } of origins) {
    if (kind !== 'request' || gone) continue
    const from = { kind: 'agendaItem' as const, id: _id }
    if (isTaken)
      await handFurther(context, id, { from, to: { kind: 'agendaItem', id: into._id, title: into.title }, key })
    else await handBack(context, id, { from, key, text: `议题“${into.title}”已经结束` })
  }
}
