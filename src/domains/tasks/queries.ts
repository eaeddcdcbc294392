import { useQuery } from '@tanstack/react-query'
import type { SeriesView, TaskView, VolunteerSelf } from 'types/task-views'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'
import { lastDayOf } from '@/ui/months'

/** Everything that screens ask the cloud about volunteer tasks, and under which names the answers are kept. */

const keys = keysOf('tasks')
export const taskKeys = {
  lists: keys.lists,
  find: (by: 'fits' | 'week') => keys.list('find', by),
  team: (teamId: string) => keys.list('team', teamId),
  mine: (when: 'coming' | 'past') => keys.list('mine', when),
  hours: keys.list('hours'),
  one: keys.one,
  codes: (id: string) => keys.beside(id, 'codes'),
  calendar: (teamId: string, month: string) => keys.list('calendar', teamId, month),
  year: (teamId: string, year: number) => keys.list('year', teamId, year),
  repeats: (teamId: string) => keys.list('repeats', teamId),
  suggestions: (id: string) => keys.beside(id, 'suggestions'),
  uses: (projectId: string) => keys.list('uses', projectId),
  me: keys.beside('me', 'volunteer'),
}

/** Tasks to come: what fits me, or those of this week. */
export const useFound = (by: 'fits' | 'week') =>
  usePages(taskKeys.find(by), (cursor, since) => api.tasks.list.query({ by, cursor, since }), { atOnce: 5 })

/** The tasks of a team to come, and to whoever leads it its drafts before them. */
export const useTeamTasks = (teamId: string, atOnce = 5) =>
  usePages(taskKeys.team(teamId), (cursor, since) => api.tasks.list.query({ by: 'team', teamId, cursor, since }), {
    atOnce,
    enabled: teamId !== '',
  })

/** More tasks than a team has in a month: pages of 20. */
const PAGES_OF_A_MONTH = 15

/** The tasks of a team in a month. @param month as 2026-11 */
export const useCalendar = (teamId: string, month: string) =>
  usePages(
    taskKeys.calendar(teamId, month),
    (cursor, since) =>
      api.tasks.calendar.query({ teamId, from: `${month}-01`, until: lastDayOf(month), cursor, since }),
    { atOnce: PAGES_OF_A_MONTH, enabled: teamId !== '' },
  )

/** What a team did in a year, by month. */
export const useYear = (teamId: string, year: number) =>
  useAsked(taskKeys.year(teamId, year), (since) => api.tasks.year.query({ teamId, year, since }))

/** How often a project of the library was used, and what was learnt in it. */
export const useUses = (projectId: string) =>
  useAsked(taskKeys.uses(projectId), (since) => api.tasks.uses.query({ projectId, since }), {
    enabled: projectId !== '',
  })

/** What a team does every week, for whoever leads it. */
export const useRepeats = (teamId: string) =>
  useAsked(taskKeys.repeats(teamId), (since) => api.tasks.repeats.query({ teamId, since }))

/** One step with what comes every week, or the first one. */
export const useRepeatDeed = <Input extends { key: string }>(send: (input: Input) => Promise<SeriesView>) =>
  useDeed(send, {
    onScreen: [taskKeys.lists],
    onDone: () => queryClient.invalidateQueries({ queryKey: taskKeys.lists }),
  })

export const useMyTasks = (when: 'coming' | 'past') =>
  usePages(taskKeys.mine(when), (cursor, since) => api.tasks.mine.query({ when, cursor, since }), { atOnce: 5 })

export const useMyHours = () =>
  usePages(taskKeys.hours, (cursor, since) => api.tasks.hours.query({ cursor, since }), { atOnce: 5 })

export const useTask = (id: string) =>
  useAsked(taskKeys.one(id), (since) => api.tasks.get.query({ id, since }), { enabled: id !== '' })

/** Who fits a task, for whoever leads it. */
export const useSuggestions = (id: string) =>
  useAsked(taskKeys.suggestions(id), (since) => api.tasks.suggest.query({ id, since }))

/** The codes of a task, for the screen of whoever leads it: those of the next ten minutes. */
export const useCodes = (id: string) =>
  useQuery({
    queryKey: taskKeys.codes(id),
    queryFn: () => api.tasks.codes.query({ id }),
    enabled: id !== '',
    refetchInterval: CODES_LAST / 2,
    // Those that were fetched go on being shown without a network.
    staleTime: CODES_LAST / 2,
  })
/** Milliseconds for which the functions give codes ahead. */
const CODES_LAST = 10 * 60_000

/** What is known of me as a volunteer. */
export const useMeAsVolunteer = () => useAsked(taskKeys.me, (since) => api.tasks.me.query({ since }))

export const useIntroducing = (onDone: (self: VolunteerSelf) => unknown) =>
  useDeed(api.tasks.introduce.mutate, { onScreen: [taskKeys.me], onDone })

/**
 * One step with a task: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const useTaskDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<TaskView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)
