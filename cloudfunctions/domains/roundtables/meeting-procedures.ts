import {
  addLateInput,
  agendaView,
  announceInput,
  cancelMeetingInput,
  type MeetingsInput,
  meetingIdInput,
  meetingPage,
  meetingsInput,
  moveMeetingInput,
  planInput,
  putOnInput,
} from 'types/meeting-inputs'
import { MEETING_STATES, type MeetingStep } from 'types/words/roundtables'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { derivedId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { refuseOther, takeStep } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import type { Said } from './entries'
import type { Item } from './items/rules'
import { addLate, putOn, takeOff } from './meetings/agenda'
import { beginNumbered } from './meetings/numbers'
import { announce, cancel, type Meeting, move, plan, timeOf } from './meetings/rules'
import { knownMeeting, meetingSummaryOf, showAgenda } from './meetings/views'
import { noSuchItem, prepares, seesDrafts } from './sitting'
import { agendaItems, meetingsIn, roundtables, theTable } from './store'

/** Meetings of the roundtable until they begin. */
export const meetingProcedures = {
  list: procedure('roundtables.list', 'Meetings of my community: those to come, or those that were.')
    .input(meetingsInput)
    .output(orUnchanged(meetingPage))
    .query(async ({ ctx, input: { since, ...input } }) =>
      unlessKnown(since, marked(ctx, await listMeetings(ctx, input))),
    ),

  get: procedure('roundtables.get', 'The agenda of a meeting, with what earlier ones left to be done.')
    .input(meetingIdInput)
    .output(orUnchanged(agendaView))
    .query(async ({ ctx, input: { id, since } }) =>
      unlessKnown(since, await showAgenda(ctx, await knownMeeting(ctx, id))),
    ),

  plan: procedure('roundtables.plan', 'Plan a meeting: when and where. The seats are those of the table now.')
    .input(planInput)
    .use(digested())
    .use(checkedTexts({ fields: ['place'] }))
    .output(agendaView)
    .mutation(async ({ ctx, input }) => {
      const { memberId, communityId } = ctx.actor
      const table = await theTable(ctx.db, communityId, ctx.now)
      const year = dayInShanghai(timeOf(input.startsAt, ctx.now)).slice(0, 4)
      const id = derivedId(memberId, 'roundtable', input.key)
      const meeting = await beginNumbered(ctx, year, (count) => plan(id, input, table, count, ctx.actor, ctx.now))
      refuseOther(meeting, { digest: meeting.timeline[0]?.digest, text: meeting.place }, ctx.sent)
      return showAgenda(ctx, meeting)
    }),

  putOn: procedure(
    'roundtables.putOn',
    'Put an item that the chair has taken on on the agenda, before it is published.',
  )
    .input(putOnInput)
    .use(digested())
    .output(agendaView)
    .mutation(async ({ ctx, input }) => {
      const item = await itemOf(ctx, input.itemId)
      return act(ctx, input, 'putOn', (meeting, said) => putOn(meeting, item, ctx.actor, said))
    }),

  takeOff: procedure('roundtables.takeOff', 'Take an item off the agenda again, before it is published.')
    .input(putOnInput)
    .use(digested())
    .output(agendaView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'takeOff', (meeting, said) => takeOff(meeting, input.itemId, ctx.actor, said)),
    ),

  announce: procedure('roundtables.announce', 'Publish the agenda, three whole days before at the latest.')
    .input(announceInput)
    .use(digested())
    .output(agendaView)
    .mutation(({ ctx, input }) => act(ctx, input, 'announce', (meeting, said) => announce(meeting, ctx.actor, said))),

  addLate: procedure('roundtables.addLate', 'Add an item to a published agenda; all read why.')
    .input(addLateInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(agendaView)
    .mutation(async ({ ctx, input }) => {
      const item = await itemOf(ctx, input.itemId)
      return act(ctx, input, 'addLate', (meeting, said) => addLate(meeting, item, input.reason, ctx.actor, said))
    }),

  move: procedure('roundtables.move', 'Another time or place. After another time the three days count anew.')
    .input(moveMeetingInput)
    .use(digested())
    .use(checkedTexts({ fields: ['place', 'reason'] }))
    .output(agendaView)
    .mutation(async ({ ctx, input }) => {
      const table = await theTable(ctx.db, ctx.actor.communityId, ctx.now)
      return act(ctx, input, 'move', (meeting, said) => move(meeting, input, table, ctx.actor, said))
    }),

  cancel: procedure('roundtables.cancel', 'Call a meeting off; its items wait for another one.')
    .input(cancelMeetingInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(agendaView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'cancel', (meeting, said) => cancel(meeting, input.reason, ctx.actor, said)),
    ),
}

async function itemOf({ db, actor }: ActorContext, id: string): Promise<Item> {
  const item = await agendaItems(db).get(id)
  if (item?.communityId !== actor.communityId) throw noSuchItem()
  return item
}

async function listMeetings(ctx: ActorContext, { shown, cursor }: Omit<MeetingsInput, 'since'>) {
  const { db, actor, now } = ctx
  const { communityId } = actor
  const table = await theTable(db, communityId, now)
  // A meeting that was called off may never have been announced: neighbours find those by their message.
  const isAtTable = seesDrafts(table, actor)
  const states = isAtTable ? MEETING_STATES : MEETING_STATES.filter((one) => one !== 'planned' && one !== 'cancelled')
  // A meeting stands among those to come until its day is over.
  const today = new Date(Date.parse(`${dayInShanghai(now)}T00:00:00+08:00`)).toISOString()
  const asked = shown === 'coming' ? { states, after: cursor ?? today } : { states, before: cursor ?? today }
  const found = await meetingsIn(db, { communityId, ...asked }, PAGE_AND_ONE)
  const page = pageFrom(found, meetingSummaryOf, (last) => last.order)
  return { ...page, mayPlan: prepares(table.seats, actor) && table.seats.length > 0 }
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen?: number | undefined },
  step: MeetingStep,
  decide: (meeting: Meeting, said: Said) => Step<Meeting>,
) {
  await knownMeeting(ctx, matterId)
  const { memberId } = ctx.actor
  const seenThen = seen === undefined ? {} : { seen }
  const deed = { matterId, memberId, step, key, sent: ctx.sent, ...seenThen, what: '次会议' }
  return showAgenda(ctx, await takeStep(ctx, roundtables, deed, (found) => decide(found, { key, now: ctx.now })))
}
