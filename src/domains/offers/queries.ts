import type { DayView } from 'types/bookings'
import type { JointProjectView } from 'types/joint-projects'
import type { NeedView } from 'types/needs'
import type { OfferView } from 'types/offers'
import type { OfferKind } from 'types/words/offers'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about offers, bookings, needs and joint projects, and how the answers are kept. */

const keys = keysOf('offers')
const needs = keysOf('needs')
const projects = keysOf('jointProjects')

export const offerKeys = {
  lists: keys.lists,
  one: keys.one,
  calendar: (id: string, from: string | undefined) => keys.list('calendar', id, from),
  mine: keys.list('mine'),
  advised: keys.list('advised'),
  day: (id: string) => keys.beside(id, 'day'),
}
export const needKeys = { lists: needs.lists, one: needs.one }
export const projectKeys = { lists: projects.lists, one: projects.one }

/** @param told of which unit, or of which kind */
export const useOffers = (told: { unitId?: string; kind?: OfferKind }) =>
  usePages(keys.list('of', told), (cursor, since) => api.offers.list.query({ ...told, cursor, since }), { atOnce: 5 })

export const useOffer = (id: string) =>
  useAsked(keys.one(id), (since) => api.offers.get.query({ id, since }), { enabled: id !== '' })

/** Two weeks of an offer. @param from the first day; left out: today */
export const useCalendar = (id: string, from: string | undefined) =>
  useAsked(offerKeys.calendar(id, from), (since) => api.offers.calendar.query({ id, from, since }), {
    enabled: id !== '',
  })

export const useOfferDay = (id: string) =>
  useAsked(offerKeys.day(id), (since) => api.offers.day.query({ id, since }), { enabled: id !== '' })

export const useMyBookings = () => useAsked(offerKeys.mine, (since) => api.offers.mine.query({ since }))
export const useAdvised = () => useAsked(offerKeys.advised, (since) => api.offers.advised.query({ since }))

export const useBookingsOf = (unitId: string) =>
  usePages(keys.list('bookings', unitId), (cursor, since) => api.offers.bookings.query({ unitId, cursor, since }), {
    atOnce: 3,
    enabled: unitId !== '',
  })

/** One step with an offer. @param id undefined for one that is being entered */
export const useOfferDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<OfferView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)

const showDay = (day: DayView) => {
  queryClient.setQueryData(offerKeys.day(day.id), day)
  void queryClient.invalidateQueries({ queryKey: keys.lists })
}

/**
 * One step with a booking: its day is shown at once, and every calendar and list is asked anew.
 * @param dayId undefined for one that is being made
 */
export const useDayDeed = <Input extends { key: string }>(
  dayId: string | undefined,
  send: (input: Input) => Promise<DayView>,
) => useDeed(send, { onScreen: [dayId === undefined ? keys.lists : offerKeys.day(dayId)], onDone: showDay })

/** The name of whoever booked advice, which is written down as looked at. */
export const useLook = (dayId: string) =>
  useDeed(api.offers.look.mutate, { onScreen: [offerKeys.day(dayId)], onDone: ({ day }) => showDay(day) })

export const useNeeds = (told: { unitId?: string; month?: string }) =>
  usePages(needs.list('of', told), (cursor, since) => api.offers.needs.query({ ...told, cursor, since }), { atOnce: 3 })

export const useNeed = (id: string) =>
  useAsked(needs.one(id), (since) => api.offers.need.query({ id, since }), { enabled: id !== '' })

export const useNeedDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<NeedView>,
  made?: Made,
) => useMatterDeed({ keys: needs }, id, send, made)

export const useProjects = (told: { unitId?: string }) =>
  usePages(projects.list('of', told), (cursor, since) => api.offers.projects.query({ ...told, cursor, since }), {
    atOnce: 3,
  })

export const useProject = (id: string) =>
  useAsked(projects.one(id), (since) => api.offers.project.query({ id, since }), { enabled: id !== '' })

export const useProjectDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<JointProjectView>,
  made?: Made,
) => useMatterDeed({ keys: projects }, id, send, made)
