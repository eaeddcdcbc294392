import type { MemberDocument } from 'types/members'
import cloud from 'wx-server-sdk'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import type { Step } from '../../kernel/matter'
import { maskPhone, readablePhone, sealFindable } from '../../kernel/privacy'
import { oneself } from './ending'

/** WeChat's words for a code that it gave to nobody, or has answered before. */
const SPENT_CODES = [40029, 40163]
const TOO_OFTEN = [45009, 45011]

/**
 * The number that belongs to a code of WeChat's number component.
 * @throws {AppError} INVALID_INPUT/PHONE_CODE_USED, RATE_LIMITED, UNAVAILABLE
 */
export async function numberFor(code: string): Promise<string> {
  try {
    const answer = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as {
      phoneInfo?: { phoneNumber?: string }
    }
    const number = answer.phoneInfo?.phoneNumber
    if (!number) throw new Error('WeChat gave no number')
    return number
  } catch (thrown) {
    const { errCode } = thrown as { errCode?: number }
    if (errCode !== undefined && SPENT_CODES.includes(errCode)) {
      throw new AppError('INVALID_INPUT', 'PHONE_CODE_USED', '这次授权已经用过或过了五分钟，请再点一次“用微信手机号”')
    }
    if (errCode !== undefined && TOO_OFTEN.includes(errCode)) {
      throw new AppError('RATE_LIMITED', 'PHONE_CODE_USED', '取手机号太频繁了，请过几分钟再试')
    }
    logFault('phonenumber.getPhoneNumber', thrown)
    throw new AppError('UNAVAILABLE', 'NO_PHONE', '微信暂时给不出手机号，请稍后再试')
  }
}

/** @param number null forgets the one that is known */
export function setPhone(
  member: MemberDocument,
  { number, key, now }: { number: string | null; key: string; now: Date },
): Step<MemberDocument> {
  if (number === null && !member.phone) {
    throw new AppError('ALREADY_DONE', 'NO_PHONE', '您没有登记电话，请直接返回')
  }
  const step = number === null ? 'forgetPhone' : 'setPhone'
  return {
    set: { phone: number === null ? null : sealFindable(number, member._id) },
    entry: { id: newId(), at: now, step, by: oneself(member), key },
    events: [],
  }
}

export function maskedPhoneOf({ phone, _id }: Pick<MemberDocument, 'phone' | '_id'>): string | null {
  const number = readablePhone(phone, _id)
  return number && maskPhone(number)
}
