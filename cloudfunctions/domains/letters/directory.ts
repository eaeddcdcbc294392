import { LETTER_STATE_NAMES, LETTER_STEP_NAMES } from 'types/words/letters'
import type { Database } from '../../kernel/database'
import { chapterOf } from '../../kernel/parts'
import type { Chapters } from '../../kernel/registration'
import { readableInShanghai } from '../../kernel/time'
import { textOf } from './rules/letter'
import { wholeLetters } from './store'

/** What a person's own file has of letters: those about them once they were shown, and what they did with others. */
export const letterChapters = (db: Database, memberId: string): Chapters => [
  chapterOf(
    ['党员报到', '给单位的反馈函'],
    (after, limit) => wholeLetters(db, 'memberId', memberId, after, limit),
    (found) =>
      found.map((letter) => ({
        编号: letter.number,
        状态: LETTER_STATE_NAMES[letter.state],
        正文: letter.state === 'drafted' ? null : textOf(letter),
        经过: letter.timeline.map(({ at, step }) => ({ 时间: readableInShanghai(at), 事项: LETTER_STEP_NAMES[step] })),
      })),
  ),
  chapterOf(
    ['党员报到', '我办理的反馈函'],
    (after, limit) => wholeLetters(db, 'timeline.by.memberId', memberId, after, limit),
    (found) =>
      found.map((letter) =>
        letter.memberId === memberId
          ? null
          : {
              编号: letter.number,
              我的记录: letter.timeline
                .filter(({ by }) => by?.memberId === memberId)
                .map(({ at, step }) => ({ 时间: readableInShanghai(at), 事项: LETTER_STEP_NAMES[step] })),
            },
      ),
  ),
]
