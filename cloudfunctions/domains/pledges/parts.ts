import type { Byline } from 'types/matter'
import type { PledgeDocument } from 'types/pledges'
import { PLEDGES_A_YEAR, type PledgeState, type PledgeStep } from 'types/words/pledges'
import type { Actor } from '../../kernel/actor'
import { daysAfter } from '../../kernel/calendar'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { beginningOf, dayInShanghai } from '../../kernel/time'
import { bylineOfOwner } from './standing'
import { lastDayFor } from './years'

/** What all steps of a pledge go by: in which states they are taken, by whom, and by which day. */

export type Pledge = PledgeDocument
type Entry = Pledge['timeline'][number]

export interface Said {
  key: string
  now: Date
}

const FROM = {
  change: ['draft'],
  open: ['draft'],
  move: ['draft', 'open', 'done', 'thanked'],
  done: ['open'],
  notKept: ['open'],
  extend: ['open'],
  withdraw: ['draft', 'open'],
  thank: ['done', 'thanked'],
} as const satisfies Partial<Record<PledgeStep, readonly PledgeState[]>>
type Taken = keyof typeof FROM

const WRONG: Record<PledgeState, string> = {
  draft: '还是草稿，请先公开承诺',
  open: '还在做，请等做成以后再来',
  done: '已经做成了，请返回刷新',
  thanked: '已经做成了，请返回刷新',
  notKept: '已经说过没做成，请返回刷新',
  withdrawn: '已经撤回了，请返回刷新',
}

/** Whether this step is taken in this state. */
export const isIn = ({ state }: Pick<Pledge, 'state'>, step: Taken): boolean =>
  (FROM[step] as readonly PledgeState[]).includes(state)

export function mustBeIn(pledge: Pledge, step: Taken): void {
  if (!isIn(pledge, step)) throw new AppError('TOO_LATE', 'WRONG_STATE', WRONG[pledge.state])
}

export const entryBy = (
  by: Byline | null,
  step: PledgeStep,
  { key, now }: { key: string | null; now: Date },
): Entry => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
})

export const ownerEntry = (pledge: Pledge, actor: Actor, step: PledgeStep, said: Said): Entry =>
  entryBy(bylineOfOwner(pledge, actor), step, said)

/** The order of every list: by pinyin, then by when it was made public. No two pledges have the same. */
export const orderOf = (pinyin: string, at: Date, id: string): string => `${pinyin} ${at.toISOString()} ${id}`

/** One of the two that somebody has in a year. */
export const seatOf = ({ ownerId }: Pick<Pledge, 'ownerId'>, year: number, number: number): string =>
  `${ownerId}/${year}/${number}`

export const seatsOf = (owner: Pick<Pledge, 'ownerId'>, year: number): string[] =>
  Array.from({ length: PLEDGES_A_YEAR }, (_, index) => seatOf(owner, year, index + 1))

export const yearIsFull = () =>
  new AppError('FULL', 'PLACES_FULL', `每年 1–2 件，今年已经有 ${PLEDGES_A_YEAR} 件了，请先把这些做好，或撤回一件再写`)

/** When the owner is asked: as the day after it begins. Nobody asks whoever is kept on paper. */
export const askAtOf = (by: string, { kind, memberId }: Pick<Pledge, 'kind' | 'memberId'>): Date | null =>
  kind === 'person' && memberId === null ? null : beginningOf(daysAfter(by, 1))

/** @throws {AppError} INVALID_INPUT for a day that is past or lies beyond the next year */
export function mustBeDay(by: string, year: number, now: Date): void {
  const wrong = (message: string) => new AppError('INVALID_INPUT', 'MALFORMED', message, { by: message })
  if (by < dayInShanghai(now)) throw wrong('这一天已经过了，请选今天或以后的日子')
  if (by > lastDayFor(year)) throw wrong(`请选 ${year + 1} 年年底以前的日子，检查一下年份`)
}
