import { feedbackPage, feedbackView, myLettersInput, replyFeedbackInput, sendFeedbackInput } from 'types/letters'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { mayOver } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { ownUnit, reply, send } from './feedback'
import { feedback, feedbackOf } from './store'

type Listed = Awaited<ReturnType<typeof feedbackOf>>[number]
const viewOf = ({ _id: id, unit, text, reply: replied, state, createdAt, version }: Listed) => ({
  id,
  unit: unit.name,
  text,
  reply: replied,
  state,
  at: createdAt.getTime(),
  version,
})

/** What units say of the community. */
export const feedbackProcedures = {
  feedback: procedure('letters.feedback', 'What units say of the community; to a unit what it said itself.')
    .input(myLettersInput)
    .output(orUnchanged(feedbackPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const { actor } = ctx
      const isOffice = mayOver(actor, 'letters.replyFeedback', [actor.communityId])
      const asked = { communityId: actor.communityId, unitId: isOffice ? undefined : ownUnit(actor).id }
      const found = await feedbackOf(ctx.db, asked, cursor, PAGE_AND_ONE)
      return unlessKnown(
        since,
        marked(
          ctx,
          pageFrom(found, viewOf, (last) => last.order),
        ),
      )
    }),

  sendFeedback: procedure('letters.sendFeedback', 'Say in the name of my unit what the community does well or not.')
    .input(sendFeedbackInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(feedbackView)
    .mutation(async ({ ctx, input: { text, key } }) => {
      const _id = derivedId(ctx.actor.memberId, 'unit-feedback', key)
      const made = send(_id, text, ctx.actor, { key, now: ctx.now })
      const begun = await beginOnce(ctx, feedback, begunBy(made, ctx.sent))
      refuseOther(begun, { digest: begun.timeline[0]?.digest, text: begun.text }, ctx.sent)
      return viewOf(begun)
    }),

  replyFeedback: procedure('letters.replyFeedback', 'Reply to what a unit says of the community.')
    .input(replyFeedbackInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(feedbackView)
    .mutation(async ({ ctx, input: { id, key, seen, text } }) => {
      const deed = {
        matterId: id,
        memberId: ctx.actor.memberId,
        step: 'reply',
        key,
        sent: ctx.sent,
        seen,
        what: '条意见',
      }
      return viewOf(
        await takeStep(ctx, feedback, deed, (found) => reply(found, text, ctx.actor, { key, now: ctx.now })),
      )
    }),
}
