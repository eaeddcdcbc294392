import type { DutyFileDocument, DutyPeriodDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import {
  DUTY_KIND_NAMES,
  ENTRY_STATE_NAMES,
  FILE_STATE_NAMES,
  FILE_STEP_NAMES,
  periodName,
  SOURCE_KIND_NAMES,
  SOURCE_KINDS,
  type SourceKind,
} from 'types/words/duty'
import { type Database, findByIds } from '../../kernel/database'
import { pinyinMark, wholeById } from '../../kernel/in-order'
import { chapterOf } from '../../kernel/parts'
import type { ActorContext } from '../../kernel/procedure'
import type { Chapters } from '../../kernel/registration'
import { bylineWords } from '../../kernel/sight'
import { dayInShanghai, readableInShanghai } from '../../kernel/time'
import { countUnreadable } from '../../kernel/unreadable'
import { looks } from './look-store'
import { periods, periodsOfYear } from './period-store'
import { keepLookBy, ownFileId } from './reading'
import { activities, files, filesOver, phoneOf } from './store'

/** What other domains may ask of duty, and what a person's own file has of it. */

export { scopeOf } from './files'
export { soundOf } from './names'

/** The file of a member that is in force; null where they do not report here. */
export const activeFileOf = async (
  db: Database,
  communityId: string,
  memberId: string,
): Promise<DutyFileDocument | null> => {
  const found = await files(db).get(ownFileId(communityId, memberId))
  return found?.state === 'active' ? found : null
}

/** A file by its id, whatever its state. */
export const fileById = (db: Database, id: string): Promise<DutyFileDocument | null> => files(db).get(id)

/** These files, in no order, whatever their state. */
export const filesByIds = (db: Database, ids: readonly string[]): Promise<DutyFileDocument[]> =>
  findByIds(files(db), ids)

/** Whether neighbours of the building may see that somebody is a party member, and what they pledged. */
export const isShared = ({ shared, state }: Pick<DutyFileDocument, 'shared' | 'state'>): boolean =>
  shared && state === 'active'

/** How many numbers of files the keys of this deployment do not open. */
export const countUnreadableFiles = (db: Database, communityId: string): Promise<number> =>
  countUnreadable(files(db), communityId, { field: 'phone', top: 'phone', phoneIn: phoneOf })

export const fileChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['党员报到', '我的档案'],
    (after, limit) => wholeById(files(db), { memberId }, after, limit),
    (found) =>
      found.map((file) => ({
        类别: DUTY_KIND_NAMES[file.kind],
        单位: file.unit?.name ?? '单位待定',
        支部: file.branch?.label ?? null,
        住处: file.home?.label ?? null,
        特长: file.skills,
        方便的时间: file.times,
        邻居能看到: file.shared ? '能' : '不能',
        状态: FILE_STATE_NAMES[file.state],
        经过: file.timeline.map(({ at, step, text }) => ({
          时间: readableInShanghai(at),
          事项: FILE_STEP_NAMES[step],
          ...(text ? { 说明: text } : {}),
        })),
      })),
  ),
  chapterOf(
    ['党员报到', '我办理的档案'],
    (after, limit) => wholeById(files(db), { 'timeline.by.memberId': memberId }, after, limit),
    (found) => found.map((file) => (file.memberId === memberId ? null : { 我的记录: stepsBy(file, memberId) })),
  ),
]

const stepsBy = ({ timeline }: DutyFileDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step }) => ({ 时间: readableInShanghai(at), 事项: FILE_STEP_NAMES[step] }))

export const periodChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['党员报到', '我的服务'],
    (after, limit) => wholeById(periods(db), { memberId }, after, limit),
    (found) => found.map(periodWords),
  ),
]

const periodWords = ({ period, entries, excuse }: DutyPeriodDocument) => ({
  期间: periodName(period),
  请假: excuse?.state === 'given' ? '请过假' : excuse?.state === 'refused' ? `没有同意：${excuse.reason ?? ''}` : null,
  记录: entries.map(({ source, at, state, reason }) => ({
    时间: readableInShanghai(at),
    类别: SOURCE_KIND_NAMES[source.kind],
    内容: source.label,
    状态: ENTRY_STATE_NAMES[state],
    ...(reason ? { 说明: reason } : {}),
  })),
})

export const activityChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['党员报到', '我发布的活动'],
    (after, limit) => wholeById(activities(db), { leaderId: memberId }, after, limit),
    (found) =>
      found.map(({ title, where, startsAt }) => ({ 活动: title, 地点: where, 开始: readableInShanghai(startsAt) })),
  ),
]

export const lookChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['党员报到', '谁看过我的档案'],
    (after, limit) => wholeById(looks(db), { memberId }, after, limit),
    (found) => found.map(({ by, at }) => ({ 谁: bylineWords(by), 时间: readableInShanghai(at) })),
  ),
  chapterOf(
    ['党员报到', '我看过的档案'],
    (after, limit) => wholeById(looks(db), { 'by.memberId': memberId }, after, limit),
    (found) => found.map(({ at }) => ({ 时间: readableInShanghai(at) })),
  ),
]

/** A file as a letter needs it. */
export interface LetterFile
  extends Pick<DutyFileDocument, '_id' | 'communityId' | 'memberId' | 'name' | 'pinyin' | 'unit'> {
  /** Where the next slice begins. */
  mark: string
}

export const countActive = (db: Database, communityId: string): Promise<number> =>
  files(db).count({ communityId, state: 'active' })

/** Files in force, by pinyin, after a mark. */
export const filesAfter = async (
  db: Database,
  communityId: string,
  after: string,
  limit: number,
): Promise<LetterFile[]> =>
  (await filesOver(db, { communityId, over: communityId, state: 'active', after: after || undefined }, limit)).map(
    ({ _id, name, pinyin, memberId, unit }) => ({
      _id,
      communityId,
      name,
      pinyin,
      memberId,
      unit,
      mark: pinyinMark({ _id, pinyin }),
    }),
  )

/** What somebody did in a year: how often, by what it was, and each as it is called, the earliest first. */
export async function yearOfFile(
  db: Database,
  fileId: string,
  year: string,
): Promise<{ figures: { kind: SourceKind; times: number }[]; deeds: string[] }> {
  const found = await periodsOfYear(db, fileId, year)
  const counted = found
    .flatMap(({ entries }) => entries.filter(({ state }) => state === 'counted'))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const figures = SOURCE_KINDS.flatMap((kind) => {
    const times = counted.filter(({ source }) => source.kind === kind).length
    return times > 0 ? [{ kind, times }] : []
  })
  return { figures, deeds: counted.map(({ at, source }) => `${dayInShanghai(at).slice(0, 7)} ${source.label}`) }
}

/** Keeps that the actor looks at what was made of somebody's file, as a letter; once for each key. */
export const keepLookAt = (
  ctx: ActorContext,
  whose: { fileId: string; memberId: string | null },
  by: Byline,
  key: string,
): Promise<void> => keepLookBy(ctx, whose, by, key)
