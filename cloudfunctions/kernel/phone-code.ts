import cloud from 'wx-server-sdk'
import { AppError } from './errors'
import { logFault } from './log'

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
