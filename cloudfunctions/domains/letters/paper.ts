import type { LetterDocument } from 'types/letters'
import { AppError } from '../../kernel/errors'
import { fileOf, upload } from '../../kernel/files'
import { paperOf } from '../../kernel/paper/paper'
import type { ActorContext } from '../../kernel/procedure'
import { codeOf, newest, textOf } from './rules/letter'

/** The letter on paper, with its number and the code by which it is checked. @throws {AppError} CONFLICT before it is fixed */
export async function letterOnPaper({ actor }: ActorContext, letter: LetterDocument) {
  const edition = newest(letter)
  if (!edition.hash) throw new AppError('CONFLICT', 'WRONG_STATE', '这封信还没有定稿，请先请本人过目')
  const paper = {
    title: `${letter.year} 年在职党员到社区报到服务反馈函`,
    text: textOf(letter),
    signatures: [{ label: '社区党委（盖章）', name: '' }],
    foot: `编号 ${letter.number}，校验码 ${codeOf(edition)}。用编号和校验码可以查询这封信是否有效。`,
    running: `反馈函 ${letter.number}`,
    madeAt: edition.shownAt ?? letter.createdAt,
  }
  return fileOf(await upload(`exports/${actor.memberId}/letter.pdf`, await paperOf(paper)), `${letter.number}.pdf`)
}
