import type { AgendaItemDocument } from 'types/agenda-items'
import type { Byline } from 'types/matter'
import type { AgendaEntry, RoundtableDocument } from 'types/roundtables'
import { type ActionStep, OUTCOME_NAMES, REFERRAL_NAMES } from 'types/words/roundtables'
import type { Reaction } from '../../../kernel/effects'
import { derivedId, newId } from '../../../kernel/ids'
import { entryOf } from '../../messages/telling'
import { answerByMeeting, handBack, hearOfHanded } from '../../requests/directory'
import { dayWords } from '../items/origins'
import { forOthers, namesIn, reportersOfItems } from '../minutes/hiding'
import { redacted } from '../minutes/redacting'
import { roundtables } from '../store'
import { stepOnItem } from './ending'
import type { Action } from './parts'
import { actionsOfItems } from './store'

/** What the residents hear from whose requests an item came: what was resolved, and in the end whether it is settled. */

/** As many photos go with an answer as with one that somebody writes. */
const PHOTOS_AT_MOST = 9
/** Steps with which an action is over. */
const ENDING: readonly ActionStep[] = ['accept', 'acceptSilently', 'drop']

const NUMBERS = ['一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** '3 月 3 日圆桌会议定下三件事：' with who and by when; names of seats, and of no person. */
export function resolvedWords(
  { startsAt, seats }: Pick<RoundtableDocument, 'startsAt' | 'seats'>,
  { conclusion }: Pick<AgendaEntry, 'conclusion'>,
): string {
  const { outcome, text, actions, referral, noActionWhy } = conclusion ?? {}
  const held = `${dayWords(startsAt)}圆桌会议`
  if (!actions || actions.length === 0) {
    const to = referral ? `：${REFERRAL_NAMES[referral]}` : ''
    return `${held}：${outcome ? OUTCOME_NAMES[outcome] : ''}${to}。${text ?? ''}${noActionWhy ? `（${noActionWhy}）` : ''}`
  }
  const label = (seatId: string) => seats.find(({ id }) => id === seatId)?.label ?? '有关席位'
  const lines = actions.map(({ seatId, dueAt, what }) => `${label(seatId)} · ${dayWords(dueAt)}前：${what}`)
  return `${held}定下${NUMBERS[actions.length - 1] ?? actions.length}件事\n${lines.join('\n')}`
}

const requestsOf = ({ origins }: AgendaItemDocument) => origins.filter(({ kind, gone }) => kind === 'request' && !gone)

/** A meeting ended an item: its requests have in their story what was resolved. */
export const tellOrigins: Reaction<AgendaItemDocument> = async ({ matter: item, effect, context }) => {
  const meetingId = entryOf(item, effect)?.meetingId
  const meeting = meetingId ? await roundtables(context.db).get(meetingId) : null
  const entry = meeting?.agenda.find(({ itemId }) => itemId === item._id)
  if (!meeting || !entry?.conclusion) return
  const reporters = await reportersOfItems(context.db, [item])
  const text = forOthers(resolvedWords(meeting, entry), [...namesIn(meeting), ...reporters])
  const tellOne = comesOf(entry) ? hearOfHanded : handBack
  for (const { id } of requestsOf(item)) {
    const from = { kind: 'agendaItem' as const, id: item._id }
    await tellOne(context, id, { from, key: derivedId('resolved', meeting._id, item._id, id), text })
  }
}

/** Something is still to come of it at this table; otherwise whoever owns the request has it again. */
const comesOf = ({ conclusion }: AgendaEntry): boolean =>
  conclusion !== null &&
  (conclusion.actions.length > 0 || conclusion.outcome === 'agreed' || conclusion.outcome === 'postponed')

/** The last report of each action that is done, and why one was dropped. */
export function doneWords(item: AgendaItemDocument, actions: readonly Action[]): string {
  if (actions.length === 0) return item.publicResolution ?? redacted(item.resolution ?? '圆桌会议已议定')
  const lines = actions.map(({ owner, what, timeline }) => {
    const last = timeline.filter(({ step }) => step === 'report' || step === 'drop').at(-1)
    const said = last?.step === 'drop' ? `不再落实，${last.text ?? ''}` : (last?.text ?? '已落实')
    return `${owner.label} · ${what}：${said}`
  })
  return `圆桌会议定下的事都有结果了\n${lines.join('\n')}`
}

const photosOf = (actions: readonly Action[]) =>
  actions
    .flatMap(({ timeline }) => timeline.filter(({ step }) => step === 'report').at(-1)?.photos ?? [])
    .slice(0, PHOTOS_AT_MOST)

/** Whoever accepted or dropped the last of them, in the name of their seat; null where the clock did, or a neighbour without one. */
function endedBy(actions: readonly Action[]): Byline | null {
  const ends = actions.flatMap(({ timeline }) => timeline.filter(({ step }) => ENDING.includes(step)))
  const last = ends.sort((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
  return last?.by?.post ? last.by : null
}

/** All that was resolved on it is over: each of its requests is answered, once, and whoever reported it is asked. */
export const answerOrigins: Reaction<AgendaItemDocument> = async ({ matter: item, context }) => {
  const origins = requestsOf(item)
  if (origins.length === 0) return
  const actions = await actionsOfItems(context.db, [item._id])
  const said = { by: endedBy(actions), text: doneWords(item, actions), photos: photosOf(actions) }
  for (const { id } of origins) {
    const key = derivedId('answers', item._id, item.meetingId ?? '', id)
    await answerByMeeting(context, id, { ...said, key, itemId: item._id })
  }
}

/** One action is over: with the last one the item's reporters are asked. */
export const endAction: Reaction<Action> = ({ matter: action, context }) =>
  stepOnItem(context, action.itemId, ({ openActions }) => {
    if (!openActions?.includes(action._id)) return null
    const left = openActions.filter((id) => id !== action._id)
    return {
      set: { openActions: left },
      entry: {
        id: newId(),
        at: context.now,
        step: 'actionOver',
        by: null,
        key: derivedId('over', action._id),
        text: action.what,
      },
      events: left.length === 0 ? ['item.allDone'] : [],
    }
  })
