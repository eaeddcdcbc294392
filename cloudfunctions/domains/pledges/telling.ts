import type { DutyPostDocument, PledgeDocument } from 'types/pledges'
import { postKey } from 'types/words/posts'
import type { Happening, Reaction } from '../../kernel/effects'
import { filesByIds } from '../duty/directory'
import { entryOf, repeated, tell, tellHolders } from '../messages/telling'

/** Who hears of what about pledges and posts, and in which words. Whoever has no app is told by the office. */

interface Words {
  title: string
  text: string
}

/** Whoever made it: the member, or the contacts of the unit. */
const tellOwner =
  (words: (pledge: PledgeDocument) => Words): Reaction<PledgeDocument> =>
  async (happening) => {
    const { matter } = happening
    const { kind, ownerId, memberId, _id: id } = matter
    const subject = { kind: 'pledge' as const, id }
    if (kind === 'unit') await tellHolders(happening, [postKey('unitContact', ownerId)], { ...words(matter), subject })
    else if (memberId) await tell(happening, [memberId], subject, words(matter))
  }

const quoted = ({ text }: PledgeDocument) => `“${repeated(text)}”`

export const tellThanked = tellOwner((pledge) => ({ title: '邻居们谢谢您', text: quoted(pledge) }))
export const tellPlaceClosed = tellOwner((pledge) => ({
  title: '承诺公开的地方停用了，请另选一处',
  text: quoted(pledge),
}))
export const tellUnitClosed = tellOwner((pledge) => ({
  title: '承诺已撤回',
  text: `${quoted(pledge)}：${pledge.reason ?? ''}`,
}))

/** Whom a step of a post is about. */
const tellHoldersOf =
  (words: (post: DutyPostDocument) => Words): Reaction<DutyPostDocument> =>
  async (happening: Happening<DutyPostDocument>) => {
    const { matter, effect, context } = happening
    const files = await filesByIds(context.db, entryOf(matter, effect)?.fileIds ?? [])
    const members = files.flatMap(({ memberId, state }) => (memberId && state === 'active' ? [memberId] : []))
    if (members.length > 0) await tell(happening, members, { kind: 'dutyPost', id: matter._id }, words(matter))
  }

export const tellPostEnded = tellHoldersOf(({ title }) => ({
  title: '您的岗位满一年了，谢谢您',
  text: `“${title}”，愿意的话可以再认领一年`,
}))
export const tellPostClosed = tellHoldersOf(({ title }) => ({ title: '您的岗位撤了，谢谢您', text: `“${title}”` }))
