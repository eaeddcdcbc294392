import type { TalentDocument } from 'types/talents'
import { postKey } from 'types/words/posts'
import { feedKey, memberKey, ownKey } from 'types/words/todos'
import type { PureWait, Waits } from '../../kernel/todos/waiting'

/**
 * An offer waits for the office, its date for whoever offered it, and afterwards the thanks for the office. Once both agreed
 * on the date the neighbours read of it. Whoever offered it sees it among their own.
 */
export const talentWaits: Waits<TalentDocument> = {
  kind: 'talent',
  event: 'talent.waits',
  waitsFor(talent) {
    const waits = waitsOf(talent)
    if (waits.length === 0) return null
    const { title, createdAt, at } = talent
    return {
      urgent: false,
      subject: { title, sign: null, number: null, photos: 0, since: createdAt },
      place: null,
      order: at ?? createdAt,
      climbAt: null,
      waits,
    }
  },
}

function waitsOf({ communityId, memberId, state, at }: TalentDocument): PureWait[] {
  const office = postKey('residentsCommittee', communityId)
  const own: PureWait = { holder: ownKey(memberId), verb: null, due: at }
  switch (state) {
    case 'offered':
      return [{ holder: office, verb: 'dateTalent', due: null }, own]
    case 'dated':
      return [{ holder: memberKey(memberId), verb: 'confirmDate', due: at }, own]
    case 'agreed':
      return [
        { holder: office, verb: 'holdTalent', due: at },
        own,
        { holder: feedKey(communityId), verb: null, due: at },
      ]
    default:
      return []
  }
}
