import { presenceCode } from 'types/presence'
import {
  getUpInput,
  nameInput,
  recordInput,
  resolveInput,
  sessionCodesInput,
  sessionDeedInput,
  sessionInput,
  sessionView,
  sitInput,
} from 'types/roundtable-session'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { isKnown, UNCHANGED } from '../../kernel/since'
import { droppable } from './actions/store'
import { codesOf, leaveSeat, nameSeat, open, sit } from './session/presence'
import { record, refusedIn, takeOverRecord } from './session/recording'
import { close, resolve } from './session/resolving'
import { glanced, inMeeting, knownMeeting, readable, showSession } from './session/taking'
import { agendaItems, glance } from './store'

/** A meeting in session: who is there, what is said, and how each item ends. */
export const sessionProcedures = {
  session: procedure('roundtables.session', 'A meeting in session, for those at its table and the office.')
    .input(sessionInput)
    .output(orUnchanged(sessionView))
    .query(async ({ ctx, input: { id, since } }) => {
      if (since !== undefined) {
        // A mark was given only to whoever may read it; whether they still may is part of a whole answer.
        const seen = await glance(ctx.db, id)
        if (seen?.communityId === ctx.actor.communityId && isKnown(ctx, since, glanced(seen, ctx.now))) return UNCHANGED
      }
      return showSession(ctx, await readable(ctx, id))
    }),

  codes: procedure('roundtables.codes', 'The codes by which people sit down, thirty seconds each, for ten minutes.')
    .input(sessionCodesInput)
    .output(z.array(presenceCode))
    .query(async ({ ctx, input: { id } }) => codesOf(await knownMeeting(ctx, id), ctx.actor, ctx.now)),

  open: procedure('roundtables.open', 'Open a meeting on its day; the quorum is counted and kept.')
    .input(sessionDeedInput)
    .use(digested())
    .output(sessionView)
    .mutation(({ ctx, input: { id, key } }) =>
      act(ctx, { id, key, step: 'open' }, (meeting) => open(meeting, ctx.actor, { key, now: ctx.now })),
    ),

  sit: procedure('roundtables.sit', 'Sit down: by the code on the screen of the chair, or on the list.')
    .input(sitInput)
    .use(digested({ proofs: ['code'] }))
    .use(checkedTexts({ fields: ['name'], scene: 'profile' }))
    .output(sessionView)
    .mutation(({ ctx, input: { id, key, ...proof } }) =>
      act(ctx, { id, key, step: 'sitDown' }, (meeting) => sit(meeting, proof, ctx.actor, { key, now: ctx.now })),
    ),

  getUp: procedure('roundtables.getUp', 'Leave the meeting before its end, or be noted as gone.')
    .input(getUpInput)
    .use(digested())
    .output(sessionView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      act(ctx, { id, key, step: 'getUp' }, (meeting) => leaveSeat(meeting, input, ctx.actor, { key, now: ctx.now })),
    ),

  name: procedure('roundtables.name', 'Say which seat chairs or records in this meeting.')
    .input(nameInput)
    .use(digested())
    .output(sessionView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      act(ctx, { id, key, step: 'name' }, (meeting) => nameSeat(meeting, input, ctx.actor, { key, now: ctx.now })),
    ),

  takeOverRecord: procedure('roundtables.takeOverRecord', 'Record from now on; whoever did before no longer does.')
    .input(sessionDeedInput)
    .use(digested())
    .output(sessionView)
    .mutation(({ ctx, input: { id, key } }) =>
      act(ctx, { id, key, step: 'takeOverRecord' }, (meeting) =>
        takeOverRecord(meeting, ctx.actor, { key, now: ctx.now }),
      ),
    ),

  record: procedure('roundtables.record', 'Enter what was said, options, and hands, in the order in which they came.')
    .input(recordInput)
    .use(digested())
    .use(checkedTexts({ fields: ['entries'] }))
    .output(sessionView)
    .mutation(async ({ ctx, input: { id, entries, key } }) => {
      const meeting = await inMeeting(ctx, { id, key, step: 'record' }, (found) =>
        record(found, entries, ctx.actor, { key, now: ctx.now }),
      )
      const refused = refusedIn(meeting, key)
      return { ...showSession(ctx, meeting), ...(refused.length > 0 ? { refused } : {}) }
    }),

  resolve: procedure('roundtables.resolve', 'End an item: what came of it, and who does what by when.')
    .input(resolveInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text', 'noActionWhy', 'actions', 'drops'] }))
    .output(sessionView)
    .mutation(async ({ ctx, input: { id, key, ...input } }) => {
      const dropped = input.drops.map(({ actionId }) => actionId)
      const [actions, item] = await Promise.all([
        droppable(ctx.db, dropped),
        input.outcome === 'withdrawn' ? agendaItems(ctx.db).get(input.itemId) : null,
      ])
      return act(ctx, { id, key, step: 'resolve' }, (meeting) =>
        resolve(meeting, input, { actions, item }, ctx.actor, { key, now: ctx.now }),
      )
    }),

  close: procedure('roundtables.close', 'Close a meeting once every item has ended.')
    .input(sessionDeedInput)
    .use(digested())
    .output(sessionView)
    .mutation(({ ctx, input: { id, key } }) =>
      act(ctx, { id, key, step: 'close' }, (meeting) => close(meeting, ctx.actor, { key, now: ctx.now })),
    ),
}

/** Takes a step in a meeting, and answers with the session as it is then. */
const act = async (...step: Parameters<typeof inMeeting>) => showSession(step[0], await inMeeting(...step))
