import type { MemberDocument } from 'types/members'
import { AppError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { maskPhone, readablePhone, sealFindable } from '../../kernel/privacy'
import { oneself } from './ending'

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
