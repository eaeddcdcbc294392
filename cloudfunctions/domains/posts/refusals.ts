import type { Post } from 'types/members'
import { postTitle } from 'types/words/posts'
import { AppError } from '../../kernel/errors'

/** What is said when a post cannot be given or taken; each says what to do. */

export const titleOf = ({ kind, at, acting }: Pick<Post, 'kind' | 'at' | 'acting'>) => postTitle(kind, at.label, acting)

export const notAResident = (post: Pick<Post, 'kind' | 'at' | 'acting'>) =>
  new AppError(
    'FORBIDDEN',
    'NOT_A_RESIDENT',
    `“${titleOf(post)}”由住在${post.at.label}、住址已经核实的人担任，请先加入社区并核实住址`,
  )

export const alreadyHeld = (post: Post, name: string) =>
  new AppError('ALREADY_DONE', 'ALREADY_HELD', `${name}已经担任“${titleOf(post)}”，请查看现有职务，不用再次任命`)

export const postEnded = () => new AppError('ALREADY_DONE', 'WRONG_STATE', '这项职务已经结束了，请刷新后查看')

/** Who may not post answers for nothing either. */
export const stopped = (name: string) =>
  new AppError('CONFLICT', 'BLOCKED', `社区暂停了${name}的发布，请先由居委会恢复，再担任职务`)

export const tooManyPosts = (atMost: number) =>
  new AppError('FULL', 'ALREADY_HELD', `一个人最多 ${atMost} 个职务，请先结束不再担任的`)

/** @param name who holds it, where that is known */
export const seatTaken = (post: Pick<Post, 'kind' | 'at' | 'acting'>, name?: string) =>
  new AppError(
    'FULL',
    'SEAT_TAKEN',
    name
      ? `“${titleOf(post)}”现在由${name}担任，请先结束${name}的任期`
      : `“${titleOf(post)}”刚刚有人担任了，请刷新后查看`,
  )

export const lastAdministrator = () =>
  new AppError('FORBIDDEN', 'LAST_ADMINISTRATOR', '社区至少要有一位管理员，请先任命另一位')

export const wrongTerm = (field: 'from' | 'until', message: string) =>
  new AppError('INVALID_INPUT', 'WRONG_TERM', message, { [field]: message })

export const invitationUsed = () =>
  new AppError('ALREADY_DONE', 'INVITATION_USED', '这份邀请已经用过了，请向邀请人要一份新的')

export const invitationWithdrawn = () =>
  new AppError('TOO_LATE', 'INVITATION_WITHDRAWN', '这份邀请已经撤回，请向邀请您的人问清楚')

export const invitationExpired = () =>
  new AppError('TOO_LATE', 'INVITATION_EXPIRED', '这份邀请已经过期，请邀请您的人再发一份')

export const forwarded = () =>
  new AppError('FORBIDDEN', 'NOT_INVITED', '这份邀请是发给别人的，不能转用，请邀请人按您的姓名和手机号另发一份')

export const phoneNotProven = () =>
  new AppError('INVALID_INPUT', 'PHONE_NOT_PROVEN', '还没有取得您的手机号，请点“用微信手机号确认”')

export const unknownCode = () =>
  new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这份邀请，请核对邀请码，或向邀请人要一份新的')

export const unknownInvitation = () => new AppError('NOT_FOUND', 'UNKNOWN_ID', '没有找到这份邀请，请返回列表刷新')
