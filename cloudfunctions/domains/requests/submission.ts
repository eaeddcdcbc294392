import type { Waypoint } from 'types/members'
import type { FileForInput, SubmitInput } from 'types/request-inputs'
import type { RequestDocument } from 'types/requests'
import { Duplicate } from '../../kernel/database'
import { carryOut } from '../../kernel/effects'
import { AppError } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import type { ActorContext } from '../../kernel/procedure'
import { begunBy, effectsBy, refuseOther } from '../../kernel/steps'
import { followedByTodo } from '../../kernel/todos/waiting'
import { photosOf } from '../photos/directory'
import { wayTo } from '../places/directory'
import type { Filing } from './behalf'
import { insertNumbered, lastSerial } from './numbers'
import { submit } from './rules'
import { filedBefore, requests, submittedBefore } from './store'

/**
 * Stores a submission. One that was stored before, under the same key of the same person, is given back as it is: a
 * phone that lost the reply sends again and must not report twice.
 * @param weighed whether WeChat passed the text; where it is not sure, the office looks at it first
 */
export const submitOnce = (
  ctx: ActorContext,
  input: SubmitInput,
  weighed: Promise<boolean>,
): Promise<RequestDocument> =>
  storeOnce(ctx, input, {
    weighed,
    about: input.placeId,
    look: async () => ({ way: await wayOf(ctx, input.placeId) }),
    before: () => submittedBefore(ctx.db, ctx.actor.memberId, input.key),
  })

/**
 * The same for what is filed for a resident.
 * @throws {AppError} FORBIDDEN for a door over which the actor has no post, INVALID_INPUT where the place is no door
 */
export async function fileOnce(
  ctx: ActorContext,
  input: FileForInput,
  weighed: Promise<boolean>,
): Promise<RequestDocument> {
  const { placeId, aboutId = placeId, name, phone } = input
  const reporting: Reporting = {
    weighed,
    about: aboutId,
    async look() {
      const home = await wayTo(ctx.db, ctx.actor.communityId, placeId)
      const scope = home.map(({ id }) => id)
      const post = authority(ctx.actor, 'requests.fileFor', scope, NOT_YOURS)
      if (home.at(-1)?.level !== 'household') throw wrongPlace('placeId', 'WRONG_LEVEL', '请选到门牌：是哪一户反映的')
      const depth = scope.indexOf(aboutId)
      if (depth < 0) throw wrongPlace('aboutId', 'MALFORMED', '地点要在这一户的楼栋或小区里，请重新选择')
      return { way: home.slice(0, depth + 1), filing: { name, phone, door: placeId, post } }
    },
    before: () => filedBefore(ctx.db, ctx.actor.memberId, input.key),
  }
  // The unique index goes by the reporter, and the resident may have become that since: it is asked first.
  const before = await reporting.before()
  return before ? again(ctx, before, input, aboutId) : storeOnce(ctx, input, reporting)
}

const NOT_YOURS = '您只能为自己负责的楼栋或网格里的住户登记，请改选门牌，或请居委会登记'

const wrongPlace = (field: string, reason: 'WRONG_LEVEL' | 'MALFORMED', message: string) =>
  new AppError('INVALID_INPUT', reason, message, { [field]: message })

type Content = Pick<SubmitInput, 'category' | 'text' | 'photoIds' | 'naming' | 'key'>

/** What differs between reporting and filing for somebody. */
interface Reporting {
  weighed: Promise<boolean>
  /** The place that it is about. */
  about: string
  /** Finds the way to that place, and for whom it is filed. */
  look(): Promise<{ way: Waypoint[]; filing?: Filing }>
  /** What was stored before under this key. */
  before(): Promise<RequestDocument | null>
}

const OF_A_RETRY_TOO: readonly string[] = ['PICTURE_MISSING', 'SYSTEM_OFF']

async function storeOnce(
  ctx: ActorContext,
  { category, text, photoIds, naming, key }: Content,
  { weighed, about, look, before }: Reporting,
): Promise<RequestDocument> {
  const { actor, db, now, calendar } = ctx
  try {
    const looking = Promise.all([look(), lastSerial(db, actor.communityId, now)])
    looking.catch(() => undefined)
    // What WeChat refuses is said before anything else.
    const held = !(await weighed)
    const [{ way, filing }, serial] = await looking
    const submission = { category, text, photos: photosOf(actor, photoIds), naming, key, way, filing, held }
    const numbered = (number: string) => {
      const request = begunBy(submit({ ...submission, number }, actor, now, calendar), ctx.sent)
      return followedByTodo(ctx.waits, 'requests', null, request)
    }
    const request = await insertNumbered(db, actor.communityId, now, serial, numbered)
    await carryOut(ctx, requests(db), request, request.effects)
    return request
  } catch (thrown) {
    // The pictures of a submission that went through no longer wait with the member, and the system may be off by now: ask
    // before believing any of it.
    const mayBeAgain =
      thrown instanceof Duplicate || (thrown instanceof AppError && OF_A_RETRY_TOO.includes(thrown.reason))
    const stored = mayBeAgain ? await before() : null
    if (!stored) throw thrown
    return again(ctx, stored, { category, text, key }, about)
  }
}

/** One that was stored before, with what was left undone of it. @throws {AppError} CONFLICT/KEY_REUSED for another one */
async function again(
  ctx: ActorContext,
  before: RequestDocument,
  { category, text, key }: Pick<Content, 'category' | 'text' | 'key'>,
  about: string,
): Promise<RequestDocument> {
  const isSame = before.text === text && before.category === category && before.place.id === about
  refuseOther(before, { digest: before.timeline[0]?.digest, text: before.text }, ctx.sent, isSame)
  await carryOut(ctx, requests(ctx.db), before, effectsBy(before, key))
  return before
}

/** Most report what lies around their own home: that way is known with the member and costs no look-up. */
async function wayOf({ actor, db }: ActorContext, placeId: string): Promise<Waypoint[]> {
  for (const home of actor.member.homes) {
    const depth = home.path.findIndex((place) => place.id === placeId)
    if (depth >= 0) return home.path.slice(0, depth + 1)
  }
  return wayTo(db, actor.communityId, placeId)
}
