import type { Byline } from 'types/matter'
import type { Photo, RequestDocument } from 'types/requests'
import type { Context } from '../../kernel/context'
import { takeStepOn } from '../../kernel/steps'
import { stepBy } from './by-task'
import { isHandedOn } from './hand-on'
import { requests } from './store'

/** A request that waited for an item of the roundtable: once all that was resolved is done it is answered by that. */

export interface ByMeeting {
  /** To which item it was handed on. */
  itemId: string
  /** Whoever had the chair; null where they are gone. */
  by: Byline | null
  text: string
  photos?: Photo[]
  /** The same for the same resolution, so that what comes twice is done once. */
  key: string
}

const ATTEMPTS = 3

/** Was it given to somebody else since, the answer is theirs, and these words are a note. */
const stepFor = (request: RequestDocument, itemId: string): 'answer' | 'note' | null => {
  if (isHandedOn(request) && request.handedOn?.id === itemId) return 'answer'
  return request.phase === 'working' && !isHandedOn(request) ? 'note' : null
}

/** All that was resolved is done: it is answered, and its reporter is asked whether it is settled. */
export async function answerByMeeting(
  context: Context,
  id: string,
  { itemId, by, text, photos, key }: ByMeeting,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await requests(context.db).get(id)
    // Withdrawn, declined or answered already, or done before: nobody hears of it again.
    const action = request && stepFor(request, itemId)
    if (!request || !action || request.timeline.some((entry) => entry.key === key)) return
    if (await takeStepOn(context, requests, request, stepBy(request, action, { by, text, photos, key }, context)))
      return
  }
  throw new Error(`request ${id} is changed again and again`)
}
