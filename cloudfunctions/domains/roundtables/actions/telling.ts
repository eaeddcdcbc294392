import { type PostKey, postKey } from 'types/words/posts'
import type { Happening, Reaction } from '../../../kernel/effects'
import { readableInShanghai } from '../../../kernel/time'
import { entryOf, repeated, tell, tellHolders, type Wording } from '../../messages/telling'
import { meetingActions } from '../store'
import { isOwn, waitingOn } from './accepting'
import type { Action } from './parts'

/** Who hears of an action, and in which words. */

const about = ({ _id: id }: Action) => ({ kind: 'meetingAction' as const, id })

const worded = ({ matter, effect }: Happening<Action>, title: string): Wording => {
  const said = entryOf(matter, effect)?.text
  return { title, text: `“${repeated(matter.what)}”${said ? `：${repeated(said)}` : ''}` }
}

/** @param who whom it concerns; whoever took the step sees it on their own screen */
const tellPeople =
  (title: string, who: (action: Action) => (string | null | undefined)[]): Reaction<Action> =>
  async (happening) => {
    const { matter, effect } = happening
    const actor = entryOf(matter, effect)?.by?.memberId
    const told = who(matter).filter((one): one is string => typeof one === 'string' && one !== actor)
    await tell(happening, told, about(matter), worded(happening, title))
  }

/** Whom it has passed to meanwhile hears of that. */
export const tellCreated: Reaction<Action> = async (happening) => {
  const { matter, context } = happening
  const { owner, dueAt, what } = matter
  const now = await meetingActions(context.db).get(matter._id)
  if (now?.owner.memberId !== owner.memberId) return
  const wording = { title: '会议定下一件事，请您落实', text: `“${repeated(what)}”，${readableInShanghai(dueAt)}前` }
  await tell(happening, owner.memberId ? [owner.memberId] : [], about(matter), wording)
}

export const tellReported = tellPeople('有事项报完成，请确认', (action) => [
  ...waitingOn(action),
  ...(isOwn(action, action.raisedBy) ? [] : [action.raisedBy]),
])
export const tellSentBack = tellPeople('事项被退回，请再办', ({ owner }) => [owner.memberId])
export const tellDone = tellPeople('事项已落实', ({ owner, chair, raisedBy }) => [
  owner.memberId,
  chair.memberId,
  raisedBy,
])
export const tellDropped = tellPeople('会议决定这件事不再落实', ({ owner, raisedBy }) => [owner.memberId, raisedBy])
export const tellOffered = tellPeople('有事项想转给您，请答复', ({ offeredTo }) => [offeredTo?.memberId])
export const tellOfferDeclined = tellPeople('对方没有接，这件事还由您落实', ({ owner }) => [owner.memberId])
export const tellHandedOver = tellPeople('事项有人接手了', ({ chair, formerOwners }) => [
  formerOwners.at(-1)?.memberId,
  chair.memberId,
])
export const tellUnlinked = tellPeople('原来的办理取消了，请另外安排', ({ owner }) => [owner.memberId])
export const tellPassed = tellPeople('有事项转给您落实', ({ owner }) => [owner.memberId])

/** It is overdue: the chair first, then the community secretary. */
export const tellClimbed: Reaction<Action> = async (happening) => {
  const { matter } = happening
  const { level, chair, communityId } = matter
  const wording = worded(happening, '落实超期，请督办')
  if (level === 1) return tell(happening, chair.memberId ? [chair.memberId] : [], about(matter), wording)
  const keys: PostKey[] = [postKey('communitySecretary', communityId)]
  await tellHolders(happening, keys, { ...wording, subject: about(matter) })
}
