import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { useCommunity } from './community'
import { CallError, unavailable } from './errors'
import { newKey } from './keys'
import { type Kept, outboxQueue, type Queued } from './outbox-queue'
import { send } from './transport'

/** The app's one queue of deeds that wait for the network. It outlives pages and the app itself. */

/** The figure is that of the shape of what is kept. */
const SHELF = 'outbox-1'
/** Milliseconds until the next try, and at most. */
const SOON = 3_000
const AT_MOST = 60_000

const useDeeds = create<{ deeds: readonly Queued[] }>(() => ({ deeds: [] }))
const listeners = new Set<(deed: Queued, answer: unknown) => void>()
let trying: ReturnType<typeof setTimeout> | undefined

const queue = outboxQueue({
  load: () => Taro.getStorageSync<Kept | ''>(SHELF) || null,
  keep: (kept) => Taro.setStorageSync(SHELF, kept),
  async send({ communityId, path, input }) {
    const calls = [{ path, type: 'mutation' as const, input }]
    const response = await send(communityId === undefined ? { calls } : { communityId, calls })
    const reply = 'error' in response ? response : (response.replies[0] ?? { error: unavailable() })
    if ('error' in reply) throw new CallError(reply.error)
    return reply.data
  },
  changed: (deeds) => useDeeds.setState({ deeds }),
  sent: (deed, answer) => {
    for (const listener of listeners) listener(deed, answer)
  },
  later: (tries) => {
    clearTimeout(trying)
    trying = setTimeout(() => void queue.flush(), Math.min(AT_MOST, SOON * 2 ** (tries - 1)))
  },
})

/** Sends what an earlier run of the app left, and tries again as soon as the network is back. */
export function openOutbox(): void {
  useDeeds.setState({ deeds: queue.all() })
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) void queue.flush()
  })
  void queue.flush()
}

interface Deed {
  lane: string
  path: string
  input: Record<string, unknown>
  words: string
}

/**
 * Does something now that is sent when it can be.
 * @returns its key
 * @throws where the phone has no room for it
 */
export function putInOutbox({ lane, path, input, words }: Deed): string {
  const key = newKey()
  queue.add({ key, lane, path, words, input: { ...input, key }, communityId: useCommunity.getState().communityId })
  return key
}

export const sendAgain = (lane: string): void => queue.again(lane)
export const dropFromOutbox = (key: string): void => queue.drop(key)

/** What of a lane is not sent yet, the oldest first. */
export const useUnsent = (lane: string): Queued[] => useDeeds(({ deeds }) => deeds).filter((one) => one.lane === lane)

/** Hears of each deed that was taken, with its answer. @returns what ends it */
export function onSent(listener: (deed: Queued, answer: unknown) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
