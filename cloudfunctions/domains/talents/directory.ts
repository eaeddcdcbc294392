import type { TalentDocument } from 'types/talents'
import { TALENT_KIND_NAMES, TALENT_STATE_NAMES, TALENT_STEP_NAMES } from 'types/words/talents'
import type { Database } from '../../kernel/database'
import { chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { wholeOf } from './store'

/** What a person's own file has of what they offered, and of what they arranged for others. */
export const talentChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['我来讲、我来教', '我报的'],
    (after, limit) => wholeOf(db, 'memberId', memberId, after, limit),
    (found) =>
      found.map((talent) => ({
        类别: TALENT_KIND_NAMES[talent.kind],
        题目: talent.title,
        介绍: talent.about,
        方便的时间: talent.wishes,
        状态: TALENT_STATE_NAMES[talent.state],
        时间: talent.at && readableInShanghai(talent.at),
        地点: talent.where,
        我的记录: entriesBy(talent, memberId),
      })),
  ),
  chapterOf(
    ['我来讲、我来教', '我安排的'],
    (after, limit) => wholeOf(db, 'timeline.by.memberId', memberId, after, limit),
    (found) =>
      found.map((talent) =>
        talent.memberId === memberId ? null : { 题目: talent.title, 我的记录: entriesBy(talent, memberId) },
      ),
  ),
]

const entriesBy = ({ timeline }: TalentDocument, memberId: string) =>
  timeline
    .filter(({ by }) => by?.memberId === memberId)
    .map(({ at, step, text }) => ({
      时间: readableInShanghai(at),
      事项: TALENT_STEP_NAMES[step],
      ...(text ? { 说明: text } : {}),
    }))
