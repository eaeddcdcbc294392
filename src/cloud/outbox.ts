import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { useCommunity } from './community'
import { CallError, unavailable } from './errors'
import { newKey } from './keys'
import { keptOf, type Queued } from './outbox-kept'
import { type Outcome, outboxQueue } from './outbox-queue'
import { send } from './transport'

/** The app's one queue of deeds that wait for the network. It outlives pages and the app itself. */

export type { Queued } from './outbox-kept'
export type { Outcome } from './outbox-queue'

/** Under which the first version kept it, too: what that left is read. WeChat gives one key up to 1 MB. */
const SHELF = 'outbox-1'
/** Milliseconds until the next try, and at most. */
const SOON = 3_000
const AT_MOST = 60_000

const useDeeds = create<{ deeds: readonly Queued[] }>(() => ({ deeds: [] }))
const listeners = new Set<(deed: Queued, answer: unknown) => void>()
let trying: ReturnType<typeof setTimeout> | undefined

const queue = outboxQueue({
  load: () => keptOf(Taro.getStorageSync<unknown>(SHELF)),
  keep: (kept) => Taro.setStorageSync(SHELF, kept),
  async send({ communityId, memberId, path, input }) {
    const calls = [{ path, type: 'mutation' as const, input }]
    const response = await send({
      ...(communityId === undefined ? {} : { communityId }),
      ...(memberId === null ? {} : { memberId }),
      calls,
    })
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

interface Deed extends Pick<Queued, 'lane' | 'path' | 'words' | 'shown'> {
  /** Who does it, in the community that the app is in. */
  memberId: string
  /** All but the key. */
  input: Record<string, unknown>
  /** The key of one that was refused, in whose place it is sent. */
  instead?: string | undefined
}

/**
 * Does something now that is sent when it can be.
 * @returns its key, and what became of it at the first try
 * @throws where the phone has no room for it
 */
export function putInOutbox({ input, instead, ...deed }: Deed): { key: string; outcome: Promise<Outcome> } {
  const key = newKey()
  const { communityId } = useCommunity.getState()
  return { key, outcome: queue.add({ ...deed, key, input: { ...input, key }, communityId }, instead) }
}

export const sendAgain = (lane: string, memberId: string): void => queue.again(lane, memberId)
export const dropFromOutbox = (key: string): void => queue.drop(key)

/**
 * What of a lane somebody has not sent yet, the oldest first; what an earlier version of the app kept is among it.
 * @param memberId left out: of everybody
 */
export const useUnsent = (lane: string, memberId: string | undefined): Queued[] =>
  useDeeds(({ deeds }) => deeds).filter(
    (one) => one.lane === lane && (memberId === undefined || one.memberId === memberId || one.memberId === null),
  )

/** The same of one procedure, whatever it belongs to. @param path dotted, as 'duty.report' */
export const useUnsentTo = (path: string, memberId: string | undefined): Queued[] =>
  useDeeds(({ deeds }) => deeds).filter((one) => one.path === path && one.memberId === memberId)

/** Hears of each deed that was taken, with its answer. @returns what ends it */
export function onSent(listener: (deed: Queued, answer: unknown) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
