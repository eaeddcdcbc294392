import { SEAT_DUTY_NAMES } from 'types/words/meetings'
import { AppError } from '../../../kernel/errors'
import { fileOf, upload } from '../../../kernel/files'
import { type Paper, paperOf } from '../../../kernel/paper/paper'
import type { ActorContext } from '../../../kernel/procedure'
import type { Meeting } from '../session/standing'
import { appendixLines } from './appendices'
import { minutesText } from './text'

/** The minutes on paper. */

/** The whole of it: the text, its appendices, a place to sign for each seat that was there, and the code of its hash. */
export function wholePaper(meeting: Meeting): Paper {
  const { number, seats, minutes, updatedAt } = meeting
  const hash = minutes?.hash
  return {
    title: `第 ${number} 次圆桌会议纪要${hash ? '' : '（草稿，未定稿）'}`,
    // The title says which meeting it is.
    text: [withoutHead(minutes?.text ?? minutesText(meeting)), ...appendixLines(meeting)].join('\n').trimEnd(),
    signatures: seats.flatMap(({ label, duty, presence }) =>
      presence ? [{ label: duty ? `${label}（${SEAT_DUTY_NAMES[duty]}）` : label, name: presence.name }] : [],
    ),
    foot: hash ? `定稿正文的校验码（SHA-256）：${hash}` : '草稿没有校验码，定稿后再打印签字。',
    running: `圆桌会议纪要 ${number}${hash ? ` · 校验码 ${hash.slice(0, 16)}` : ' · 草稿'}`,
    madeAt: minutes?.fixedAt ?? minutes?.circulatedAt ?? updatedAt,
  }
}

/** The copy for neighbours, which nobody signs. @throws {AppError} CONFLICT while there is none */
export function publicPaper({ number, minutes }: Meeting): Paper {
  const copy = minutes?.publicCopy
  if (!copy) throw new AppError('CONFLICT', 'WRONG_STATE', '这次会议的纪要还没有公开，请看会议结果公示')
  return {
    title: `第 ${number} 次圆桌会议纪要（公开文本）`,
    text: copy.text.trimEnd(),
    signatures: [],
    foot: `原文校验码（SHA-256）：${minutes?.hash}`,
    running: `圆桌会议纪要 ${number} · 公开文本`,
    madeAt: copy.at,
  }
}

/** Without its first line. */
const withoutHead = (text: string): string => text.slice(text.indexOf('\n') + 1)

/** One file a person and kind, written over by their next one. */
const filed = async ({ actor }: ActorContext, file: string, paper: Paper) =>
  fileOf(await upload(`exports/${actor.memberId}/${file}.pdf`, await paperOf(paper)), `${paper.title}.pdf`)

export const minutesOnPaper = (ctx: ActorContext, meeting: Meeting) => filed(ctx, 'minutes', wholePaper(meeting))
export const publicCopyOnPaper = (ctx: ActorContext, meeting: Meeting) =>
  filed(ctx, 'minutes-public', publicPaper(meeting))
