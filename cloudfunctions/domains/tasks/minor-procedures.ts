import { consentInput, setAdultInput } from 'types/task-inputs'
import { volunteerSelf } from 'types/task-views'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { procedure } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { adultOf, consentOf } from './introducing'

/** What whoever leads a team notes of minors in it. */
export const minorProcedures = {
  consent: procedure('tasks.consent', 'Note that the guardian of a minor agrees that they help in a team.')
    .input(consentInput)
    .use(digested())
    .use(checkedTexts({ fields: ['guardian'], scene: 'profile' }))
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await consentOf(ctx, input))),

  setAdult: procedure(
    'tasks.setAdult',
    'Note that somebody in a team who was a minor is of age. Nobody says it of themselves.',
  )
    .input(setAdultInput)
    .use(digested())
    .output(volunteerSelf)
    .mutation(async ({ ctx, input }) => marked(ctx, await adultOf(ctx, input))),
}
