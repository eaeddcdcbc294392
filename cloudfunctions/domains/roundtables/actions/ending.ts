import type { AgendaItemDocument } from 'types/agenda-items'
import type { AgendaEntry, RoundtableDocument } from 'types/roundtables'
import type { ItemState, ItemStep, Outcome } from 'types/words/roundtables'
import type { Context } from '../../../kernel/context'
import type { Reaction } from '../../../kernel/effects'
import { derivedId, newId } from '../../../kernel/ids'
import type { Step } from '../../../kernel/matter'
import { beginOnce, takeStepOn } from '../../../kernel/steps'
import { forOthers, namesIn, reportersOfItems } from '../minutes/hiding'
import { agendaItems, meetingActions } from '../store'
import { actionIdsOf, created } from './creating'
import { drop } from './moving'

/** What a meeting resolved becomes the end of its items, and actions. Each may come twice, and late. */

const ENDS: Record<Outcome, { state: ItemState; step: ItemStep }> = {
  agreed: { state: 'resolved', step: 'resolve' },
  advice: { state: 'resolved', step: 'resolve' },
  referred: { state: 'referred', step: 'refer' },
  noAgreement: { state: 'noAgreement', step: 'noAgreement' },
  postponed: { state: 'postponed', step: 'postpone' },
  withdrawn: { state: 'withdrawn', step: 'withdraw' },
}

/** Whoever entered the resolution. */
const bylineOf = ({ timeline }: RoundtableDocument, itemId: string) =>
  timeline.find((one) => one.step === 'resolve' && one.itemId === itemId)?.by ?? null

/**
 * @param names whom neighbours do not read in it
 * @returns null where this meeting has ended it already, or it is not on its agenda
 */
export function ended(
  item: AgendaItemDocument,
  meeting: RoundtableDocument,
  entry: AgendaEntry,
  names: readonly string[] = namesIn(meeting),
): Step<AgendaItemDocument> | null {
  const { conclusion } = entry
  const key = derivedId('ends', meeting._id, item._id)
  if (!conclusion || item.meetingId !== meeting._id || item.timeline.some((one) => one.key === key)) return null
  if (item.state === 'merged' || item.state === 'declined') return null
  const { outcome, text, at, noActionWhy, referral, majority } = conclusion
  const { state, step } = ENDS[outcome]
  const openActions = actionIdsOf(meeting, entry)
  const resolution = noActionWhy ? `${text}（无需落实：${noActionWhy}）` : text
  const publicText = forOthers(text, names)
  // 无需落实: there is nothing to wait for.
  const isAnswered = outcome === 'agreed' && openActions.length === 0
  return {
    set: {
      state,
      outcome,
      resolution,
      publicResolution: forOthers(resolution, names),
      referral,
      majority,
      openActions,
      actionCount: openActions.length,
      publicSince: meeting.posted?.at ?? null,
      endedAt: state === 'postponed' ? null : at,
    },
    entry: { id: newId(), at, step, by: bylineOf(meeting, item._id), key, text, publicText, meetingId: meeting._id },
    events: isAnswered ? ['item.ended', 'item.allDone'] : ['item.ended'],
  }
}

const ATTEMPTS = 5

/** Takes a step where one is left to take. @throws where somebody else is faster again and again; the clock goes on */
export async function stepOnItem(
  context: Context,
  id: string,
  decide: (item: AgendaItemDocument) => Step<AgendaItemDocument> | null | Promise<Step<AgendaItemDocument> | null>,
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const item = await agendaItems(context.db).get(id)
    const step = item && (await decide(item))
    if (!item || !step) return
    if (await takeStepOn(context, agendaItems, item, step)) return
  }
  throw new Error(`item ${id} is changed again and again`)
}

/** Every item with a conclusion is ended, and what was resolved on it becomes actions. */
export const endItems: Reaction<RoundtableDocument> = async ({ matter: meeting, context }) => {
  for (const entry of meeting.agenda) {
    if (!entry.conclusion) continue
    await stepOnItem(context, entry.itemId, async (item) => {
      if (!ended(item, meeting, entry)) return null
      const reporters = await reportersOfItems(context.db, [item])
      return ended(item, meeting, entry, [...namesIn(meeting), ...reporters])
    })
    await createAll(context, meeting, entry)
    await dropAll(context, meeting, entry)
  }
}

async function createAll(context: Context, meeting: RoundtableDocument, entry: AgendaEntry): Promise<void> {
  const resolved = entry.conclusion?.actions ?? []
  if (resolved.length === 0) return
  const item = await agendaItems(context.db).get(entry.itemId)
  const all = resolved.map((one) => created(meeting, entry, one, item, context.calendar))
  await Promise.all(all.map((one) => beginOnce(context, meetingActions, one)))
}

/** What the meeting decided not to carry out any more. */
async function dropAll(context: Context, meeting: RoundtableDocument, entry: AgendaEntry): Promise<void> {
  for (const { actionId, reason } of entry.conclusion?.drops ?? []) {
    const key = derivedId('drops', meeting._id, actionId)
    for (let attempt = 0; ; attempt++) {
      const action = await meetingActions(context.db).get(actionId)
      const isTheirs = action?.communityId === meeting.communityId
      const step = isTheirs ? drop(action, { by: bylineOf(meeting, entry.itemId), reason, key }, context.now) : null
      if (!action || !step || (await takeStepOn(context, meetingActions, action, step))) break
      if (attempt >= ATTEMPTS) throw new Error(`action ${actionId} is changed again and again`)
    }
  }
}
