import type { LetterDocument, UnitFeedbackDocument } from 'types/letters'
import { postKey } from 'types/words/posts'
import type { Reaction } from '../../kernel/effects'
import { tell, tellHolders } from '../messages/telling'

/** Who hears of what about letters, and in which words. Whoever has no app is told by the office. */

const about = ({ _id: id }: LetterDocument) => ({ kind: 'letter' as const, id })

const tellMember =
  (title: string): Reaction<LetterDocument> =>
  async (happening) => {
    const { matter } = happening
    if (!matter.memberId) return
    await tell(happening, [matter.memberId], about(matter), { title, text: `${matter.year} 年 · ${matter.unit.name}` })
  }

export const tellShown = tellMember('请看给单位的反馈函')
export const tellMemberAcknowledged = tellMember('单位收到了您的反馈函')
export const tellMemberWithdrawn = tellMember('给单位的反馈函撤回了')

const tellUnit =
  (title: string): Reaction<LetterDocument> =>
  async (happening) => {
    const { matter } = happening
    if (!matter.unit.id) return
    const keys = [postKey('unitContact', matter.unit.id)]
    await tellHolders(happening, keys, { title, text: `${matter.year} 年 · ${matter.number}`, subject: about(matter) })
  }

export const tellUnitSent = tellUnit('社区寄来一封党员反馈函')
export const tellUnitReminded = tellUnit('有一封反馈函还没有查收')
export const tellUnitWithdrawn = tellUnit('一封反馈函被社区撤回')

/** The office. */
const tellOffice =
  (title: string): Reaction<LetterDocument> =>
  async (happening) => {
    const { matter } = happening
    const keys = [postKey('communitySecretary', matter.communityId)]
    await tellHolders(happening, keys, { title, text: `${matter.year} 年 · ${matter.number}`, subject: about(matter) })
  }

export const tellOfficeDisputed = tellOffice('有人对反馈函提了意见')
export const tellOfficeAnswered = tellOffice('单位回信了')
/** Whose unit has no desk here hands it in. */
export const tellMemberSent: Reaction<LetterDocument> = (happening) =>
  tellMember(happening.matter.unit.id === null ? '反馈函好了，请打印后交给单位' : '反馈函寄给单位了')(happening)
export const tellMemberAnswered = tellMember('单位回信了')

/** Whoever wrote it for the unit. */
export const tellReplied: Reaction<UnitFeedbackDocument> = async (happening) => {
  const { matter } = happening
  const keys = [postKey('unitContact', matter.unit.id)]
  const subject = { kind: 'unitFeedback' as const, id: matter._id }
  await tellHolders(happening, keys, { title: '社区答复了单位的意见', text: matter.unit.name, subject })
}
