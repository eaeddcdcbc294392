import type { Home, MemberDocument, MemberEntry } from 'types/members'
import { addressOf } from 'types/words/places'
import { postKey, postTitle } from 'types/words/posts'
import type { Reaction } from '../../kernel/effects'
import { entryOf, tell, tellHolders, type Wording } from '../messages/telling'

/** Who hears of a step in a member's life, and in which words. */

const homeLabel = (home?: Home): string => addressOf(home?.path ?? [])

const applicantWording = (home: Home): Wording => ({ title: '有住户等您核实', text: homeLabel(home) })

function membershipWording(entry: MemberEntry | undefined, home?: Home): Wording {
  switch (entry?.step) {
    case 'verify':
      return { title: '您的住户身份已核实', text: `${homeLabel(home)}：现在可以反映诉求了` }
    case 'block':
      return {
        title: '社区暂停了您的发布',
        text: `原因：${entry.text}。您还能查看自己的诉求和答复；有疑问，请联系居委会。`,
      }
    case 'unblock':
      return { title: '您可以重新发布了', text: '社区恢复了您的发布，请到首页看看。' }
    default:
      return { title: '您的住户身份未通过核实', text: '请到“我的”查看原因，修改后可以再次提交' }
  }
}

/** @param lost the entries of the posts that ended with it */
function movedOutWording({ home, text }: MemberEntry, lost: MemberEntry[]): Wording {
  const posts = lost.flatMap(({ post }) => (post ? postTitle(post.kind, post.at.label, post.acting) : []))
  const along = posts.length > 0 ? `随之卸任：${posts.join('、')}。` : ''
  return {
    title: '您的一处住处已办理搬离',
    text: `${homeLabel(home)}。原因：${text ?? '没有写明'}。${along}有疑问请联系居委会`,
  }
}

/** The warden of the building that somebody says they live in. */
export const tellWarden: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter } = happening
  const home = homeOf(matter, entryOf(matter, effect))
  const building = home?.path.find((place) => place.level === 'building')
  if (!home || !building) return
  const subject = { kind: 'member' as const, id: matter._id }
  await tellHolders(happening, [postKey('warden', building.id)], { subject, ...applicantWording(home) })
}

export const tellMember: Reaction<MemberDocument> = (happening) => {
  const { effect, matter } = happening
  const entry = entryOf(matter, effect)
  const wording = membershipWording(entry, homeOf(matter, entry))
  return tell(happening, [matter._id], { kind: 'member', id: matter._id }, wording)
}

/** Somebody hears that another ended their home; whoever moved out by their own word knows. */
export const tellMovedOut: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter } = happening
  const entry = entryOf(matter, effect)
  if (!entry?.home || entry.by?.memberId === matter._id) return
  const lost = matter.timeline.filter(({ step, key, post }) => step === 'endPost' && post && key === entry.key)
  await tell(happening, [matter._id], { kind: 'member', id: matter._id }, movedOutWording(entry, lost))
}

const homeOf = ({ homes }: MemberDocument, entry?: MemberEntry): Home | undefined =>
  homes.find(({ householdId }) => householdId === entry?.householdId)
