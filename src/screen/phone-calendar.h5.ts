import type { Occasion } from './phone-calendar'

/** A browser reaches no calendar: nothing is offered. */
export const HAS_CALENDAR: boolean = false
export const addToPhone = async (_: Occasion): Promise<boolean> => false
