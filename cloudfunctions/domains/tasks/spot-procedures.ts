import { presenceCode } from 'types/presence'
import { checkInput, markInput, photographInput, taskDeedInput } from 'types/task-inputs'
import { taskCodesInput, taskView } from 'types/task-views'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { authority } from '../../kernel/grants'
import { procedure } from '../../kernel/procedure'
import { photosOf } from '../photos/directory'
import { scopeOf } from './entries'
import { endEarly } from './life'
import { checkIn, checkOut, codesOf, mark } from './on-spot'
import { photograph } from './photographing'
import { act, known, place } from './taking'

/** On the spot: who came, who went, and who did not come. */
export const spotProcedures = {
  codes: procedure('tasks.codes', 'The codes that the leader’s screen shows, thirty seconds each, for ten minutes.')
    .input(taskCodesInput)
    .output(z.array(presenceCode))
    .query(async ({ ctx, input: { id } }) => {
      const task = await known(ctx, id)
      authority(ctx.actor, 'tasks.codes', scopeOf(task), '签到码由队长和居委会打开，请联系他们')
      return codesOf(task, ctx.now)
    }),

  checkIn: procedure('tasks.checkIn', 'Be here: by the code on the leader’s screen, or on the leader’s list.')
    .input(checkInput)
    .use(digested({ proofs: ['code'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...proof } }) =>
      place(ctx, { id, key, step: 'checkIn' }, (task) => checkIn(task, proof, ctx.actor, { key, now: ctx.now })),
    ),

  checkOut: procedure('tasks.checkOut', 'Go: by the code on the leader’s screen, or on the leader’s list.')
    .input(checkInput)
    .use(digested({ proofs: ['code'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...proof } }) =>
      place(ctx, { id, key, step: 'checkOut' }, (task) => checkOut(task, proof, ctx.actor, { key, now: ctx.now })),
    ),

  photograph: procedure('tasks.photograph', 'Add photos from before the work or from after it, on the spot.')
    .input(photographInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key, when, photoIds } }) =>
      act(ctx, { id, key, step: 'photograph' }, (task) => {
        const photos = photosOf(ctx.actor, [...new Set(photoIds)])
        return photograph(task, { when, photos }, ctx.actor, { key, now: ctx.now })
      }),
    ),

  end: procedure('tasks.end', 'End a task that is under way before its time: minutes are counted until now.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      act(ctx, { id, key, step: 'end' }, (task) =>
        endEarly(task, ctx.actor, { key, now: ctx.now, calendar: ctx.calendar }),
      ),
    ),

  mark: procedure('tasks.mark', 'Note after the end who did not come or was excused, until the task is counted.')
    .input(markInput)
    .use(digested())
    .use(checkedTexts({ fields: ['note'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      place(ctx, { id, key, step: 'mark' }, (task) => mark(task, input, ctx.actor, { key, now: ctx.now })),
    ),
}
