import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Fetches anew what open pages show, after a refusal that says that they are out of date.
 * @param onScreen the names of the queries; left out: all there are
 */
export const askAnew = (client: QueryClient, onScreen: readonly QueryKey[] = [[]]): Promise<unknown> =>
  Promise.all(onScreen.map((queryKey) => client.invalidateQueries({ queryKey })))
