import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud where party members report for duty, and under which names the answers are kept. */

const keys = keysOf('duty')
export const dutyKeys = {
  lists: keys.lists,
  mine: keys.list('mine'),
  desk: (period: string | undefined) => keys.list(`desk ${period ?? ''}`),
  files: keys.list('files'),
  activities: keys.list('activities'),
  activity: keys.one,
  scans: keys.list('scans'),
  excuses: keys.list('excuses'),
  looks: keys.list('looks'),
  sheet: keys.list('sheet'),
}

export const useMyDuty = () => useAsked(dutyKeys.mine, (since) => api.duty.mine.query({ since }))

export const useDesk = (period?: string) =>
  useAsked(dutyKeys.desk(period), (since) => api.duty.period.query({ period, since }))

export const useActivities = () =>
  usePages(dutyKeys.activities, (cursor, since) => api.duty.activities.query({ cursor, since }))

export const useActivity = (id: string) =>
  useAsked(dutyKeys.activity(id), (since) => api.duty.activity.query({ id, since }), { enabled: id !== '' })

/** The register that I brought in last, or am still at. */
export const useLastRegister = () =>
  useAsked(dutyKeys.sheet, (since) => api.duty.lastSheet.query({ since }), {
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
