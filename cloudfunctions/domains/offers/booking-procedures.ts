import {
  type Booking,
  bookInput,
  bookingList,
  bookingPage,
  bookingStepInput,
  bookingsOfInput,
  calendarInput,
  calendarView,
  cancelBookingInput,
  dayIdInput,
  dayView,
  lookedView,
  myBookingsInput,
  refuseBookingInput,
  thankBookingInput,
} from 'types/bookings'
import { CALENDAR_DAYS } from 'types/words/offers'
import { daysAfter } from '../../kernel/calendar'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE, PAGE_AND_ONE } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { dayInShanghai } from '../../kernel/time'
import { membersIn } from '../members/directory'
import { seatOf } from '../units/directory'
import { bookIn, bookingUnits, takeBookingStep } from './book-in'
import { isTheirs, noSuchBooking } from './booking-rights'
import { agree, cancel, look, refuse, thank, use } from './booking-steps'
import { advisedDays, daysBookedBy, daysOf, daysOfUnit, type ListedDay, offerDays } from './day-store'
import { aroundDays, offerOf, readingOf, showDay } from './reading'
import { keeperByline } from './rules'
import { advisedIds } from './store'
import { advisedAt, bookingViewOf, calendarViewOf } from './views'
import { openWho } from './who'

/** What was not marked as used stays on the page of the unit for so many days. */
const LOOKS_BACK = 14
/** Offers that one person advises in. */
const ADVISED_AT_MOST = 50
const ADVISED_DAYS = 100

