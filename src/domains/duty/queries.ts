import { useQuery } from '@tanstack/react-query'
import type { FileState } from 'types/words/duty'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { useList } from '@/screen/use-list'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud where party members report for duty, and under which names the answers are kept. */

const keys = keysOf('duty')
export const dutyKeys = {
  lists: keys.lists,
  mine: keys.list('mine'),
  desk: (period: string | undefined) => keys.list('desk', period ?? ''),
  files: (state: FileState) => keys.list('files', state),
  listed: (activityId: string) => keys.list('listed', activityId),
  branch: (period: string | undefined) => keys.list('branch', period ?? ''),
  unit: keys.list('unit'),
  activities: keys.list('activities'),
  activity: keys.one,
  codes: (id: string) => keys.beside(id, 'codes'),
  scans: keys.list('scans'),
  excuses: keys.list('excuses'),
  looks: keys.list('looks'),
  sheet: keys.list('sheet'),
}

export const useMyDuty = (enabled = true) =>
  useAsked(dutyKeys.mine, (since) => api.duty.mine.query({ since }), { enabled })

export const useDesk = (period?: string) =>
  useAsked(dutyKeys.desk(period), (since) => api.duty.period.query({ period, since }))

/** People over whom one has a post, by pinyin. @param search letters as 'wjg', or a part of the name */
export const useFiles = (state: FileState, search: string) =>
  useList([...dutyKeys.files(state), search], (cursor, since) => api.duty.files.query({ state, search, cursor, since }))

/** Whom the leader of an activity may note as being here. */
export const useListed = (activityId: string, search: string) =>
  usePages([...dutyKeys.listed(activityId), search], (cursor, since) =>
    api.duty.files.query({ activityId, search, cursor, since }),
  )

/** A branch's own people and how they stand. */
export const useBranch = (period?: string) =>
  useList(dutyKeys.branch(period), (cursor, since) => api.duty.branch.query({ period, cursor, since }))

/** The party members of one's unit. */
export const useUnitMembers = (search: string) =>
  useList([...dutyKeys.unit, search], (cursor, since) => api.duty.files.query({ search, cursor, since }))

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

/** Milliseconds for which the functions give codes ahead. */
const CODES_LAST = 10 * 60_000

/** The codes of an activity, for the screen of whoever leads it: those of the next ten minutes. */
export const useCodes = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: dutyKeys.codes(id),
    queryFn: () => api.duty.codes.query({ id }),
    enabled,
    refetchInterval: CODES_LAST / 2,
    // Those that were fetched go on being shown without a network.
    staleTime: CODES_LAST / 2,
  })

export const useScans = () => useAsked(dutyKeys.scans, (since) => api.duty.scans.query({ since }))
export const useExcuses = () => useAsked(dutyKeys.excuses, (since) => api.duty.excuses.query({ since }))
export const useLooks = () => usePages(dutyKeys.looks, (cursor, since) => api.duty.looks.query({ cursor, since }))

/** Asks all lists anew, one's own page and the desk among them. */
export const askDutyAnew = () => queryClient.invalidateQueries({ queryKey: dutyKeys.lists })

/** One deed, after which every list is asked anew. */
export const useDutyDeed = <Input extends { key: string }, Answer>(
  send: (input: Input) => Promise<Answer>,
  made?: Made,
) => useDeed(send, { onScreen: [dutyKeys.lists], onDone: askDutyAnew, made })

/** One step with an activity. @param id undefined for one that is being opened */
export const useActivityDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<Awaited<ReturnType<typeof api.duty.openActivity.mutate>>>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)
