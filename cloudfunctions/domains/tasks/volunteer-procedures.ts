import { introduceInput } from 'types/task-inputs'
import { skilledInput, skilledPage, volunteerSelf, volunteerSelfInput } from 'types/task-views'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { introduceMyself, meAsVolunteer, skilledIn } from './introducing'

/** What people say of themselves as volunteers. */
export const volunteerProcedures = {
  me: procedure('tasks.me', 'What is known of me as a volunteer.')
    .input(volunteerSelfInput)
    .output(orUnchanged(volunteerSelf))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, await meAsVolunteer(ctx)))),

  introduce: procedure('tasks.introduce', 'Say what I know how to do, when I am free, and whether I am a minor.')
    .input(introduceInput)
    .use(digested())
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await introduceMyself(ctx, input))),

  volunteers: procedure(
    'tasks.volunteers',
    'What the volunteers of a team know and when they are free, for whoever leads it.',
  )
    .input(skilledInput)
    .output(orUnchanged(skilledPage))
    .query(async ({ ctx, input: { since, ...input } }) => unlessKnown(since, marked(ctx, await skilledIn(ctx, input)))),
}
