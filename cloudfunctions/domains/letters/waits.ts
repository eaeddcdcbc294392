import type { LetterDocument, UnitFeedbackDocument } from 'types/letters'
import { postKey } from 'types/words/posts'
import { memberKey } from 'types/words/todos'
import type { PureWait, Waits } from '../../kernel/todos/waiting'
import { newest } from './rules/letter'

/** A letter waits for its member, then for the unit; what somebody objected to for the community secretary. */
export const letterWaits: Waits<LetterDocument> = {
  kind: 'letter',
  event: 'letter.waits',
  waitsFor(letter) {
    const waits = waitsOf(letter)
    if (waits.length === 0) return null
    const { year, unit, updatedAt, dueAt } = letter
    return {
      urgent: false,
      // No name: who it is about is read on its page.
      subject: { title: `${year} 年反馈函 · ${unit.name}`, sign: null, number: null, photos: 0, since: updatedAt },
      place: null,
      order: dueAt ?? updatedAt,
      climbAt: null,
      waits,
    }
  },
}

function waitsOf(letter: LetterDocument): PureWait[] {
  const { state, memberId, communityId, unit, dueAt } = letter
  const office = postKey('communitySecretary', communityId)
  if (state === 'shown' && memberId && newest(letter).consent === null) {
    return [{ holder: memberKey(memberId), verb: 'readLetter', due: dueAt }]
  }
  if (state === 'disputed') return [{ holder: office, verb: 'answerObjection', due: null }]
  // While nobody is the contact, the letter waits; it is read by whoever comes.
  if (state === 'sent' && unit.id)
    return [{ holder: postKey('unitContact', unit.id), verb: 'acknowledgeLetter', due: dueAt }]
  return []
}

export const feedbackWaits: Waits<UnitFeedbackDocument> = {
  kind: 'unitFeedback',
  event: 'feedback.waits',
  waitsFor: ({ state, communityId, unit, createdAt }) =>
    state === 'replied'
      ? null
      : {
          urgent: false,
          subject: { title: unit.name, sign: null, number: null, photos: 0, since: createdAt },
          place: null,
          order: createdAt,
          climbAt: null,
          waits: [{ holder: postKey('communitySecretary', communityId), verb: 'replyFeedback', due: null }],
        },
}
