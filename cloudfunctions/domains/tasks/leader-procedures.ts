import {
  allowInput,
  claimForInput,
  moveTaskInput,
  restrictInput,
  setPlacesInput,
  taskDeedInput,
} from 'types/task-inputs'
import { askInput, suggestions, taskIdInput, taskView } from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { memberIn } from '../members/directory'
import { full } from './claiming'
import { allow, claimFor, close, move, setPlaces } from './leading'
import { restrict } from './restricting'
import { comingOf } from './store'
import { ask } from './suggesting'
import { peopleFor, suggestionsFor } from './suggestions'
import { place } from './taking'

/** What whoever leads a task changes while people claim places in it. */
export const leaderProcedures = {
  claimFor: procedure('tasks.claimFor', 'Give a place to somebody without a phone.')
    .input(claimForInput)
    .use(digested())
    .use(checkedTexts({ fields: ['name', 'despite'], scene: 'profile' }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...guest } }) =>
      place(
        ctx,
        { id, key, step: 'claimFor' },
        (task) =>
          claimFor(task, guest, ctx.actor, { key, now: ctx.now }, (memberId) =>
            comingOf(ctx.db, memberId, task.startsAt),
          ),
        full,
      ),
    ),

  allow: procedure('tasks.allow', 'Let somebody claim a place although they have another task at that time.')
    .input(allowInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(async ({ ctx, input: { id, key, ...input } }) => {
      await memberIn(ctx.db, ctx.actor.communityId, input.memberId)
      return place(ctx, { id, key, step: 'allow' }, (task) => allow(task, input, ctx.actor, { key, now: ctx.now }))
    }),

  setPlaces: procedure('tasks.setPlaces', 'More places, or fewer, as long as nobody loses one.')
    .input(setPlacesInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, places, key } }) =>
      place(ctx, { id, key, step: 'setPlaces' }, (task) => setPlaces(task, places, ctx.actor, { key, now: ctx.now })),
    ),

  suggest: procedure('tasks.suggest', 'Up to ten people and the teams that fit a task, each with the reason in words.')
    .input(taskIdInput)
    .output(orUnchanged(suggestions))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, marked(ctx, await suggestionsFor(ctx, id)))),

  ask: procedure('tasks.ask', 'Ask some of those who fit whether they can help, once each. It gives nobody a place.')
    .input(askInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, memberIds, key } }) =>
      place(ctx, { id, key, step: 'ask' }, async (task) =>
        ask(task, memberIds, ctx.actor, { key, now: ctx.now }, () => peopleFor(ctx, task)),
      ),
    ),

  close: procedure('tasks.close', 'Take no more people: who has a place keeps it.')
    .input(taskDeedInput)
    .use(digested())
    .output(taskView)
    .mutation(({ ctx, input: { id, key } }) =>
      place(ctx, { id, key, step: 'close' }, (task) => close(task, ctx.actor, { key, now: ctx.now })),
    ),

  restrict: procedure(
    'tasks.restrict',
    'Say anew whom a published task is for and how dangerous it is. Nobody loses a place.',
  )
    .input(restrictInput)
    .use(digested())
    .use(checkedTexts({ fields: ['gear', 'insurer', 'policy'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      place(ctx, { id, key, step: 'restrict' }, (task) => restrict(task, input, ctx.actor, { key, now: ctx.now })),
    ),

  move: procedure('tasks.move', 'Put a task at another time: everybody is told, and asked whether they still come.')
    .input(moveTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(taskView)
    .mutation(({ ctx, input: { id, key, ...input } }) =>
      place(ctx, { id, key, step: 'move' }, (task) => move(task, input, ctx.actor, { key, now: ctx.now })),
    ),
}
