import { api } from '@/cloud/api'
import { callErrorOf, mayRetry } from '@/cloud/errors'
import { newKey } from '@/cloud/keys'
import { type DispatchInput, showRequest } from './queries'

/** What became of one of several: given to whom, or why not, in words. */
export type Given = { to: string; refusal?: undefined } | { to?: undefined; refusal: string }

/**
 * So many in one call of the function: it answers its calls one after the other, each dispatch with all that follows from
 * it, and has twenty seconds.
 */
const AT_ONCE = 5

/** Each dispatch of which it is not known whether it was done: another attempt is the same one again, under its key. */
const unanswered = new Map<string, DispatchInput>()

/**
 * Gives several new requests to whom the like of them mostly goes, each for itself: what is refused stays as it is, with
 * its reason.
 * @param ids of the requests
 * @param onGiven told of each as soon as it is known
 */
export async function dispatchUsual(
  ids: readonly string[],
  onGiven: (id: string, given: Given) => void = () => {},
): Promise<Map<string, Given>> {
  const all = new Map<string, Given>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const slice = ids.slice(from, from + AT_ONCE)
    await Promise.all(
      slice.map(async (id) => {
        const given = await giveOne(id)
        all.set(id, given)
        onGiven(id, given)
      }),
    )
  }
  return all
}

async function giveOne(id: string): Promise<Given> {
  try {
    const input = unanswered.get(id) ?? (await usualFor(id))
    if (!input) return { refusal: '没有惯常的办理人，或已派单，请打开查看' }
    unanswered.set(id, input)
    const view = await api.requests.dispatch.mutate(input)
    unanswered.delete(id)
    showRequest(view)
    return { to: view.ownerLabel }
  } catch (thrown) {
    if (!mayRetry(thrown)) unanswered.delete(id)
    return { refusal: callErrorOf(thrown).message }
  }
}

/** @returns null where it mostly goes to nobody */
async function usualFor(id: string): Promise<DispatchInput | null> {
  const offered = await api.requests.handlers.query({ id })
  const to = offered.find(({ usual }) => usual)
  if (!to?.usual) return null
  const { post, placeId, usual } = to
  return { id, seen: usual.version, post, placeId, key: newKey() }
}
