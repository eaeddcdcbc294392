import type { OfferDayDocument } from 'types/bookings'
import type { NeedRoundDocument } from 'types/needs'
import { BOOKINGS_KEPT_DAYS } from 'types/words/offers'
import { daysAfter } from '../../kernel/calendar'
import { takeStepWhereOn } from '../../kernel/conditional'
import type { Context } from '../../kernel/context'
import { command, findByIds, insertOnce } from '../../kernel/database'
import { newId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import { formerKeyIds } from '../../kernel/privacy'
import type { ClockTask } from '../../kernel/registration'
import { workOff } from '../../kernel/share'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { type BookingStepOf, openBookings } from './booking'
import { daysBefore, daysPassed, daysSealedWith, offerDays } from './day-store'
import { monthInShanghai, nextMonth } from './needs'
import { dropBooking } from './reactions'
import { ask } from './rules'
import { communitiesNeeding, needRounds, needs, offers, offersToAsk } from './store'
import { tellNeeded } from './telling'
import { openWho, sealWho } from './who'

/** What the clock does with offers and bookings. Each is done once, whatever comes twice or dies in between. */

const stepOfClock = (
  step: 'over' | 'end',
  field: 'over' | 'ended',
  { now, events }: { now: Date; events: BookingStepOf['events'] },
): BookingStepOf => ({
  where: { [field]: false },
  change: { [field]: true },
  entry: { id: newId(), at: now, step, by: null, key: null },
  events,
})

/** A day has passed: what nobody answered is cancelled, and of the rest the unit is asked whether it was used. */
export const endDays: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => daysPassed(context.db, dayInShanghai(context.now), except, limit),
    async work(day) {
      const asked = openBookings(day).filter(({ state }) => state === 'asked')
      for (const { id } of asked) await dropBooking(context, day._id, id, '单位没有来得及答复')
      const over = await takeStepWhereOn(
        context,
        offerDays,
        day._id,
        stepOfClock('over', 'over', { now: context.now, events: [] }),
      )
      return over ? 1 : 0
    },
    failed: ({ _id }, thrown) => logFault(`the end of day ${_id}`, thrown),
  })

/** 90 days after a day its bookings go; the offer keeps how often it was used in that year. */
export const removeDays: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) =>
      daysBefore(context.db, daysAfter(dayInShanghai(context.now), -BOOKINGS_KEPT_DAYS), except, limit),
    work: (day) => removeDay(context, day),
    failed: ({ _id }, thrown) => logFault(`removing the day ${_id}`, thrown),
  })

async function removeDay(context: Context, day: OfferDayDocument): Promise<number> {
  const { db, now } = context
  if (!day.ended) {
    const step = stepOfClock('end', 'ended', { now, events: ['booking.ended'] })
    return (await takeStepWhereOn(context, offerDays, day._id, step)) ? 1 : 0
  }
  // Once it is counted, and waits for nobody any more, it goes.
  if (day.effects.length > 0) return 0
  await offers(db).update({ _id: day.offerId, summed: day._id }, { summed: command().pull(day._id) })
  return offerDays(db).remove({ _id: day._id, version: day.version })
}

/** Nobody has used an offer for half a year: its contact is asked once whether it is still there. */
export const askAboutUnused: ClockTask = (context, share) =>
  workOff(share, {
    find: (except, limit) => offersToAsk(context.db, context.now, except, limit),
    work: async (offer) => ((await takeStepOn(context, offers, offer, ask(context))) ? 1 : 0),
    failed: ({ _id }, thrown) => logFault(`asking about the offer ${_id}`, thrown),
  })

/** From the 1st to the 3rd: where the clock stood still on the 1st, the units hear of it a little later. */
const LAST_DAY_OF_ROUND = 3

/** On the 1st the units of a community are told of what is needed in the next month. */
export const tellNeeds: ClockTask = async (context, share) => {
  const { db, now } = context
  if (Number(dayInShanghai(now).slice(8)) > LAST_DAY_OF_ROUND) return 0
  const month = nextMonth(monthInShanghai(now))
  const rounds = (await communitiesNeeding(db, month)).map(
    (communityId): NeedRoundDocument => ({
      _id: `${communityId}-${month}`,
      communityId,
      month,
      at: now,
      told: false,
    }),
  )
  const known = await findByIds(
    needRounds(db),
    rounds.map(({ _id }) => _id),
  )
  let told = 0
  for (const round of rounds) {
    if (share.isOver()) return told
    const before = known.find(({ _id }) => _id === round._id)
    if (!before?.told) told += await tellRound(context, before ?? round)
  }
  return told
}

async function tellRound(context: Context, round: NeedRoundDocument): Promise<number> {
  const { db } = context
  const { communityId, month } = round
  const begun = await insertOnce(needRounds(db), round)
  const count = await needs(db).count({
    communityId,
    state: 'open',
    order: command()
      .gt(month)
      .and(command().lt(nextMonth(month))),
  })
  await tellNeeded(context, begun, count)
  return needRounds(db).update({ _id: begun._id, told: false }, { told: true })
}

/** Whoever is sealed with a key that is to go is sealed anew. */
export const sealBookersAnew: ClockTask = async ({ db }, share) => {
  let sealed = 0
  for (const keyId of formerKeyIds()) {
    sealed += await workOff(share, {
      find: (except, limit) => daysSealedWith(db, keyId, except, limit),
      async work(day) {
        let count = 0
        for (const [index, booking] of day.bookings.entries()) {
          const memberId = booking.who?.keyId === keyId ? openWho(day, booking) : null
          if (!memberId || !booking.who) continue
          const at = `bookings.${index}.who`
          // Only what was read is written over.
          const where = { _id: day._id, [`${at}.box`]: booking.who.box }
          count += await offerDays(db).update(where, { [at]: command().set(sealWho(memberId, day)) })
        }
        return count
      },
      failed: ({ _id }, thrown) => logFault(`sealing anew in the day ${_id}`, thrown),
    })
  }
  return sealed
}
