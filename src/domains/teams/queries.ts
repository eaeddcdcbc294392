import { useQuery } from '@tanstack/react-query'
import type { ApplicationView } from 'types/team-applications'
import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about volunteer teams, and under which names the answers are kept. */

const keys = keysOf('teams')
export const teamKeys = {
  lists: keys.lists,
  list: (closed: boolean) => keys.list(closed),
  one: keys.one,
  volunteers: (id: string) => keys.beside(id, 'volunteers'),
  skilled: (id: string) => keys.beside(id, 'skilled'),
  applicants: (id: string) => keys.beside(id, 'applicants'),
  application: (id: string) => keys.beside(id, 'application'),
  proposals: (whose: 'mine' | 'office') => keys.list('proposals', whose),
  mentors: (name: string) => keys.list('mentors', name),
}

export const useTeams = (closed: boolean) =>
  usePages(teamKeys.list(closed), (cursor, since) => api.teams.list.query({ closed, cursor, since }), { atOnce: 5 })

export const useTeam = (id: string) =>
  useAsked(teamKeys.one(id), (since) => api.teams.get.query({ id, since }), { enabled: id !== '' })

export const useVolunteers = (id: string) =>
  usePages(teamKeys.volunteers(id), (cursor, since) => api.teams.volunteers.query({ id, cursor, since }), { atOnce: 5 })

/** What its volunteers know and when they are free; tasks know it, and whoever leads no tasks is refused. */
export const useSkilled = (id: string) =>
  usePages(teamKeys.skilled(id), (cursor, since) => api.tasks.volunteers.query({ id, cursor, since }), { atOnce: 5 })

/** What is noted of a minor in it: the list of its volunteers is asked anew. */
export const useMinorDeed = <Input extends { key: string }>(id: string, send: (input: Input) => Promise<unknown>) =>
  useDeed(send, {
    onScreen: [teamKeys.skilled(id)],
    onDone: () => queryClient.invalidateQueries({ queryKey: teamKeys.skilled(id) }),
  })

/** Who asks to be taken in, for whoever leads it. */
export const useApplicants = (id: string) =>
  usePages(teamKeys.applicants(id), (cursor, since) => api.teams.applicants.query({ id, cursor, since }), { atOnce: 5 })

export const useApplication = (id: string) =>
  useAsked(teamKeys.application(id), (since) => api.teams.application.query({ id, since }), { enabled: id !== '' })

/** The answer to somebody who asks: shown at once, and the team and its lists are asked anew. */
export const useApplicationDeed = <Input extends { key: string }>(
  id: string,
  send: (input: Input) => Promise<ApplicationView>,
) =>
  useDeed(send, {
    onScreen: [teamKeys.application(id)],
    onDone(view) {
      queryClient.setQueryData(teamKeys.application(id), view)
      const { teamId } = view
      const changed = [
        teamKeys.one(teamId),
        teamKeys.volunteers(teamId),
        teamKeys.skilled(teamId),
        teamKeys.applicants(teamId),
        teamKeys.lists,
      ]
      for (const queryKey of changed) void queryClient.invalidateQueries({ queryKey })
    },
  })

export const useMyProposals = () =>
  usePages(teamKeys.proposals('mine'), (cursor, since) => api.teams.myProposals.query({ cursor, since }), { atOnce: 5 })

/** What residents proposed and what is tried, for the office. */
export const useProposals = (enabled: boolean) =>
  usePages(teamKeys.proposals('office'), (cursor, since) => api.teams.proposals.query({ cursor, since }), {
    atOnce: 5,
    enabled,
  })

/** Who can be named as a mentor. */
export const useMentors = (name: string) =>
  useQuery({ queryKey: teamKeys.mentors(name), queryFn: () => api.teams.mentors.query({ name }) })

/**
 * One step with a team: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const useTeamDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<TeamView>,
  made?: Made,
) => useMatterDeed({ keys, also: (one) => [teamKeys.volunteers(one)] }, id, send, made)
