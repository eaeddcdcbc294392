import { useQuery } from '@tanstack/react-query'
import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import type { Made } from '@/screen/received-before'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about volunteer teams, and under which names the answers are kept. */

const LISTS = ['teams', 'lists'] as const
export const teamKeys = {
  lists: LISTS,
  list: (closed: boolean) => [...LISTS, closed],
  one: (id: string) => ['teams', 'one', id],
  volunteers: (id: string) => ['teams', 'volunteers', id],
} as const

export const useTeams = (closed: boolean) =>
  usePages(teamKeys.list(closed), (cursor) => api.teams.list.query({ closed, cursor }), { atOnce: 5 })

export const useTeam = (id: string) =>
  useQuery({ queryKey: teamKeys.one(id), queryFn: () => api.teams.get.query({ id }), enabled: id !== '' })

export const useVolunteers = (id: string) =>
  usePages(teamKeys.volunteers(id), (cursor) => api.teams.volunteers.query({ id, cursor }), { atOnce: 5 })

function showTeam(team: TeamView): void {
  queryClient.setQueryData(teamKeys.one(team.id), team)
  void queryClient.invalidateQueries({ queryKey: LISTS })
  void queryClient.invalidateQueries({ queryKey: teamKeys.volunteers(team.id) })
}

/**
 * One step with a team: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const useTeamDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<TeamView>,
  made?: Made,
) => useDeed(send, { onScreen: [id === undefined ? LISTS : teamKeys.one(id)], onDone: showTeam, made })
