import type { DutyActivityDocument } from 'types/duty'
import type { ActivityKind } from 'types/words/duty'
import { CHECK_IN_MARGIN } from 'types/words/duty'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { AppError, forbidden, notFound } from '../../kernel/errors'
import { authority, mayOver } from '../../kernel/grants'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { isPresent, presenceCodes } from '../../kernel/presence'
import { dayInShanghai, readableInShanghai } from '../../kernel/time'

/**
 * A named activity, or a day of the community's desk, at which people check in by a code or on the leader's list: the rules.
 * It is a convenience and forced nowhere: no place, no photo and no track is asked. Source: issue 16, part 2; rules/duty.md B.2.
 */

type Activity = DutyActivityDocument

const MARGIN = CHECK_IN_MARGIN * 60_000
const DAY = 24 * 3_600_000
const LONGEST = 12 * 3_600_000
/** A time beyond is one that was mistyped. */
const AHEAD = 366 * DAY

export const noSuchActivity = () => notFound('个活动')

interface Opened {
  kind: ActivityKind
  title: string
  where: string
  startsAt: number
  endsAt: number
  key: string
}

/** @throws {AppError} FORBIDDEN, INVALID_INPUT for a time that is over, too long or too far ahead */
export function open(_id: string, input: Opened, actor: Actor, now: Date): Activity {
  const { kind, title, where, key } = input
  const { communityId, memberId, member } = actor
  const post = authority(
    actor,
    'duty.openActivity',
    actor.posts.map(({ at }) => at.id),
    '活动由社区和支部发布，请联系他们',
  )
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  if (endsAt <= now) throw wrongTime('endsAt', '结束时间已经过了，请选以后的时间')
  if (endsAt <= startsAt) throw wrongTime('endsAt', '结束要晚于开始，请重新选择')
  if (endsAt.getTime() - startsAt.getTime() > LONGEST) throw wrongTime('endsAt', '一次活动最长 12 小时，请分几次发布')
  if (startsAt.getTime() > now.getTime() + AHEAD) throw wrongTime('startsAt', '请选一年以内的时间，检查一下年份')
  return {
    _id,
    communityId,
    kind,
    title,
    where,
    startsAt,
    endsAt,
    leaderId: memberId,
    leaderName: member.name,
    state: 'open',
    timeline: [
      { id: newId(), at: now, step: 'open', by: { memberId, name: member.name, post: POST_NAMES[post.kind] }, key },
    ],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}

const wrongTime = (field: string, message: string) =>
  new AppError('INVALID_INPUT', 'MALFORMED', message, { [field]: message })

/** Who shows the code and keeps the list: whoever opened it, and those who keep the register. */
export const leads = ({ communityId, leaderId }: Activity, actor: Actor): boolean =>
  communityId === actor.communityId &&
  (leaderId === actor.memberId || mayOver(actor, 'duty.record', [actor.communityId]))

/** @throws {AppError} NOT_FOUND from elsewhere, FORBIDDEN for whoever does not lead it */
export function mustLead(activity: Activity | null, actor: Actor): asserts activity is Activity {
  if (activity?.communityId !== actor.communityId) throw noSuchActivity()
  if (!leads(activity, actor)) throw forbidden('签到由活动负责人办理，请联系他们')
}

export function cancel(activity: Activity, actor: Actor, { key, now }: { key: string; now: Date }): Step<Activity> {
  mustLead(activity, actor)
  if (activity.state === 'cancelled')
    throw new AppError('ALREADY_DONE', 'WRONG_STATE', '这个活动已经取消了，请返回刷新')
  if (activity.endsAt <= now) throw new AppError('TOO_LATE', 'WRONG_STATE', '活动已经结束，不用取消了，请返回刷新')
  const by = { memberId: actor.memberId, name: actor.member.name, post: null }
  return {
    set: { state: 'cancelled' },
    entry: { id: newId(), at: now, step: 'cancel', by, key },
    events: ['duty.activityCancelled'],
  }
}

export const occasionOf = ({ _id: id }: Pick<Activity, '_id'>) => ({ kind: 'duty', id })

/** When people check in, both ends included. */
const nearOf = ({ startsAt, endsAt }: Activity) => ({
  from: new Date(startsAt.getTime() - MARGIN),
  until: new Date(endsAt.getTime() + MARGIN),
})

/** @throws {AppError} CONFLICT/NOT_OPEN_YET before it, TOO_LATE where it was cancelled */
function refuseEarly(activity: Activity, at: Date): void {
  if (activity.state === 'cancelled') throw new AppError('TOO_LATE', 'WRONG_STATE', '这个活动取消了，请返回看别的活动')
  const { from } = nearOf(activity)
  if (at < from) throw new AppError('CONFLICT', 'NOT_OPEN_YET', `${readableInShanghai(from)} 起才能签到，请到时再来`)
}

/** @throws {AppError} CONFLICT/NOT_OPEN_YET before, TOO_LATE after it and where it was cancelled */
export function refuseAway(activity: Activity, at: Date): void {
  refuseEarly(activity, at)
  if (at > nearOf(activity).until) {
    throw new AppError('TOO_LATE', 'WRONG_STATE', '签到时间已经过了，请让负责人或社区补记')
  }
}

/**
 * The leader's list stays open longer than the code: until the office itself enters in the usual way no more.
 * @param until the end of the usual entries of the period to which it belongs
 * @throws {AppError} CONFLICT/NOT_OPEN_YET before it, TOO_LATE after `until` and where it was cancelled
 */
export function refuseOffList(activity: Activity, now: Date, until: Date): void {
  refuseEarly(activity, now)
  if (now > until) {
    const message = `这个活动的名单到 ${readableInShanghai(until)} 为止，现在请让社区写明原因，按“更正”补记`
    throw new AppError('TOO_LATE', 'WRONG_STATE', message)
  }
}

/** The codes that the leader's screen shows one after the other, for ten minutes. */
export function codesOf(activity: Activity, now: Date) {
  refuseAway(activity, now)
  return presenceCodes(occasionOf(activity), now)
}

/** A code that is out of date is told apart from a wrong one for so long. Milliseconds. */
const REMEMBERED = 60 * 60_000
const SLOT = 30_000

/** Whether it is a code of this activity that was shown in the last hour. */
const wasShown = (activity: Activity, code: string, now: Date): boolean => {
  for (let back = SLOT; back <= REMEMBERED; back += SLOT) {
    if (isPresent(occasionOf(activity), code, new Date(now.getTime() - back))) return true
  }
  return false
}

/** What a phone knows of a scan that it could not send at once. */
export interface Scan {
  code: string
  /** When it was scanned, by the phone's clock; left out where it is sent at once. */
  scannedAt?: number | undefined
}

/**
 * Whether somebody was there. A scan that was sent later, and whose code was right at the time that it names, waits for the
 * leader's yes: the clock of a phone proves nothing.
 *
 * @throws {AppError} TOO_LATE for a code of before, INVALID_INPUT/WRONG_CODE for one that is none of this activity
 */
export function arrival(
  activity: Activity,
  { code, scannedAt }: Scan,
  now: Date,
): { state: 'counted' | 'pending'; at: Date } {
  if (isPresent(occasionOf(activity), code, now)) {
    refuseAway(activity, now)
    return { state: 'counted', at: entryMoment(activity, now) }
  }
  const scanned = scannedAt === undefined ? null : new Date(scannedAt)
  if (scanned && scanned < now && isPresent(occasionOf(activity), code, scanned)) {
    refuseAway(activity, scanned)
    return { state: 'pending', at: entryMoment(activity, scanned) }
  }
  if (wasShown(activity, code, now)) {
    throw new AppError('TOO_LATE', 'WRONG_CODE', '签到码已经换了，请看负责人手机上现在的码', { code: '签到码已经换了' })
  }
  const message = '签到码不对，请看负责人手机上现在的码'
  throw new AppError('INVALID_INPUT', 'WRONG_CODE', message, { code: message })
}

/**
 * The moment of an entry: the beginning of the activity; at a desk when somebody came, and once the desk is closed its end,
 * so that whoever is noted the day after is noted on the day of the desk.
 */
export const entryMoment = ({ kind, startsAt, endsAt }: Activity, came: Date): Date =>
  kind === 'desk' && came > startsAt ? (came < endsAt ? came : endsAt) : startsAt

/** What it stands for in the entries: at a desk one a day. */
export const sourceOf = (activity: Activity, at: Date) => ({
  kind: activity.kind,
  id: activity.kind === 'desk' ? `${activity._id}-${dayInShanghai(at)}` : activity._id,
  label: activity.title,
})
