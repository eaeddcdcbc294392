import type { Booking, OfferDayDocument } from 'types/bookings'
import type { JointProjectDocument } from 'types/joint-projects'
import { postKey } from 'types/words/posts'
import type { Context } from '../../kernel/context'
import type { Happening, Reaction } from '../../kernel/effects'
import { entryOf, repeated, tell, tellHolders } from '../messages/telling'
import { namesOfUnits, unitsInUse } from '../units/directory'
import { dayWords } from './waits'

/**
 * Who hears of what becomes of bookings, and in which words. Whoever booked advice is told nothing: a message with their
 * name on it would say that they did. They look at 我的预约, where it stands.
 */

type Day = OfferDayDocument
type Words = (booking: Booking, when: string) => { title: string; text: string }

const about = ({ _id: id }: Day) => ({ kind: 'offerDay' as const, id })

const bookingOf = ({ matter, effect }: Happening<Day>): Booking | undefined => {
  const id = entryOf(matter, effect)?.bookingId
  return matter.bookings.find((booking) => booking.id === id)
}

const whenOf = ({ title, day }: Day, { from, until }: Booking) => `${title}，${dayWords(day)} ${from}–${until}`

/** Whoever booked, and the contact of the unit for which it was. */
const tellBooker =
  (words: Words): Reaction<Day> =>
  async (happening) => {
    const { matter } = happening
    const booking = bookingOf(happening)
    if (matter.quiet || !booking) return
    const said = words(booking, whenOf(matter, booking))
    if (booking.by) await tell(happening, [booking.by.memberId], about(matter), said)
    if (!booking.unit) return
    const except = booking.by ? { except: booking.by.memberId } : {}
    await tellHolders(happening, [postKey('unitContact', booking.unit.id)], {
      ...said,
      ...except,
      subject: about(matter),
    })
  }

/** The contact of the unit that gives. */
const tellContact =
  (words: Words): Reaction<Day> =>
  async (happening) => {
    const { matter } = happening
    const booking = bookingOf(happening)
    if (!booking) return
    const said = words(booking, whenOf(matter, booking))
    await tellHolders(happening, [postKey('unitContact', matter.unitId)], { ...said, subject: about(matter) })
  }

const withReason = ({ reason }: Booking, when: string) => (reason ? `${when}：${repeated(reason)}` : when)

export const tellBookingAgreed = tellBooker((_, when) => ({ title: '预约同意了，到时候见', text: when }))
export const tellBookingRefused = tellBooker((booking, when) => ({
  title: '这次没有约上，可以另选一个时段',
  text: withReason(booking, when),
}))
export const tellBookingUsed = tellBooker((_, when) => ({ title: '用过了，想说声谢谢吗', text: when }))
export const tellBookingCalledOff = tellBooker((booking, when) => ({
  title: '预约取消了，可以另约时间',
  text: withReason(booking, when),
}))
export const tellBookingCancelled = tellContact((_, when) => ({ title: '有一个预约取消了', text: when }))
export const tellBookingThanked = tellContact((booking, when) => ({
  title: '收到一句感谢',
  text: booking.thanks ? `${repeated(booking.thanks)}（${when}）` : when,
}))

/** The contacts of all units that take part, but for whoever did it. */
const tellPartners =
  (title: string): Reaction<JointProjectDocument> =>
  async (happening) => {
    const { matter, effect } = happening
    const entry = entryOf(matter, effect)
    const names = await namesOfUnits(happening.context.db, matter.unitIds)
    const text = entry?.text
      ? `“${matter.title}”：${repeated(entry.text)}`
      : `“${matter.title}”：${[...names.values()].join('、')}`
    const keys = matter.unitIds.map((id) => postKey('unitContact', id))
    const except = entry?.by ? { except: entry.by.memberId } : {}
    await tellHolders(happening, keys, { title, text, ...except, subject: { kind: 'jointProject', id: matter._id } })
  }

export const tellProjectBegun = tellPartners('您的单位写进了共建项目')
export const tellProjectProgressed = tellPartners('共建项目有新进展')
export const tellProjectEnded = tellPartners('共建项目结束了')

/**
 * The contacts of all units hear of what is needed next month. Told twice it is told once.
 * @param round of which community and month, and when it began
 */
export async function tellNeeded(
  context: Context,
  round: { _id: string; communityId: string; month: string; at: Date },
  count: number,
): Promise<void> {
  const { _id, communityId, month, at } = round
  const keys = (await unitsInUse(context.db, communityId)).map(({ id }) => postKey('unitContact', id))
  const happening = { effect: { id: _id, at }, matter: { communityId }, context }
  await tellHolders(happening, keys, {
    title: `${Number(month.slice(5))}月的需求来了`,
    text: `社区和各单位写了 ${count} 项需求，看看您的单位能帮上哪一项`,
    subject: { kind: 'needRound', id: _id },
  })
}
