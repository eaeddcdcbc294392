import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { CALLS_AT_MOST, type WireCall, type WireReply, type WireRequest, type WireResponse } from 'types/wire'
import type { AppRouter } from '../../cloudfunctions/router'
import { CallError, unavailable } from './errors'

type Send = (request: WireRequest) => Promise<WireResponse>

interface Waiting {
  call: WireCall
  answer(reply: WireReply): void
  fail(thrown: unknown): void
}

/**
 * Carries procedure calls to the cloud function `api`. Whatever a screen asks for while it opens goes out together, as one
 * function call.
 */
export function cloudLink(send: Send, communityId: () => string | undefined): TRPCLink<AppRouter> {
  const waiting: Waiting[] = []

  async function flush() {
    const batch = waiting.splice(0, CALLS_AT_MOST)
    if (waiting.length > 0) setTimeout(() => void flush(), 0)
    try {
      const response = await send({ communityId: communityId(), calls: batch.map((one) => one.call) })
      batch.forEach((one, index) => {
        one.answer('error' in response ? response : (response.replies[index] ?? { error: unavailable() }))
      })
    } catch (thrown) {
      for (const one of batch) one.fail(thrown)
    }
  }

  return () =>
    ({ op }) =>
      observable((observer) => {
        const fail = (thrown: unknown) => observer.error(TRPCClientError.from(toError(thrown)))
        if (op.type === 'subscription') return fail(new Error('there are no subscriptions'))
        waiting.push({
          call: { path: op.path, type: op.type, input: op.input },
          fail,
          answer(reply) {
            if ('error' in reply) return fail(new CallError(reply.error))
            observer.next({ result: { type: 'data', data: reply.data } })
            observer.complete()
          },
        })
        if (waiting.length === 1) setTimeout(() => void flush(), 0)
        return undefined
      })
}

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new CallError(unavailable()))
