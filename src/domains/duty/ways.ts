import { address } from '@/screen/address'

/** The addresses of the pages where party members report for duty. */
export const dutyWays = {
  mine: () => address('duty/mine'),
  register: () => address('duty/register'),
  desk: (period?: string) => address('duty/desk', { period }),
  files: () => address('duty/files'),
  file: (id: string) => address('duty/file', { id }),
  enter: () => address('duty/enter'),
  branch: () => address('duty/branch'),
  unit: () => address('duty/unit'),
  activities: () => address('duty/activities'),
  activity: (id: string) => address('duty/activity', { id }),
  openActivity: () => address('duty/open'),
  scans: () => address('duty/scans'),
  excuses: () => address('duty/excuses'),
  settings: () => address('duty/settings'),
  looks: () => address('duty/looks'),
}
