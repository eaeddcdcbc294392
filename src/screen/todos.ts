import { api } from '@/cloud/api'
import { keysOf } from './keys'
import { useAsked } from './use-asked'
import { useList } from './use-list'

/** What is asked of the cloud about what waits, over all domains. Every deed may change it: useDeed asks for it anew. */

const keys = keysOf('todos')
export const todoKeys = { lists: keys.lists, home: keys.list('home'), mine: keys.list('mine') }

/** What of everything belongs on the first screen. Asks nothing as long as it is not known who is in front. */
export const useHome = (enabled: boolean) =>
  useAsked(todoKeys.home, (since) => api.home.get.query({ since }), { enabled })

/** All that waits for me, urgent first. */
export const useTodos = () => useList(todoKeys.mine, (cursor, since) => api.todos.list.query({ cursor, since }))
