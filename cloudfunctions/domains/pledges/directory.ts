import type { DutyPostDocument, PledgeDocument } from 'types/pledges'
import { DUTY_POST_STEP_NAMES, PLEDGE_STATE_NAMES, PLEDGE_STEP_NAMES } from 'types/words/pledges'
import type { Database } from '../../kernel/database'
import { chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { heldBy, ofOwners, whole } from './store'

/** What other domains may ask of pledges, and what a person's own file has of them. */

/** The pledges of a party member or a unit that were public in a year, in the order in which they were made. */
export const pledgesInYear = async (db: Database, ownerId: string, year: number) =>
  (await ofOwners(db, [ownerId]))
    .filter((one) => one.year === year && one.state !== 'draft' && one.state !== 'withdrawn')
    .reverse()
    .map(({ text, by, state }) => ({ text, by, state }))

/** The titles of the posts that a party member has now. */
export const postsOf = async (db: Database, fileId: string): Promise<string[]> =>
  (await heldBy(db, fileId)).map(({ title }) => title)

const stepsBy = ({ timeline }: PledgeDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step, text }) => ({
      时间: readableInShanghai(at),
      事项: PLEDGE_STEP_NAMES[step],
      ...(text ? { 说明: text } : {}),
    }))

export const pledgeChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['承诺', '我的承诺'],
    (after, limit) => whole(db, 'pledges', { memberId }, after, limit),
    (found) =>
      found.map((pledge) => ({
        承诺: pledge.text,
        期限: pledge.by,
        公开在: pledge.place?.label ?? null,
        状态: PLEDGE_STATE_NAMES[pledge.state],
        怎么做成的: pledge.words,
        原因: pledge.reason,
        我的记录: stepsBy(pledge, memberId),
      })),
  ),
  chapterOf(
    ['承诺', '我办理和道谢的'],
    (after, limit) => whole(db, 'pledges', { 'timeline.by.memberId': memberId }, after, limit),
    (found) => found.map((pledge) => (pledge.memberId === memberId ? null : { 我的记录: stepsBy(pledge, memberId) })),
  ),
]

const postSteps = ({ timeline }: DutyPostDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step }) => ({ 时间: readableInShanghai(at), 事项: DUTY_POST_STEP_NAMES[step] }))

export const postChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['设岗定责', '我的岗位'],
    (after, limit) => whole(db, 'dutyPosts', { 'holders.memberId': memberId }, after, limit),
    (found) =>
      found.map((post) => {
        const own = post.holders.find((one) => one.memberId === memberId)
        return { 岗位: post.title, 做什么: post.what, 到: own && readableInShanghai(own.until) }
      }),
  ),
  chapterOf(
    ['设岗定责', '我的记录'],
    (after, limit) => whole(db, 'dutyPosts', { 'timeline.by.memberId': memberId }, after, limit),
    (found) => found.map((post) => ({ 岗位: post.title, 我的记录: postSteps(post, memberId) })),
  ),
]

export const nominationChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['年度推荐', '我推荐的'],
    (after, limit) => whole(db, 'nominations', { nominatorId: memberId }, after, limit),
    (found) =>
      found.map(({ year, name, text, state }) => ({
        年度: year,
        推荐谁: name,
        推荐的话: text,
        状态: state === 'made' ? '已推荐' : '已撤回',
      })),
  ),
  // Who named them is not told: it is the office's to read.
  chapterOf(
    ['年度推荐', '推荐我的'],
    (after, limit) => whole(db, 'nominations', { memberId, state: 'made' }, after, limit),
    (found) => found.map(({ year, text }) => ({ 年度: year, 推荐的话: text })),
  ),
]
