import { useMutation, useQuery } from '@tanstack/react-query'
import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
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

/** One step with a team: the answer is shown at once, and every list that may have changed is asked anew. */
export const useTeamStep = <Input>(send: (input: Input) => Promise<TeamView>) =>
  useMutation({
    mutationFn: send,
    onSuccess(team) {
      queryClient.setQueryData(teamKeys.one(team.id), team)
      void queryClient.invalidateQueries({ queryKey: LISTS })
      void queryClient.invalidateQueries({ queryKey: teamKeys.volunteers(team.id) })
    },
  })

/** What is on screen is old news. */
export const lookAgainAt = (id: string) => queryClient.invalidateQueries({ queryKey: teamKeys.one(id) })
