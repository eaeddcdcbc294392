import type { DutyEntry, DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { PeriodStep, TakingPart } from 'types/words/duty'
import type { ConditionalStep } from '../../kernel/conditional'
import { type Condition, command } from '../../kernel/database'
import { AppError, notFound } from '../../kernel/errors'
import { derivedId, newId } from '../../kernel/ids'

/** What one person did in one period: the rules. Pure, but for ids. Source: rules/duty.md B.2. */

type Period = DutyPeriodDocument

/** A person and a period have one document, whoever makes it first. */
export const periodIdOf = (fileId: string, period: string): string => derivedId('duty-period', fileId, period)

/** One thing that somebody did, before it stands anywhere. */
export interface Doing {
  source: DutyEntry['source']
  at: Date
  /** Who enters it; null where it comes by itself. */
  by: Byline | null
  /** 'pending' where the leader has to say yes. */
  state: 'counted' | 'pending'
  reason?: string | undefined
}

/** How it is taken up on the timeline. */
export interface Taken {
  step: PeriodStep
  key: string | null
  now: Date
}

/** The file and the period of a document that is not there so far. */
export type Whose = Pick<DutyFileDocument, '_id' | 'communityId' | 'memberId' | 'name' | 'pinyin' | 'scope' | 'group'>

/** An entry has an id that follows from its source: whoever makes it, and however often, it is the same. */
export const entryIdOf = (fileId: string, { kind, id }: DutyEntry['source']): string => derivedId(fileId, kind, id)

const entryOf = (fileId: string, { source, at, by, state, reason }: Doing): DutyEntry => ({
  id: entryIdOf(fileId, source),
  source,
  state,
  at,
  by,
  reason: reason ?? null,
})

const event = (entry: DutyEntry) => (entry.state === 'pending' ? ('duty.scanned' as const) : ('duty.entered' as const))

/** A period in which nothing stands so far. */
export const emptyPeriod = (
  { _id: fileId, name, pinyin, scope, group, memberId, communityId }: Whose,
  period: string,
  now: Date,
) => ({
  _id: periodIdOf(fileId, period),
  communityId,
  fileId,
  period,
  name,
  pinyin,
  scope,
  group,
  entries: [],
  tookPart: false,
  excuse: null,
  memberId,
  timeline: [],
  effects: [],
  version: 1,
  createdAt: now,
  updatedAt: now,
})

/** A period that begins with its first entry. @returns the document, and what follows from it */
export function firstEntry(whose: Whose, period: string, doing: Doing, { step, key, now }: Taken) {
  const entry = entryOf(whose._id, doing)
  const timeline: Period['timeline'] = [{ id: newId(), at: now, step, by: doing.by, key, entryId: entry.id }]
  const document: Period = {
    ...emptyPeriod(whose, period, now),
    entries: [entry],
    tookPart: entry.state === 'counted',
    timeline,
  }
  return { document, event: event(entry) }
}

/** The entry of a source, whatever became of it. */
export const entryFor = (
  { entries, fileId }: Pick<Period, 'entries' | 'fileId'>,
  source: DutyEntry['source'],
): DutyEntry | undefined => entries.find(({ id }) => id === entryIdOf(fileId, source))

/**
 * One more entry. It is written only if no other call has entered the same source meanwhile.
 * @throws {AppError} ALREADY_DONE where it stands there, TOO_LATE where it was struck
 */
export function addEntry(found: Period, doing: Doing, { step, key, now }: Taken): ConditionalStep<Period> {
  const before = entryFor(found, doing.source)
  if (before?.state === 'struck' || before?.state === 'dropped') {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '这一次已经撤销了，有疑问请联系社区')
  }
  if (before) throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一次已经记上了，不用再报，请返回刷新')
  const entry = entryOf(found.fileId, doing)
  const _ = command()
  return {
    where: { 'entries.id': _.neq(entry.id) },
    change: { entries: _.push([entry]), ...(entry.state === 'counted' ? { tookPart: true } : {}) },
    entry: { id: newId(), at: now, step, by: doing.by, key, entryId: entry.id },
    events: [event(entry)],
  }
}

/** Where an entry stands, and in which state it is: whoever was faster makes the write fail. */
function stateOf({ entries }: Period, id: string): { entry: DutyEntry; at: string; where: Condition } {
  const index = entries.findIndex((one) => one.id === id)
  const entry = entries[index]
  if (!entry) throw notFound('条记录')
  const at = `entries.${index}`
  return { entry, at, where: { [`${at}.id`]: id, [`${at}.state`]: entry.state } }
}

/** Who decides something about what stands there. */
export interface Decided {
  by: Byline | null
  key: string | null
  now: Date
}

/** The leader says whether somebody who scanned without a network was there. Only within three working days. */
export function decideScan(
  found: Period,
  entryId: string,
  isThere: boolean,
  until: (scanned: Date) => Date,
  { by, key, now }: Decided,
): ConditionalStep<Period> {
  const { entry, at, where } = stateOf(found, entryId)
  if (entry.state !== 'pending') throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一次已经确认过了，请返回刷新')
  if (now > until(entry.at)) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '离线签到要在三个工作日内确认，现在请由社区补记')
  }
  return {
    where,
    change: { [`${at}.state`]: isThere ? 'counted' : 'dropped', ...(isThere ? { tookPart: true } : {}) },
    entry: { id: newId(), at: now, step: isThere ? 'accept' : 'drop', by, key, entryId },
    events: [isThere ? 'duty.entered' : 'duty.scanDropped'],
  }
}

/** An entry is taken back with a reason, and stays to be read. */
export function strike(
  found: Period,
  entryId: string,
  reason: string,
  { by, key, now }: Decided,
): ConditionalStep<Period> {
  const { entry, at, where } = stateOf(found, entryId)
  if (entry.state !== 'counted')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这一次没有记着，不用撤销，请返回刷新')
  const others = found.entries.filter(({ id, state }) => id !== entryId && state === 'counted')
  return {
    // Another entry of this moment must be seen, or the period would read as one without any.
    where: { ...where, version: found.version },
    change: { [`${at}.state`]: 'struck', [`${at}.reason`]: reason, tookPart: others.length > 0 },
    entry: { id: newId(), at: now, step: 'strike', by, key, entryId, text: reason },
    events: ['duty.struck', 'duty.entered'],
  }
}

/** How somebody stands in a period. */
export const takingPartOf = (found: Pick<Period, 'tookPart' | 'excuse'> | null): TakingPart =>
  found?.tookPart ? 'tookPart' : found?.excuse?.state === 'given' ? 'excused' : 'notYet'
