import type { ChainItem, OutcomesView } from 'types/action-inputs'
import { MATTER_CATEGORIES } from 'types/words/roundtables'
import type { Actor } from '../../../kernel/actor'
import { standingFor } from '../items/rules'
import { redacted } from '../minutes/redacting'
import { overlooks } from '../sitting'
import { mayRead } from './publishing'
import type { ChainedAction, ChainedItem, EndedItem } from './store'

/** What came of items: for the resident whose request one came from, and for the office. */

/**
 * What this reader may not read yet is left out; who reads the request has in its story what was resolved. Numbers are for
 * the office.
 */
export function chainItemOf(item: ChainedItem, all: readonly ChainedAction[], actor: Actor, now: Date): ChainItem {
  const actions = all.filter((action) => action.itemId === item._id && mayRead(action, actor))
  const isOpen = item.publicSince !== null || overlooks(actor)
  // For a moment after the resolution its actions are not there yet.
  const isWhole = isOpen && actions.length === (item.actionCount ?? 0)
  const { resolution } = item
  const { state, meetingAt } = standingFor(item, overlooks(actor))
  return {
    id: item._id,
    title: item.title,
    state,
    meetingAt: meetingAt?.getTime() ?? null,
    outcome: isOpen ? item.outcome : null,
    resolution: isWhole
      ? overlooks(actor)
        ? resolution
        : (item.publicResolution ?? (resolution && redacted(resolution)))
      : null,
    awaitsSummary: !isWhole,
    actions: actions.map(({ _id, what, owner, state, dueAt, link }) => ({
      id: _id,
      what,
      ownerLabel: owner.label,
      state,
      dueAt: dueAt.getTime(),
      overdue: (state === 'open' || state === 'inHand') && dueAt < now,
      // What another request is about is not theirs to read.
      link: link && { kind: link.kind, title: link.kind === 'request' ? null : link.title },
    })),
  }
}

/** All that was resolved is done; what was postponed or not agreed on is not settled. */
const isSettled = ({ outcome, openActions }: EndedItem): boolean =>
  (outcome === 'agreed' || outcome === 'advice') && (openActions?.length ?? 0) === 0

/** By category in their fixed order, and by meeting with the newest first. */
export function summed(year: number, items: readonly EndedItem[]): Omit<OutcomesView, 'mark'> {
  const meetings = new Map<string, OutcomesView['meetings'][number]>()
  for (const { _id: id, title, category, outcome, meetingId, meetingAt, openActions, actionCount = 0 } of items) {
    if (!meetingId || !meetingAt || !outcome) continue
    const meeting = meetings.get(meetingId) ?? { id: meetingId, at: meetingAt.getTime(), items: [] }
    const done = actionCount - (openActions?.length ?? 0)
    meeting.items.push({ id, title, category, outcome, actions: actionCount, done })
    meetings.set(meetingId, meeting)
  }
  return {
    year,
    categories: MATTER_CATEGORIES.map((category) => {
      const its = items.filter((one) => one.category === category)
      return { category, items: its.length, settled: its.filter(isSettled).length }
    }),
    meetings: [...meetings.values()].sort((one, other) => other.at - one.at),
  }
}
