import type { TeamView } from 'types/teams'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about volunteer teams, and under which names the answers are kept. */

const keys = keysOf('teams')
export const teamKeys = {
  lists: keys.lists,
  list: (closed: boolean) => keys.list(closed),
  one: keys.one,
  volunteers: (id: string) => keys.beside(id, 'volunteers'),
}

export const useTeams = (closed: boolean) =>
  usePages(teamKeys.list(closed), (cursor, since) => api.teams.list.query({ closed, cursor, since }), { atOnce: 5 })

export const useTeam = (id: string) =>
  useAsked(teamKeys.one(id), (since) => api.teams.get.query({ id, since }), { enabled: id !== '' })

export const useVolunteers = (id: string) =>
  usePages(teamKeys.volunteers(id), (cursor, since) => api.teams.volunteers.query({ id, cursor, since }), { atOnce: 5 })

/**
 * One step with a team: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const useTeamDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<TeamView>,
  made?: Made,
) => useMatterDeed({ keys, also: (one) => [teamKeys.volunteers(one)] }, id, send, made)
