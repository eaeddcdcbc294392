import {
  acceptInput,
  answerInput,
  atDoorInput,
  atDoorPage,
  declineInput,
  dispatchInput,
  getInput,
  handOnInput,
  mineInput,
  noteInput,
  type RequestDocument,
  type RequestView,
  reopenInput,
  requestPage,
  requestView,
  settleInput,
  startInput,
  submitInput,
  waitingInput,
  withdrawInput,
  worklistInput,
} from 'types/requests'
import { checkedTexts, weighedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure, router } from '../../kernel/procedure'
import { isKnown, marked, UNCHANGED, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { photosOf } from '../photos/directory'
import { behalfProcedures } from './behalf-procedures'
import { handOn, targetOf } from './hand-on'
import { listAtDoor, listMine, listWorklist, waitingFor, waitingView } from './lists'
import { officeProcedures } from './office-procedures'
import { mayRead } from './parties'
import { readable, show, withoutPictures } from './reading'
import { decide, type Move } from './rules'
import { requests } from './store'
import { submitOnce } from './submission'

export const requestsRouter = router({
  ...behalfProcedures,
  ...officeProcedures,

  submit: procedure('requests.submit', 'Report something. The same key again gives the same request.')
    .input(submitInput)
    .use(digested())
    .use(weighedTexts({ fields: ['text'], scene: 'forum' }))
    .output(requestView)
    .mutation(async ({ ctx, input }) => {
      return show(ctx, await submitOnce(ctx, input, ctx.weighed))
    }),

  get: procedure('requests.get', 'One request with its whole story, as far as I may see it.')
    .input(getInput)
    .output(orUnchanged(requestView))
    .query(async ({ ctx, input: { id, since } }) => {
      const request = await readable(ctx, id)
      return isKnown(ctx, since, withoutPictures(ctx, request)) ? UNCHANGED : show(ctx, request)
    }),

  mine: procedure('requests.mine', 'What I reported, newest first.')
    .input(mineInput)
    .output(orUnchanged(requestPage))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await listMine(ctx, input)))),

  atDoor: procedure(
    'requests.atDoor',
    'What was reported about one door, or by who lives there, for whoever answers for it; newest first.',
  )
    .input(atDoorInput)
    .output(orUnchanged(atDoorPage))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await listAtDoor(ctx, input)))),

  worklist: procedure(
    'requests.worklist',
    'What one of my posts owns, or all that lies in its place; open by due time, closed newest first.',
  )
    .input(worklistInput)
    .output(orUnchanged(requestPage))
    .query(async ({ ctx, input }) => unlessKnown(input.since, marked(ctx, await listWorklist(ctx, input)))),

  waiting: procedure('requests.waiting', 'What waits for me: my own to confirm, and for each of my posts what it owns.')
    .input(waitingInput)
    .output(orUnchanged(waitingView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await waitingFor(ctx)))),

  accept: procedure('requests.accept', 'Take it on; the working days of its category begin.')
    .input(acceptInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'accept' })),

  decline: procedure('requests.decline', 'Do not take it on, and say why.')
    .input(declineInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'decline' })),

  dispatch: procedure('requests.dispatch', 'Give it to a post, with a due date.')
    .input(dispatchInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input: { post, placeId, dueAt, ...input } }) => {
      const target = { post, placeId, ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }) }
      return act(ctx, input, { action: 'dispatch', target })
    }),

  handOn: procedure(
    'requests.handOn',
    'Hand it on to an item of the roundtable, new or there already, or to a task; it waits for what comes of that.',
  )
    .input(handOnInput)
    .use(digested())
    .use(checkedTexts({ fields: ['to', 'text'] }))
    .output(requestView)
    .mutation(async ({ ctx, input }) => {
      const { id: matterId, key, seen } = input
      const { memberId } = ctx.actor
      const deed = { matterId, memberId, step: 'handOn', key, sent: ctx.sent, seen, what: '件诉求' }
      await readable(ctx, matterId)
      // Sent again, it is answered with what was done, also where the item is over by now.
      const target = await targetOf(ctx, input).catch((thrown: unknown) => thrown as Error)
      const decided = (found: RequestDocument) => {
        if (target instanceof Error) throw target
        return handOn(found, input, target, ctx.actor, ctx.now, ctx.calendar)
      }
      return show(ctx, await takeStep(ctx, requests, deed, decided))
    }),

  start: procedure('requests.start', 'Take it in hand.')
    .input(startInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'start' })),

  note: procedure('requests.note', 'Say how it is going.')
    .input(noteInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'note' })),

  answer: procedure('requests.answer', 'Say what was done. Whether it is settled is for the resident to say.')
    .input(answerInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'answer' })),

  settle: procedure('requests.settle', 'The resident’s word: it is settled, with a rating.')
    .input(settleInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'settle', stars: input.stars })),

  reopen: procedure('requests.reopen', 'The resident’s word: it is not settled. It goes back to the office.')
    .input(reopenInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'reopen' })),

  withdraw: procedure('requests.withdraw', 'Take back what I reported.')
    .input(withdrawInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(requestView)
    .mutation(({ ctx, input }) => act(ctx, input, { action: 'withdraw' })),
})

interface StepInput {
  id: string
  key: string
  seen?: number
  text?: string
  photoIds?: string[]
}

/** Every action goes this way: load, decide, save once, carry out what follows, show. */
async function act(
  ctx: ActorContext,
  { id: matterId, key, seen, text, photoIds = [] }: StepInput,
  move: Pick<Move, 'action' | 'stars' | 'target'>,
): Promise<RequestView> {
  const deed = { matterId, memberId: ctx.actor.memberId, step: move.action, key, sent: ctx.sent, seen, what: '件诉求' }
  const request = await takeStep(ctx, requests, deed, (found) => {
    if (!mayRead(found, ctx.actor)) throw notFound('件诉求')
    return decide(
      found,
      ctx.actor,
      { ...move, key, text, photos: photosOf(ctx.actor, photoIds) },
      ctx.now,
      ctx.calendar,
    )
  })
  return show(ctx, request)
}
