import {
  answerAppendixInput,
  appendInput,
  circulateInput,
  confirmMinutesInput,
  minutesView,
  publishMinutesInput,
  publishSummaryInput,
  summaryView,
} from 'types/roundtable-minutes'
import { paperInput, sessionInput } from 'types/roundtable-session'
import { fileView } from 'types/sheets'
import type { MeetingStep } from 'types/words/roundtables'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import type { Step } from '../../kernel/matter'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import type { Said } from './entries'
import { knownMeeting } from './meetings/views'
import { answerAppendix, append } from './minutes/appendices'
import { reportersIn } from './minutes/hiding'
import { circulate, confirm } from './minutes/life'
import { minutesOnPaper, publicCopyOnPaper } from './minutes/paper'
import { publish, publishMinutes } from './minutes/publishing'
import { minutesViewOf, summaryViewOf } from './minutes/view'
import { type Meeting, mayRead } from './session/standing'
import { inMeeting, readable } from './session/taking'

const show = (ctx: ActorContext, meeting: Meeting) => marked(ctx, minutesViewOf(meeting, ctx.actor, ctx.now))

/** Takes a step with the minutes, and answers with them as they are then. */
const act = async (
  ctx: ActorContext,
  { id, key }: { id: string; key: string },
  step: MeetingStep,
  decide: (meeting: Meeting, said: Said) => Step<Meeting>,
) => show(ctx, await inMeeting(ctx, { id, key, step }, (meeting) => decide(meeting, { key, now: ctx.now })))

/** Minutes: sent to each party, answered, fixed, and what neighbours read of it. */
export const minutesProcedures = {
  minutes: procedure('roundtables.minutes', 'The minutes of a meeting and what each party said to them.')
    .input(sessionInput)
    .output(orUnchanged(minutesView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, show(ctx, await readable(ctx, id)))),

  circulate: procedure('roundtables.circulate', 'Send the minutes to each party; changed, they are answered anew.')
    .input(circulateInput)
    .use(digested())
    .use(checkedTexts({ fields: ['addition'] }))
    .output(minutesView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'circulate', (meeting, said) =>
        circulate(meeting, { addition: input.addition, calendar: ctx.calendar, seen: input.seen }, ctx.actor, said),
      ),
    ),

  confirm: procedure('roundtables.confirm', 'Confirm the minutes for one’s own seat, or object to them in words.')
    .input(confirmMinutesInput)
    .use(digested())
    .use(checkedTexts({ fields: ['objection'] }))
    .output(minutesView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, input.objection ? 'object' : 'confirm', (meeting, said) =>
        confirm(meeting, input, ctx.actor, said),
      ),
    ),

  append: procedure(
    'roundtables.append',
    'Add an appendix to minutes that are fixed; the seats that it concerns are asked.',
  )
    .input(appendInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(minutesView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, 'append', (meeting, said) => append(meeting, input, ctx.actor, said)),
    ),

  answerAppendix: procedure(
    'roundtables.answerAppendix',
    'Agree to an appendix that concerns one’s own seat, or object to it in words.',
  )
    .input(answerAppendixInput)
    .use(digested())
    .use(checkedTexts({ fields: ['objection'] }))
    .output(minutesView)
    .mutation(({ ctx, input }) =>
      act(ctx, input, input.objection ? 'objectAppendix' : 'confirmAppendix', (meeting, said) =>
        answerAppendix(meeting, input, ctx.actor, said),
      ),
    ),

  publishSummary: procedure('roundtables.publishSummary', 'Post for all neighbours what came of a meeting.')
    .input(publishSummaryInput)
    .use(digested())
    .output(minutesView)
    .mutation(async ({ ctx, input: { withNames, ...input } }) => {
      const { calendar } = ctx
      const reporters = await reportersIn(ctx.db, await readable(ctx, input.id))
      return act(ctx, input, 'publish', (meeting, said) =>
        publish(meeting, { withNames, calendar, reporters }, ctx.actor, said),
      )
    }),

  publishMinutes: procedure(
    'roundtables.publishMinutes',
    'Let all neighbours read fixed minutes, without numbers, names and what else is named here.',
  )
    .input(publishMinutesInput)
    .use(digested())
    .output(minutesView)
    .mutation(async ({ ctx, input: { hide, ...input } }) => {
      const reporters = await reportersIn(ctx.db, await readable(ctx, input.id))
      return act(ctx, input, 'publishMinutes', (meeting, said) =>
        publishMinutes(meeting, { hide, reporters }, ctx.actor, said),
      )
    }),

  paper: procedure(
    'roundtables.paper',
    'The minutes as PDF: whole with places to sign, for the table; or the public copy, for all neighbours.',
  )
    .input(paperInput)
    .output(fileView)
    .mutation(async ({ ctx, input: { id, copy } }) =>
      copy === 'public'
        ? publicCopyOnPaper(ctx, await knownMeeting(ctx, id))
        : minutesOnPaper(ctx, await readable(ctx, id)),
    ),

  summary: procedure('roundtables.summary', 'What came of a meeting, as neighbours read it while it hangs.')
    .input(sessionInput)
    .output(orUnchanged(summaryView))
    .query(async ({ ctx, input: { id, since } }) => {
      const meeting = await knownMeeting(ctx, id)
      return unlessKnown(since, marked(ctx, summaryViewOf(meeting, ctx.now, mayRead(meeting, ctx.actor))))
    }),
}
