import { type QueryKey, useQuery } from '@tanstack/react-query'
import { type Answered, askSince } from './since'

interface Options<Answer> {
  /** Whether there is anything to ask for yet. */
  enabled?: boolean
  /** Milliseconds for which an answer is taken as fresh, where that is not as long as everywhere. */
  staleTime?: number | ((query: { state: { data?: Answer } }) => number)
  refetchOnWindowFocus?: boolean
}

/**
 * What the cloud knows of one matter, or in one answer. Asked again it says what it knew, so that the answer is short
 * where nothing has changed.
 * @param ask the procedure, given the mark of what is known
 */
export const useAsked = <Answer extends Answered>(
  queryKey: QueryKey,
  ask: (since?: string) => Promise<Answer>,
  options: Options<Answer> = {},
) =>
  useQuery({
    queryKey,
    queryFn: ({ client }) => askSince(client.getQueryData<Answer>(queryKey), ask),
    ...options,
  })
