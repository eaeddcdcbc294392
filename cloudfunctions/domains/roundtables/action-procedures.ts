import {
  acceptReportInput,
  actionIdInput,
  actionPage,
  actionStepInput,
  actionView,
  applyForInput,
  enterAnswerInput,
  linkRequestInput,
  linkTaskInput,
  myActionsInput,
  newVersionInput,
  offerActionInput,
  reportActionInput,
  sayOfActionInput,
} from 'types/action-inputs'
import type { ActionStep } from 'types/words/roundtables'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { AppError } from '../../kernel/errors'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { isKnown, marked, UNCHANGED, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { photosOf } from '../photos/directory'
import { readable } from '../requests/directory'
import { applyFor, enterAnswer, linkTo, newVersion } from './actions/in-hand'
import { type Action, standingOf } from './actions/parts'
import {
  acceptReport,
  type Doing,
  declineHandOver,
  offer,
  report,
  sendBack,
  start,
  takeHandOver,
  WHAT,
} from './actions/rules'
import { actionFor, closedUnitOf, readable as readableBy } from './actions/standing'
import { actionsWith } from './actions/store'
import { taskFor } from './actions/tasks'
import { showAction, summaryOf, viewOf } from './actions/views'
import { meetingActions, theTable } from './store'

/** What a roundtable resolved that somebody does: reading it, and what people do with it. */

export const actionProcedures = {
  action: procedure('roundtables.action', 'One action: who does what by when, and its whole story.')
    .input(actionIdInput)
    .output(orUnchanged(actionView))
    .query(async ({ ctx, input: { id, since } }) => {
      const shown = await actionFor(ctx, id)
      return isKnown(ctx, since, viewOf(ctx, shown)) ? UNCHANGED : showAction(ctx, shown)
    }),

  myActions: procedure(
    'roundtables.myActions',
    'The actions in which I stand: open ones by due time, or those that are over.',
  )
    .input(myActionsInput)
    .output(orUnchanged(actionPage))
    .query(async ({ ctx, input: { phase, cursor, since } }) => {
      const { memberId } = ctx.actor
      const found = await actionsWith(ctx.db, { memberId, phase }, cursor, PAGE_AND_ONE)
      const page = pageFrom(
        found,
        (one) => summaryOf(one, memberId, ctx.now),
        (last) => last.order,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  startAction: procedure('roundtables.startAction', 'I begin to carry it out.')
    .input(actionStepInput)
    .use(digested())
    .output(actionView)
    .mutation(({ ctx, input }) => act(ctx, input, 'start', start)),

  reportAction: procedure('roundtables.reportAction', 'It is done: in words and photos. The chair is asked.')
    .input(reportActionInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input: { text, photoIds, ...input } }) =>
      act(ctx, input, 'report', (action, doing) =>
        report(action, { text, photos: photosOf(ctx.actor, photoIds) }, doing),
      ),
    ),

  acceptReport: procedure('roundtables.acceptReport', 'It is done indeed, says the chair or whoever raised it.')
    .input(acceptReportInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'accept', (action, doing) => acceptReport(action, input.text, doing)),
    ),

  sendBack: procedure('roundtables.sendBack', 'It is not done yet, and why.')
    .input(sayOfActionInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input }) => act(ctx, input, 'sendBack', (action, doing) => sendBack(action, input.text, doing))),

  offerAction: procedure('roundtables.offerAction', 'Ask another seat to take it on; it stays mine until they say yes.')
    .input(offerActionInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(async ({ ctx, input }) => {
      const closedUnit = await closedUnitOf(ctx, input.seatId)
      return act(ctx, input, 'askHandOver', (action, doing) => offer(action, { ...input, closedUnit }, doing))
    }),

  takeHandOver: procedure('roundtables.takeHandOver', 'I take it on.')
    .input(actionStepInput)
    .use(digested())
    .output(actionView)
    .mutation(({ ctx, input }) => act(ctx, input, 'takeHandOver', takeHandOver)),

  declineHandOver: procedure('roundtables.declineHandOver', 'I do not take it on, and why.')
    .input(sayOfActionInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'declineHandOver', (action, doing) => declineHandOver(action, input.text, doing)),
    ),

  applyFor: procedure('roundtables.applyFor', 'An application for it was sent to an authority.')
    .input(applyForInput)
    .use(digested())
    .use(checkedTexts({ fields: ['to', 'number'] }))
    .output(actionView)
    .mutation(({ ctx, input }) => act(ctx, input, 'apply', (action, doing) => applyFor(action, input, doing))),

  enterAnswer: procedure('roundtables.enterAnswer', 'What the authority answered.')
    .input(enterAnswerInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'answered', (action, doing) => enterAnswer(action, input.text, doing)),
    ),

  newVersion: procedure('roundtables.newVersion', 'One more version of the plan; those before stay.')
    .input(newVersionInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(actionView)
    .mutation(({ ctx, input: { text, photoIds, ...input } }) =>
      act(ctx, input, 'newVersion', (action, doing) =>
        newVersion(action, { text, photos: photosOf(ctx.actor, photoIds) }, doing),
      ),
    ),

  linkRequest: procedure('roundtables.linkRequest', 'A request carries it out: once that is settled, it is reported.')
    .input(linkRequestInput)
    .use(digested())
    .output(actionView)
    .mutation(async ({ ctx, input }) => {
      const { _id: id, number, phase } = await readable(ctx, input.requestId)
      // What it says is not for whoever reads the action.
      const title = `诉求 ${number}`
      return act(ctx, input, 'link', (action, doing) => {
        if (phase === 'closed') throw new AppError('CONFLICT', 'WRONG_STATE', `诉求 ${number} 已经办结，请选择另一件`)
        return linkTo(action, { kind: 'request', id, title }, doing)
      })
    }),

  linkTask: procedure(
    'roundtables.linkTask',
    'A task that is there carries it out: once that is counted, it is reported.',
  )
    .input(linkTaskInput)
    .use(digested())
    .output(actionView)
    .mutation(async ({ ctx, input }) => {
      const linked = await taskFor(ctx, input)
      return act(ctx, input, 'link', (action, doing) => linkTo(action, linked, doing))
    }),
}

async function act(
  ctx: ActorContext,
  { id: matterId, key, seen }: { id: string; key: string; seen: number },
  step: ActionStep,
  decide: (action: Action, doing: Doing) => Step<Action>,
) {
  const { actor, now, calendar } = ctx
  const table = await theTable(ctx.db, actor.communityId, now)
  const doing: Doing = { actor, table, calendar, key, now }
  const deed = { matterId, memberId: actor.memberId, step, key, sent: ctx.sent, seen, what: WHAT }
  const action = await takeStep(ctx, meetingActions, deed, (found) => decide(readableBy(found, table, actor), doing))
  return showAction(ctx, { action, table, standing: standingOf(action, table, actor) })
}
