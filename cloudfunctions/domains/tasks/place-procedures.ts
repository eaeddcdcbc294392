import { takeOverInput, taskDeedInput, withdrawTaskInput } from 'types/task-inputs'
import { taskView } from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { procedure } from '../../kernel/procedure'
import { claim, full, refuseByStanding, refuseOutsider } from './claiming'
import { withdrawFor } from './leading'
import { declineOffer, takeOffer } from './offering'
import { askStandIn, confirmComing, takeOver } from './standing-in'
import { place, standingOf } from './taking'
import { wait } from './waiting-list'
import { withdraw } from './withdrawing'

/** What people do about places in a task. Many may do it at the same moment. */
export const placeProcedures = {
  claim: procedure('tasks.claim', 'Take a place in a task.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(
        ctx,
        { id, key, step: 'claim' },
        (task) => claim(task, ctx.actor, { key, now: ctx.now }, () => standingOf(ctx, task)),
        full,
      ),
    ),

  wait: procedure('tasks.wait', 'Wait for a place in a task that is full.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'wait' }, (task) =>
        wait(task, ctx.actor, { key, now: ctx.now }, () => standingOf(ctx, task)),
      ),
    ),

  withdraw: procedure('tasks.withdraw', 'Give back my place, my offer or my place in the waiting list.')
    .input(withdrawTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, memberId, reason, key } }) =>
      place(ctx, { id, key, step: 'withdraw' }, (task) =>
        memberId === undefined
          ? withdraw(task, ctx.actor, { key, reason, now: ctx.now })
          : withdrawFor(task, { memberId }, ctx.actor, { key, now: ctx.now }),
      ),
    ),

  takeOffer: procedure('tasks.takeOffer', 'Take the place that was offered to me.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'takeOffer' }, async (task) => {
        const said = { key, now: ctx.now }
        // An offer that has lapsed is refused before anything is read.
        takeOffer(task, ctx.actor, said)
        // It may have been restricted since they waited.
        refuseOutsider(task, ctx.actor.member)
        const standing = await standingOf(ctx, task)
        refuseByStanding(task, standing, ctx.now)
        return takeOffer(task, ctx.actor, said, { despite: standing.despite })
      }),
    ),

  declineOffer: procedure('tasks.declineOffer', 'Leave the place that was offered to me to the next one.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'declineOffer' }, (task) => declineOffer(task, ctx.actor, { key, now: ctx.now })),
    ),

  askStandIn: procedure('tasks.askStandIn', 'Look for a stand-in: the place stays mine until somebody takes it.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'askStandIn' }, (task) => askStandIn(task, ctx.actor, { key, now: ctx.now })),
    ),

  takeOver: procedure('tasks.takeOver', 'Take the place of somebody who looks for a stand-in.')
    .input(takeOverInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, placeId, key } }) =>
      place(ctx, { id, key, step: 'takeOver' }, (task) =>
        takeOver(task, placeId, ctx.actor, { key, now: ctx.now }, () => standingOf(ctx, task)),
      ),
    ),

  confirmComing: procedure('tasks.confirmComing', 'Say that I will come: the day before, or after a change of time.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'confirmComing' }, (task) => confirmComing(task, ctx.actor, { key, now: ctx.now })),
    ),
}
