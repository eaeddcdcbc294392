import type { Effect, Matter } from 'types/matter'
import type { Home, MemberDocument, MemberEntry } from 'types/members'
import type { MessageDocument } from 'types/messages'
import type { PictureDocument } from 'types/photos'
import type { RequestDocument } from 'types/requests'
import { type PostKey, type PostKind, postKey } from 'types/words/posts'
import type { Happening, Reaction } from '../../kernel/effects'
import { idsOfHolders } from '../members/directory'
import { keepAll } from './store'
import {
  applicantWording,
  membershipWording,
  movedOutWording,
  requestWording,
  type Wording,
  withheldWording,
} from './wording'

/** The reporter hears of every step that another took. */
export const tellReporter: Reaction<RequestDocument> = (happening) => {
  const { effect, matter } = happening
  return tell(
    happening,
    [matter.reporter.memberId],
    { kind: 'request', id: matter._id },
    requestWording(effect.event, matter),
  )
}

/** Whoever holds the post that owns it now. */
export const tellOwner: Reaction<RequestDocument> = async (happening) => {
  await tellHolders(happening, [happening.matter.ownerKey as PostKey])
}

/** The post that just came to own it. Where nobody holds it the office is told, so that nothing lies unseen. */
export const tellNewOwner: Reaction<RequestDocument> = async (happening) => {
  const { matter } = happening
  if (await tellHolders(happening, [matter.ownerKey as PostKey], '有诉求派给您办理')) return
  const office = postKey('residentsCommittee', matter.communityId)
  await tellHolders(happening, [office], `“${matter.owner.label}”暂无人任职，请改派`)
}

const postsOver = ({ scope }: RequestDocument, kind: PostKind) => scope.map((placeId) => postKey(kind, placeId))

/** Whoever holds a post of this kind over the place in which it lies. */
export const tellOver =
  (kind: PostKind): Reaction<RequestDocument> =>
  async (happening) => {
    await tellHolders(happening, postsOver(happening.matter, kind))
  }

/** The owner and those over the place, found in one read and told in one write. */
export const tellOwnerAndOver =
  (kind: PostKind): Reaction<RequestDocument> =>
  async (happening) => {
    const { matter } = happening
    await tellHolders(happening, [matter.ownerKey as PostKey, ...postsOver(matter, kind)])
  }

/** The post to which it climbed last. */
export const tellNewestHandler: Reaction<RequestDocument> = async (happening) => {
  const newest = happening.matter.handlers.at(-1)
  if (newest) await tellHolders(happening, [newest as PostKey])
}

/** The warden of the building that somebody says they live in. */
export const tellWarden: Reaction<MemberDocument> = async (happening) => {
  const { effect, matter, context } = happening
  const home = homeOf(matter, entryOf(matter, effect))
  const building = home?.path.find((place) => place.level === 'building')
  if (!home || !building) return
  const wardens = await idsOfHolders(context.db, [postKey('warden', building.id)], context.now)
  await tell(happening, wardens, { kind: 'member', id: matter._id }, applicantWording(home))
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

export const entryOf = ({ timeline }: MemberDocument, { entryId }: Effect) => timeline.find(({ id }) => id === entryId)

const homeOf = ({ homes }: MemberDocument, entry?: MemberEntry): Home | undefined =>
  homes.find(({ householdId }) => householdId === entry?.householdId)

/** Whoever took a picture that nobody is to see. */
export const tellPhotographer: Reaction<PictureDocument> = (happening) => {
  const { matter } = happening
  return tell(happening, [matter.memberId], { kind: 'picture', id: matter._id }, withheldWording(matter))
}

/** @returns whether anybody holds one of these posts; the reporter hears of their own steps on their screen */
async function tellHolders(happening: Happening<RequestDocument>, keys: PostKey[], title?: string): Promise<boolean> {
  const { effect, matter, context } = happening
  const holders = await idsOfHolders(context.db, keys, context.now)
  const others = holders.filter((id) => id !== matter.reporter.memberId)
  await tell(happening, others, { kind: 'request', id: matter._id }, requestWording(effect.event, matter, title))
  return holders.length > 0
}

export async function tell(
  { effect, matter, context }: Happening<Matter>,
  memberIds: string[],
  subject: MessageDocument['subject'],
  wording: Wording,
): Promise<void> {
  const { communityId } = matter
  const told = memberIds.map((memberId): MessageDocument => {
    return { _id: `${effect.id}-${memberId}`, communityId, memberId, subject, ...wording, at: effect.at, readAt: null }
  })
  await keepAll(context.db, told)
}
