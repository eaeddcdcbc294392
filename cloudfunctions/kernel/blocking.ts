import type { MemberDocument } from 'types/members'
import { whileBlocked } from '../domains'
import { AppError } from './errors'

/**
 * The mutations that stay open to somebody whose posting the community has stopped: to settle or withdraw what
 * is their own, to read messages, and to leave. Every other mutation is refused to them.
 */
export const WHILE_BLOCKED = whileBlocked

/** The refusal, with the reason and whom to turn to. */
export const blockedRefusal = ({ reason }: NonNullable<MemberDocument['blocked']>): AppError =>
  new AppError('FORBIDDEN', 'BLOCKED', `社区暂停了您的发布，原因：${reason}。有疑问请联系居委会`)
