import type { MemberDocument } from 'types/members'
import { AppError } from './errors'
import type { ProcedureName } from './grants'

/**
 * What somebody may go on doing whose posting the community has stopped: read what is their own, be answered, and take
 * their things away. Whatever does not stand here, and changes something, is refused.
 */
export const WHILE_BLOCKED: readonly ProcedureName[] = [
  'messages.markRead',
  'requests.settle',
  'requests.withdraw',
  'posts.resign',
  'teams.leave',
  'members.moveOut',
  'members.forgetPhone',
  'members.leave',
]

/** Why they may not post, and whom to turn to. */
export const blockedRefusal = ({ reason }: NonNullable<MemberDocument['blocked']>): AppError =>
  new AppError('FORBIDDEN', 'BLOCKED', `社区暂停了您的发布，原因：${reason}。有疑问请联系居委会`)
