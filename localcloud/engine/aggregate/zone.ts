/** Time zones: fixed offsets such as `+08:00`, and names such as `Asia/Shanghai`. */
import { badQuery } from '../failures'

export interface Zone {
  /** Minutes ahead of UTC at an instant. */
  offsetAt(instant: number): number
}

export const UTC: Zone = { offsetAt: () => 0 }

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/
const named = new Map<string, Zone>()

/** Throws for what is neither an offset nor a known name. */
export function zoneOf(name: string): Zone {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return UTC
  const offset = OFFSET.exec(name)
  if (offset) {
    const [, sign, hours, minutes = '0'] = offset
    const total = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
    return { offsetAt: () => total }
  }
  let zone = named.get(name)
  if (!zone) {
    zone = namedZone(name)
    named.set(name, zone)
  }
  return zone
}

function namedZone(name: string): Zone {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw badQuery(`unrecognized time zone identifier: "${name}"`, 'Location40485')
  }
  return {
    offsetAt: (instant) => {
      const part: Record<string, number> = {}
      for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
      const local = Date.UTC(year, month - 1, day, hour, minute, second)
      return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000)
    },
  }
}

/** A date whose UTC fields are what a clock in the zone shows. */
export function localTime(instant: number, zone: Zone): Date {
  return new Date(instant + zone.offsetAt(instant) * 60_000)
}

/** The instant at which a clock in the zone shows this time, given as if it were UTC. */
export function instantOf(local: number, zone: Zone): Date {
  const guess = local - zone.offsetAt(local) * 60_000
  return new Date(local - zone.offsetAt(guess) * 60_000)
}
