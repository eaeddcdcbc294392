import type { AgendaItemDocument } from 'types/agenda-items'
import type { MeetingActionDocument } from 'types/meeting-actions'
import type { RoundtableDocument } from 'types/roundtables'
import { created } from '../cloudfunctions/domains/roundtables/actions/creating'
import { ended } from '../cloudfunctions/domains/roundtables/actions/ending'
import { inState } from '../cloudfunctions/domains/roundtables/actions/parts'
import { deployedCalendar } from '../cloudfunctions/kernel/holidays'
import { afterStep } from '../cloudfunctions/kernel/matter'
import { itemOf } from './roundtable-item'

/** The items of meetings that were held, and what was resolved on them: what a meeting of the last days resolved is still to be done. */
export function demoHeldMatters(meetings: readonly RoundtableDocument[], now: Date) {
  const made: { agendaItems: AgendaItemDocument[]; meetingActions: MeetingActionDocument[] } = {
    agendaItems: [],
    meetingActions: [],
  }
  const calendar = deployedCalendar()
  const known = new Set<string>()
  for (const meeting of meetings) {
    for (const entry of meeting.agenda) {
      // One item stands on two agendas of today, so that tests find it on either.
      if (known.has(entry.itemId)) continue
      known.add(entry.itemId)
      const brought = itemOf(meeting, { ...entry, id: entry.itemId, requests: [] })
      const step = ended(brought, meeting, entry)
      const item = step ? { ...afterStep(brought, step), effects: [] } : brought
      const isOpen = meeting.state === 'inSession' || meeting.state === 'drafting'
      const actions = (entry.conclusion?.actions ?? []).map((one) => {
        const action = { ...created(meeting, entry, one, item, calendar), effects: [] }
        if (isOpen) return action
        return { ...action, ...inState(action, 'done', meeting.closedAt ?? now), climbAt: null }
      })
      made.meetingActions.push(...actions)
      const left = actions.filter(({ phase }) => phase === 'open').map(({ _id }) => _id)
      made.agendaItems.push(step ? { ...item, openActions: left } : item)
    }
  }
  return made
}
