import type { ProjectView } from 'types/projects'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about the project library, and under which names the answers are kept. */

const keys = keysOf('projects')
export const projectKeys = {
  lists: keys.lists,
  list: (closed: boolean) => keys.list(closed),
  one: keys.one,
}

export const useProjects = (closed: boolean) =>
  usePages(projectKeys.list(closed), (cursor, since) => api.projects.list.query({ closed, cursor, since }), {
    atOnce: 5,
  })

/** @param id undefined or empty: nothing is asked for */
export const useProject = (id: string | undefined) =>
  useAsked(projectKeys.one(id ?? ''), (since) => api.projects.get.query({ id: id ?? '', since }), {
    enabled: Boolean(id),
  })

/**
 * One step with a project: the answer is shown at once, and every list is asked anew.
 * @param id undefined for one that is being made
 */
export const useProjectDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<ProjectView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)
