import { AppError } from '../../../kernel/errors'
import { fileOf, upload } from '../../../kernel/files'
import { paperOf } from '../../../kernel/paper/paper'
import type { ActorContext } from '../../../kernel/procedure'
import type { Meeting } from '../session/standing'
import { appendixLines, minutesText } from './text'

/** The minutes on paper: the text, its appendices, a place to sign for each seat that was there, and the code of its hash. */
export async function minutesOnPaper({ actor }: ActorContext, meeting: Meeting) {
  const { number, seats, minutes } = meeting
  const text = minutes?.text ?? minutesText(meeting)
  const content = await paperOf({
    title: `第 ${number} 次圆桌会议纪要${minutes?.hash ? '' : '（草稿，未定稿）'}`,
    text: [text, ...appendixLines(meeting), '签字'].join('\n'),
    signatures: seats.flatMap(({ label, presence }) => (presence ? [{ label, name: presence.name }] : [])),
    foot: minutes?.hash ? `校验码（SHA-256）：${minutes.hash}` : '草稿没有校验码，定稿后再打印签字。',
  })
  // One file a person, written over by their next one.
  return fileOf(await upload(`exports/${actor.memberId}/minutes.pdf`, content), `圆桌会议纪要${number}.pdf`)
}

/** The copy for neighbours, which nobody signs. @throws {AppError} CONFLICT while there is none */
export async function publicCopyOnPaper({ actor }: ActorContext, { number, minutes }: Meeting) {
  const copy = minutes?.publicCopy
  if (!copy) throw new AppError('CONFLICT', 'WRONG_STATE', '这次会议的纪要还没有公开，请看会议结果公示')
  const content = await paperOf({
    title: `第 ${number} 次圆桌会议纪要（公开文本）`,
    text: copy.text,
    signatures: [],
    foot: `原文校验码（SHA-256）：${minutes?.hash}`,
  })
  return fileOf(
    await upload(`exports/${actor.memberId}/minutes-public.pdf`, content),
    `圆桌会议纪要${number}（公开文本）.pdf`,
  )
}
