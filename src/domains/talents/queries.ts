import type { TalentView } from 'types/talents'
import { api } from '@/cloud/api'
import { keysOf } from '@/screen/keys'
import { useMatterDeed } from '@/screen/matter'
import type { Made } from '@/screen/received-before'
import { useAsked } from '@/screen/use-asked'
import { usePages } from '@/screen/use-pages'

/** Everything that screens ask the cloud about what residents offer, and under which names the answers are kept. */

const keys = keysOf('talents')
export const talentKeys = {
  lists: keys.lists,
  next: keys.list('next'),
  mine: keys.list('mine'),
  one: keys.one,
}

export const useNextTalents = () =>
  usePages(talentKeys.next, (cursor, since) => api.talents.list.query({ cursor, since }), { atOnce: 5 })

export const useMyTalents = () =>
  usePages(talentKeys.mine, (cursor, since) => api.talents.mine.query({ cursor, since }), { atOnce: 5 })

export const useTalent = (id: string) =>
  useAsked(talentKeys.one(id), (since) => api.talents.get.query({ id, since }), { enabled: id !== '' })

/**
 * One step with an offer: the answer is shown at once, and every list that may have changed is asked anew.
 * @param id undefined for one that is being made
 */
export const useTalentDeed = <Input extends { key: string }>(
  id: string | undefined,
  send: (input: Input) => Promise<TalentView>,
  made?: Made,
) => useMatterDeed({ keys }, id, send, made)
