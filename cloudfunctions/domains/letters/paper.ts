import type { LetterDocument } from 'types/letters'
import { FORMER_NAME } from 'types/words/members'
import { AppError } from '../../kernel/errors'
import { fileOf, upload } from '../../kernel/files'
import { paperOf } from '../../kernel/paper/paper'
import type { ActorContext } from '../../kernel/procedure'
import { dayInShanghai } from '../../kernel/time'
import { keepLookAt } from '../duty/directory'
import { codeOf, newest, textOf } from './rules/letter'
import { isUnits, officeOf, unitOf } from './rules/sight'
import { isStopped } from './rules/states'

/**
 * The letter on paper, with its number and the code by which it is checked. That somebody else than its member has it printed
 * is kept as a look, once a day for each letter.
 * @throws {AppError} CONFLICT before it is fixed, where it is not sent any more, and of whoever was erased
 */
export async function letterOnPaper(ctx: ActorContext, letter: LetterDocument) {
  const { actor, now } = ctx
  const edition = newest(letter)
  const isMine = letter.memberId === actor.memberId
  if (!edition.hash) throw new AppError('CONFLICT', 'WRONG_STATE', '这封信还没有定稿，请先请本人过目')
  if (letter.name === FORMER_NAME) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '本人已注销，信里的内容没有保留，请用当时打印的一份')
  }
  if (isStopped(letter) && !isMine) {
    throw new AppError('CONFLICT', 'WRONG_STATE', '这封信不再寄出，不用打印，请返回刷新')
  }
  if (!isMine) {
    const by = isUnits(letter, actor) ? unitOf(letter, actor) : officeOf(letter, actor, 'letters.show')
    await keepLookAt(ctx, letter, by, `paper ${letter._id} ${dayInShanghai(now)}`)
  }
  const paper = {
    title: `${letter.year} 年党员到社区报到服务反馈函`,
    text: textOf(letter),
    signatures: [{ label: '社区党委（盖章）', name: '' }],
    foot: `编号 ${letter.number}，校验码 ${codeOf(edition)}。在小程序“办事”里点“核对反馈函”，可以查这封信是不是真的。`,
    running: `反馈函 ${letter.number}`,
    madeAt: edition.shownAt ?? letter.createdAt,
  }
  return fileOf(await upload(`exports/${actor.memberId}/letter.pdf`, await paperOf(paper)), `${letter.number}.pdf`)
}
