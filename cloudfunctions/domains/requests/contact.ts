import type { SealedPhone } from 'types/members'
import type { ContactView } from 'types/request-views'
import type { RequestDocument } from 'types/requests'
import { AppError, forbidden } from '../../kernel/errors'
import type { ActorContext } from '../../kernel/procedure'
import { lookAt, memberById } from '../members/directory'
import { contactingPost, isAwaited, knowsReporter } from './parties'
import { readable } from './reading'

interface Asked {
  id: string
  reason?: string
  key: string
}

/**
 * How the reporter of a request is reached, or whoever it was filed for. The look is kept before the number is given.
 * @throws {AppError} NOT_FOUND, FORBIDDEN, CONFLICT/NO_PHONE, UNAVAILABLE/PHONE_UNREADABLE; nothing is written then
 */
export async function contact(ctx: ActorContext, { id, reason, key }: Asked): Promise<ContactView> {
  const request = await readable(ctx, id)
  const { naming, name } = request.reporter
  const post = contactingPost(request, ctx.actor)
  if (!post) throw forbidden('只有现在办理这件诉求的人和居委会能联系反映人，请返回')
  if (request.phase === 'closed') throw forbidden('这件诉求已经办结，不再提供反映人的电话，请返回')
  if (naming === 'anonymous') throw forbidden(`反映人选择了匿名，谁都看不到是谁。${WRITE}`)
  if (!knowsReporter(request, ctx.actor)) throw forbidden(`反映人只对工作人员实名，请居委会联系。${WRITE}`)
  const { memberId, phone, sealedTo } = await reachOf(ctx, request)
  if (!phone) throw new AppError('CONFLICT', 'NO_PHONE', isAwaited(request) ? NONE_GIVEN : NONE_REGISTERED)
  const why = `联系诉求 ${request.number} 的反映人${reason ? `：${reason}` : ''}`
  return { name, phone: await lookAt(ctx, { memberId, phone, sealedTo, post, why, key }) }
}

const WRITE = '有话要说，请用“记录进展”写给反映人，他会收到消息'
const NONE_REGISTERED = '反映人没有登记电话。请上门，或用“记录进展”写给他，他会收到消息'
const NONE_GIVEN = '登记时没有留电话。请上门，或请楼栋长转告'

/** Whose looks it goes among, and the number as it is stored. */
async function reachOf(
  { db }: ActorContext,
  request: RequestDocument,
): Promise<{ memberId: string; phone: SealedPhone | null; sealedTo: string }> {
  const { _id, reporter, behalf } = request
  if (isAwaited(request)) return { memberId: nobodyYet(_id), phone: behalf?.phone ?? null, sealedTo: _id }
  const { memberId } = reporter
  const member = await memberById(db, memberId)
  // Whoever left is nobody's to call.
  return { memberId, phone: member && member.state !== 'left' ? member.phone : null, sealedTo: memberId }
}

/** Among whose looks it goes as long as the resident is no member; they become theirs with the request. */
export const nobodyYet = (requestId: string): string => `filed-${requestId}`