export const bookingProcedures = {
  calendar: procedure('offers.calendar', 'Two weeks of an offer: which slots are free, from a day on.')
    .input(calendarInput)
    .output(orUnchanged(calendarView))
    .query(async ({ ctx, input: { id, from, since } }) => {
      const offer = await offerOf(ctx, id)
      const today = dayInShanghai(ctx.now)
      const first = from && from > today ? from : today
      const [days, units] = await Promise.all([
        daysOf(ctx.db, id, first, daysAfter(first, CALENDAR_DAYS - 1), CALENDAR_DAYS),
        bookingUnits(ctx, offer),
      ])
      return unlessKnown(since, calendarViewOf(offer, { from: first, today }, days, units, readingOf(ctx)))
    }),

  day: procedure('offers.day', 'One day of an offer with the bookings that I have to do with.')
    .input(dayIdInput)
    .output(orUnchanged(dayView))
    .query(async ({ ctx, input: { id, since } }) =>
      unlessKnown(since, await showDay(ctx, await offerDays(ctx.db).get(id))),
    ),

  mine: procedure('offers.mine', 'My bookings, the latest day first; advice is found by what lies sealed.')
    .input(myBookingsInput)
    .output(orUnchanged(bookingList))
    .query(async ({ ctx, input: { since } }) => {
      const days = await daysBookedBy(ctx.db, ctx.actor.memberId)
      const items = await listed(ctx, days, (day, booking) => isTheirs(day, booking, ctx.actor))
      return unlessKnown(since, marked(ctx, { items }))
    }),

  bookings: procedure('offers.bookings', 'The bookings of what a unit gives, for its contact and the office.')
    .input(bookingsOfInput)
    .output(orUnchanged(bookingPage))
    .query(async ({ ctx, input: { unitId, cursor, since } }) => {
      const { communityId } = ctx.actor
      await seatOf(ctx.db, communityId, unitId)
      keeperByline({ communityId, unitId }, ctx.actor, 'offers.bookings', '个单位')
      const after = cursor ?? daysAfter(dayInShanghai(ctx.now), -LOOKS_BACK)
      const found = await daysOfUnit(ctx.db, unitId, after, PAGE_AND_ONE)
      const shown = found.slice(0, PAGE).filter((day) => day.communityId === communityId)
      const next = found.length > PAGE ? (found[PAGE - 1]?.order ?? null) : null
      return unlessKnown(since, marked(ctx, { items: await listed(ctx, shown, () => true), next }))
    }),

  advised: procedure('offers.advised', 'Who comes to the quiet offers in which I advise: hours and codes, no names.')
    .input(myBookingsInput)
    .output(orUnchanged(bookingList))
    .query(async ({ ctx, input: { since } }) => {
      const ids = await advisedIds(ctx.db, ctx.actor.memberId, ADVISED_AT_MOST)
      const days = await advisedDays(ctx.db, ids, dayInShanghai(ctx.now), ADVISED_DAYS)
      const items = await listed(ctx, days, (_, { state }) => state === 'asked' || state === 'agreed')
      return unlessKnown(since, marked(ctx, { items }))
    }),

  book: procedure('offers.book', 'Book slots of a day: all of them or none. The same key again gives the same booking.')
    .input(bookInput)
    .use(digested())
    .use(checkedTexts({ fields: ['purpose'] }))
    .output(dayView)
    .mutation(async ({ ctx, input }) => showDay(ctx, await bookIn(ctx, input))),

  agree: procedure('offers.agree', 'Say yes to a booking.')
    .input(bookingStepInput)
    .use(digested())
    .output(dayView)
    .mutation(({ ctx, input }) => act(ctx, input, 'agree', (day, said) => agree(day, ctx.actor, said))),

  refuse: procedure('offers.refuse', 'Say no to a booking, and why; its slots are free again.')
    .input(refuseBookingInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(dayView)
    .mutation(({ ctx, input }) => act(ctx, input, 'refuse', (day, said) => refuse(day, ctx.actor, said))),

  use: procedure('offers.use', 'It was used: whoever booked is asked for a word of thanks.')
    .input(bookingStepInput)
    .use(digested())
    .output(dayView)
    .mutation(({ ctx, input }) => act(ctx, input, 'use', (day, said) => use(day, ctx.actor, said))),

  thank: procedure('offers.thank', 'One line of thanks to the unit.')
    .input(thankBookingInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(dayView)
    .mutation(({ ctx, input }) => act(ctx, input, 'thank', (day, said) => thank(day, ctx.actor, said))),

  cancel: procedure('offers.cancel', 'Cancel a booking: my own, or with a reason what my unit agreed to.')
    .input(cancelBookingInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(dayView)
    .mutation(({ ctx, input }) => act(ctx, input, 'cancel', (day, said) => cancel(day, ctx.actor, said))),

  look: procedure(
    'offers.look',
    'The name of whoever booked advice and left it, for the adviser; the look is written down.',
  )
    .input(bookingStepInput)
    .use(digested())
    .output(lookedView)
    .mutation(async ({ ctx, input }) => {
      const found = await offerDays(ctx.db).get(input.id)
      if (found?.communityId !== ctx.actor.communityId) throw noSuchBooking()
      const offer = await offerOf(ctx, found.offerId)
      const mayLook = (one: Booking) => advisedAt(offer, one, ctx.actor)
      const day = await takeBookingStep(ctx, input, 'look', (one, said) => look(one, mayLook, ctx.actor, said))
      const booking = day.bookings.find(({ id }) => id === input.bookingId)
      const memberId = booking && openWho(day, booking)
      const [member] = memberId ? await membersIn(ctx.db, day.communityId, [memberId]) : []
      if (!booking || !mayLook(booking) || !member) throw noSuchBooking()
      return { name: member.name, day: await showDay(ctx, day) }
    }),
}

/** Bookings in the order of their days, as this reader may know them. */
async function listed(
  ctx: ActorContext,
  days: readonly ListedDay[],
  isShown: (day: ListedDay, booking: Booking) => boolean,
) {
  const { names, offerOf: offers } = await aroundDays(ctx, days)
  return days.flatMap((day) =>
    day.bookings
      .filter((booking) => isShown(day, booking))
      .map((booking) => bookingViewOf(day, booking, offers.get(day.offerId) ?? null, names, readingOf(ctx))),
  )
}

const act = async (
  ctx: ActorContext,
  input: Parameters<typeof takeBookingStep>[1],
  step: Parameters<typeof takeBookingStep>[2],
  decide: Parameters<typeof takeBookingStep>[3],
) => showDay(ctx, await takeBookingStep(ctx, input, step, decide))
