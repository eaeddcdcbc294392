import type { Byline } from 'types/matter'
import type { Seat } from 'types/members'
import type { Actor } from '../../kernel/actor'
import type { Step } from '../../kernel/matter'
import { askAtOf, entryBy, mustBeDay, mustBeIn, orderOf, ownerEntry, type Pledge, type Said } from './parts'
import { yearInShanghai } from './years'

/** Writing a pledge and making it public: the rules. Source: rules/duty.md B.1, 10. */

/** Whose pledge it is, looked up already. */
export interface Owner extends Pick<Pledge, 'kind' | 'ownerId' | 'memberId' | 'name' | 'shared'> {
  /** Syllables, as 'wang jian guo'. */
  pinyin: string
}

export interface Written {
  text: string
  by: string
  place: Seat | null
}

/**
 * A pledge as it is written.
 * @param seat one of `seatsOf`; null keeps it as a draft, which is nobody's but its owner's
 * @param by who writes it: its owner, or the office for whoever is kept on paper
 */
export function write(
  _id: string,
  { pinyin, ...owner }: Owner,
  { text, by: day, place }: Written,
  { communityId, by, seat }: { communityId: string; by: Byline; seat: string | null },
  said: Said,
): Pledge {
  const { now } = said
  const year = yearInShanghai(now)
  mustBeDay(day, year, now)
  return {
    _id,
    communityId,
    ...owner,
    order: orderOf(pinyin, now, _id),
    text,
    by: day,
    place,
    state: seat === null ? 'draft' : 'open',
    year,
    seat: seat ?? _id,
    askAt: seat === null ? null : askAtOf(day, owner),
    asked: false,
    extended: false,
    words: null,
    reason: null,
    thankedBy: [],
    timeline: [entryBy(by, 'write', said)],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

export function change(pledge: Pledge, { text, by, place }: Written, actor: Actor, said: Said): Step<Pledge> {
  const entry = ownerEntry(pledge, actor, 'change', said)
  mustBeIn(pledge, 'change')
  mustBeDay(by, yearInShanghai(said.now), said.now)
  return { set: { text, by, place }, entry, events: [] }
}

/** A draft becomes public, as one of the two of this year. */
export function open(pledge: Pledge, seat: string, pinyin: string, actor: Actor, said: Said): Step<Pledge> {
  const entry = ownerEntry(pledge, actor, 'open', said)
  mustBeIn(pledge, 'open')
  const year = yearInShanghai(said.now)
  mustBeDay(pledge.by, year, said.now)
  const order = orderOf(pinyin, said.now, pledge._id)
  return { set: { state: 'open', year, seat, order, askAt: askAtOf(pledge.by, pledge) }, entry, events: [] }
}

/** It is read elsewhere from now on. */
export function move(pledge: Pledge, place: Seat, actor: Actor, said: Said): Step<Pledge> {
  const entry = ownerEntry(pledge, actor, 'move', said)
  mustBeIn(pledge, 'move')
  return { set: { place }, entry, events: [] }
}
