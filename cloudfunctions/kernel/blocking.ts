import type { MemberDocument } from 'types/members'
import { whileBlocked } from '../domains'
import { AppError } from './errors'

/**
 * What somebody may go on doing whose posting the community has stopped: read what is their own, be answered, and take
 * their things away. Whatever no domain names, and changes something, is refused.
 */
export const WHILE_BLOCKED = whileBlocked

/** Why they may not post, and whom to turn to. */
export const blockedRefusal = ({ reason }: NonNullable<MemberDocument['blocked']>): AppError =>
  new AppError('FORBIDDEN', 'BLOCKED', `社区暂停了您的发布，原因：${reason}。有疑问请联系居委会`)
