import type { TalentDocument } from 'types/talents'
import { postKey } from 'types/words/posts'
import type { Reaction } from '../../kernel/effects'
import { readableInShanghai } from '../../kernel/time'
import { entryOf, tell, tellHolders } from '../messages/telling'

/** Who hears of what a resident offers, and in which words. */

const about = ({ _id: id }: TalentDocument) => ({ kind: 'talent' as const, id })

const whenAndWhere = ({ at, where }: TalentDocument) => (at ? `${readableInShanghai(at)}，${where ?? ''}` : '')

/** Whoever offered it. */
const tellOfferer = (title: string, more: (talent: TalentDocument, said: string | undefined) => string | undefined) =>
  (async (happening) => {
    const { matter, effect } = happening
    const words = more(matter, entryOf(matter, effect)?.text)
    const text = words ? `“${matter.title}”：${words}` : `“${matter.title}”`
    await tell(happening, [matter.memberId], about(matter), { title, text })
  }) satisfies Reaction<TalentDocument>

export const tellDated = tellOfferer('居委会定了时间，请确认', whenAndWhere)
export const tellDeclined = tellOfferer('这次没有安排', (_, said) => said)
export const tellHeld = tellOfferer('谢谢您', (_, said) => said ?? '邻居们都谢谢您')

/** The office. */
const tellOffice =
  (title: string): Reaction<TalentDocument> =>
  async (happening) => {
    const { matter, effect } = happening
    const said = entryOf(matter, effect)?.text
    const text = `“${matter.title}”${said ? `：${said}` : ''}`
    const keys = [postKey('residentsCommittee', matter.communityId)]
    await tellHolders(happening, keys, { title, text, subject: about(matter) })
  }

export const tellAgreed = tellOffice('本人确认了时间')
export const tellOtherTime = tellOffice('本人请换个时间')
export const tellWithdrawn = tellOffice('报名撤回了')
