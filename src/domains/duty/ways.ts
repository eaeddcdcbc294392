import { address } from '@/screen/address'

/** The addresses of the pages where party members report for duty. */
export const dutyWays = {
  mine: () => address('duty/mine'),
  register: () => address('duty/register'),
  desk: (period?: string) => address('duty/desk', { period }),
  files: () => address('duty/files'),
  /** From a list that has said that looks are kept: it is looked at once. */
  look: (id: string) => address('duty/file', { id, look: '1' }),
  file: (id: string) => address('duty/file', { id }),
  enter: () => address('duty/enter'),
  branch: (period?: string) => address('duty/branch', { period }),
  unit: () => address('duty/unit'),
  activities: () => address('duty/activities'),
  activity: (id: string) => address('duty/activity', { id }),
  /** What the QR code of a leader says: the activity, and the code of this moment. */
  checkIn: (id: string, code: string) => address('duty/activity', { id, code }),
  openActivity: () => address('duty/open'),
  scans: () => address('duty/scans'),
  excuses: () => address('duty/excuses'),
  settings: () => address('duty/settings'),
  looks: () => address('duty/looks'),
  /** The register by spreadsheet. */
  sheet: () => address('duty/sheet'),
}

/** An activity, and the code of the moment in which it was scanned. */
export interface Scanned {
  id: string
  code: string
}

const SCANNED = /\bduty\/activity\/index\?id=([0-9A-Za-z-]{1,64})&code=(\d{8})$/

/** What a QR code says; null where it is none of ours. */
export function scannedIn(text: string): Scanned | null {
  const [, id, code] = SCANNED.exec(text) ?? []
  return id && code ? { id, code } : null
}
