import { type CallError, callErrorOf } from '@/cloud/errors'

/** The idempotency key of a deed: kept from its first attempt until it is known whether it was done. */
export interface DeedKey {
  key: string
  renew(): void
}

interface Deed<Input, Answer> extends DeedKey {
  send(input: Input): Promise<Answer>
  /** What the app knows from the answer. */
  onDone?(answer: Answer): unknown
  /** Fetches anew what is on screen. */
  fetchAnew(): Promise<unknown>
  /** Tells the person why it was not done. */
  say(refusal: CallError): void
  /**
   * Only for a deed that makes something: tells the person that an earlier attempt has made it.
   * @returns whether they stay with what they wrote, so that another tap makes a second one
   */
  receivedBefore?(refusal: CallError): Promise<boolean>
}

/** The refusals after which the screen is out of date. */
const OLD_NEWS: readonly CallError['code'][] = ['CONFLICT', 'ALREADY_DONE', 'TOO_LATE']

/**
 * One attempt at a deed. It goes out under the same key as the one before, so that an attempt whose answer was lost is
 * not done twice. Once it was done the next deed has a new key. On KEY_REUSED, too: an earlier attempt with another content
 * has arrived under this key, and the next tap is to send what the form has now.
 * @returns the answer; undefined where it was not done, and it has been said why
 */
export async function attempt<Input extends { key: string }, Answer>(
  { send, key, renew, onDone, fetchAnew, say, receivedBefore }: Deed<Input, Answer>,
  input: Omit<Input, 'key'>,
): Promise<Answer | undefined> {
  let answer: Answer
  try {
    answer = await send({ ...input, key } as Input)
  } catch (thrown) {
    const refusal = callErrorOf(thrown)
    const reused = refusal.reason === 'KEY_REUSED'
    if (OLD_NEWS.includes(refusal.code)) await fetchAnew()
    if (!reused || !receivedBefore) say(refusal)
    if (reused && (!receivedBefore || (await receivedBefore(refusal)))) renew()
    return undefined
  }
  renew()
  await onDone?.(answer)
  return answer
}
