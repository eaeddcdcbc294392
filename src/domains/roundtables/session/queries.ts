import { useQuery } from '@tanstack/react-query'
import type { MinutesView } from 'types/roundtable-minutes'
import type { SessionView } from 'types/roundtable-session'
import { api } from '@/cloud/api'
import { queryClient } from '@/cloud/queries'
import { keysOf } from '@/screen/keys'
import { useAsked } from '@/screen/use-asked'
import { useDeed } from '@/screen/use-deed'

/** What the pages of a meeting ask the cloud, and under which names the answers are kept. */

const keys = keysOf('roundtables')
export const sessionKeys = {
  session: (id: string) => keys.beside(id, 'session'),
  codes: (id: string) => keys.beside(id, 'codes'),
  minutes: (id: string) => keys.beside(id, 'minutes'),
  summary: (id: string) => keys.beside(id, 'summary'),
}

export const useSession = (id: string) =>
  useAsked(sessionKeys.session(id), (since) => api.roundtables.session.query({ id, since }), { enabled: id !== '' })

export const useMinutes = (id: string) =>
  useAsked(sessionKeys.minutes(id), (since) => api.roundtables.minutes.query({ id, since }), { enabled: id !== '' })

export const useSummary = (id: string) =>
  useAsked(sessionKeys.summary(id), (since) => api.roundtables.summary.query({ id, since }), { enabled: id !== '' })

/** Codes of ten minutes. */
export const useMeetingCodes = (id: string) =>
  useQuery({ queryKey: sessionKeys.codes(id), queryFn: () => api.roundtables.codes.query({ id }), staleTime: 240_000 })

/** All that is known of a meeting is asked anew. */
export const learnt = (id: string) => {
  for (const queryKey of [keys.lists, keys.one(id), sessionKeys.minutes(id), sessionKeys.session(id)]) {
    void queryClient.invalidateQueries({ queryKey })
  }
}

export const showSession = (view: SessionView) => {
  const shown = queryClient.getQueryData<SessionView>(sessionKeys.session(view.id))
  // An answer that was long under way does not put an older meeting on the screen.
  if (!shown || shown.version <= view.version) queryClient.setQueryData(sessionKeys.session(view.id), view)
}

/** A step in session that is answered at once. */
export const useSessionDeed = <Input extends { key: string }>(
  id: string,
  send: (input: Input) => Promise<SessionView>,
) =>
  useDeed(send, {
    onScreen: [sessionKeys.session(id)],
    onDone: (view) => {
      showSession(view)
      void queryClient.invalidateQueries({ queryKey: keys.lists })
    },
  })

/** A step with the minutes. */
export const useMinutesDeed = <Input extends { key: string }>(
  id: string,
  send: (input: Input) => Promise<MinutesView>,
) =>
  useDeed(send, {
    onScreen: [sessionKeys.minutes(id)],
    onDone: (view) => {
      queryClient.setQueryData(sessionKeys.minutes(id), view)
      learnt(id)
    },
  })
