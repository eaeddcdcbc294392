import type { Waypoint } from 'types/members'
import type { RequestDocument, SubmitInput } from 'types/requests'
import { Duplicate } from '../../kernel/database'
import { carryOut } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { begunBy, effectsBy, refuseOther } from '../../kernel/steps'
import { followedByTodo } from '../../kernel/todos/waiting'
import { photosOf } from '../photos/directory'
import { wayTo } from '../places/directory'
import { insertNumbered, lastSerial } from './numbers'
import { submit } from './rules'
import { requests, submittedBefore } from './store'

/**
 * Stores a submission. One that was stored before, under the same key of the same person, is given back as it is: a
 * phone that lost the reply sends again and must not report twice.
 * @param weighed whether WeChat passed the text; where it is not sure, the office looks at it first
 */
export async function submitOnce(
  ctx: ActorContext,
  input: SubmitInput,
  weighed: Promise<boolean>,
): Promise<RequestDocument> {
  const { actor, db, now, calendar } = ctx
  try {
    const looking = Promise.all([wayOf(ctx, input.placeId), lastSerial(db, actor.communityId, now)])
    looking.catch(() => undefined)
    // What WeChat refuses is said before anything else.
    const passed = await weighed
    const [way, serial] = await looking
    const photos = photosOf(actor, input.photoIds)
    const numbered = (number: string) => {
      const request = begunBy(submit({ ...input, number, photos, way, held: !passed }, actor, now, calendar), ctx.sent)
      return followedByTodo(ctx.waits, 'requests', null, request)
    }
    const request = await insertNumbered(db, actor.communityId, now, serial, numbered)
    await carryOut(ctx, requests(db), request, request.effects)
    return request
  } catch (thrown) {
    // The pictures of a submission that went through no longer wait with the member, so ask before believing either.
    const mayBeAgain =
      thrown instanceof Duplicate || (thrown instanceof AppError && thrown.reason === 'PICTURE_MISSING')
    const before = mayBeAgain ? await submittedBefore(db, actor.memberId, input.key) : null
    if (!before) throw thrown
    const { text, category, place, timeline } = before
    const isSame = text === input.text && category === input.category && place.id === input.placeId
    refuseOther(before, { digest: timeline[0]?.digest, text }, ctx.sent, isSame)
    await carryOut(ctx, requests(db), before, effectsBy(before, input.key))
    return before
  }
}

/** Most report what lies around their own home: that way is known with the member and costs no look-up. */
async function wayOf({ actor, db }: ActorContext, placeId: string): Promise<Waypoint[]> {
  for (const home of actor.member.homes) {
    const depth = home.path.findIndex((place) => place.id === placeId)
    if (depth >= 0) return home.path.slice(0, depth + 1)
  }
  return wayTo(db, actor.communityId, placeId)
}
