import type { Byline } from 'types/matter'
import type { Photo, RequestDocument } from 'types/requests'
import type { Context } from '../../kernel/context'
import { takeStepOn } from '../../kernel/steps'
import { stepBy } from './by-task'
import { requests } from './store'

/** A request from which a meeting made an item: what was resolved stands in its story, and in the end it is answered by it. */

export interface ByMeeting {
  /** Whoever had the chair; null where they are gone. */
  by: Byline | null
  text: string
  photos?: Photo[]
  /** The same for the same resolution, so that what comes twice is done once. */
  key: string
  /** When it was given to the meeting: the answer to what somebody else was given later is theirs. */
  since: Date
}

const ATTEMPTS = 3
const isUnderWay = ({ phase }: RequestDocument) => phase === 'new' || phase === 'working'

async function takeBy(
  context: Context,
  id: string,
  chosen: (request: RequestDocument) => 'note' | 'answer',
  said: ByMeeting,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const request = await requests(context.db).get(id)
    // Withdrawn, declined or answered already, or done before: nobody hears of it again.
    if (!request || !isUnderWay(request) || request.timeline.some(({ key }) => key === said.key)) return
    const { by, text, photos, key } = said
    if (
      await takeStepOn(context, requests, request, stepBy(request, chosen(request), { by, text, photos, key }, context))
    )
      return
  }
  throw new Error(`request ${id} is changed again and again`)
}

/** What was resolved: whoever reported it reads who does what, and by when. */
export const noteByMeeting = (context: Context, id: string, said: ByMeeting): Promise<void> =>
  takeBy(context, id, () => 'note', said)

/** All that was resolved is done: it is answered, and its reporter is asked whether it is settled. */
export const answerByMeeting = (context: Context, id: string, said: ByMeeting): Promise<void> => {
  const isGiven = ({ timeline }: RequestDocument) =>
    timeline.some(({ step, at }) => step === 'dispatch' && at > said.since)
  return takeBy(context, id, (request) => (isGiven(request) ? 'note' : 'answer'), said)
}
