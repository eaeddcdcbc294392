import type { PledgeDocument } from 'types/pledges'
import { postKey } from 'types/words/posts'
import { memberKey, ownKey } from 'types/words/todos'
import { beginningOf as beginningOfText } from '../../kernel/todos/beginning'
import type { PureWait, Waits } from '../../kernel/todos/waiting'

/**
 * A pledge that is under way stands among its owner's own. Once its day is over it asks them whether it was kept, and nobody
 * else. It says nowhere that it is late: nothing is due.
 */
export const pledgeWaits: Waits<PledgeDocument> = {
  kind: 'pledge',
  event: 'pledge.waits',
  waitsFor(pledge) {
    const waits = waitsOf(pledge)
    if (waits.length === 0) return null
    const { text, createdAt } = pledge
    return {
      urgent: false,
      subject: { title: beginningOfText(text), sign: null, number: null, photos: 0, since: createdAt },
      place: null,
      order: createdAt,
      climbAt: null,
      waits,
    }
  },
}

function waitsOf({ kind, ownerId, memberId, state, asked }: PledgeDocument): PureWait[] {
  if (state !== 'open') return []
  const own: PureWait[] = memberId ? [{ holder: ownKey(memberId), verb: null, due: null }] : []
  if (!asked) return own
  const holder = kind === 'unit' ? postKey('unitContact', ownerId) : memberKey(memberId ?? '')
  return [{ holder, verb: 'answerPledge', due: null }, ...own]
}
