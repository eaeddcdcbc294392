import {
  appendInput,
  circulateInput,
  confirmMinutesInput,
  minutesView,
  paperInput,
  publishSummaryInput,
  sessionInput,
  summaryView,
} from 'types/roundtable-session'
import { fileView } from 'types/sheets'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { append, circulate, confirm, publish } from './minutes/life'
import { minutesOnPaper } from './minutes/paper'
import { minutesViewOf, summaryViewOf } from './minutes/view'
import { type Meeting, mayRead } from './session/standing'
import { inMeeting, knownMeeting, readable } from './session/taking'

const show = (ctx: ActorContext, meeting: Meeting) => marked(ctx, minutesViewOf(meeting, ctx.actor, ctx.now))

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
    .mutation(async ({ ctx, input: { id, addition, key } }) =>
      show(
        ctx,
        await inMeeting(ctx, { id, key, step: 'circulate' }, (meeting) =>
          circulate(meeting, { addition, calendar: ctx.calendar }, ctx.actor, { key, now: ctx.now }),
        ),
      ),
    ),

  confirm: procedure('roundtables.confirm', 'Confirm the minutes for one’s own seat, or object to them in words.')
    .input(confirmMinutesInput)
    .use(digested())
    .use(checkedTexts({ fields: ['objection'] }))
    .output(minutesView)
    .mutation(async ({ ctx, input: { id, seatId, seen, objection, key } }) =>
      show(
        ctx,
        await inMeeting(ctx, { id, key, step: objection ? 'object' : 'confirm' }, (meeting) =>
          confirm(meeting, { seatId, seen, objection }, ctx.actor, { key, now: ctx.now }),
        ),
      ),
    ),

  append: procedure('roundtables.append', 'Add an appendix to minutes that are fixed.')
    .input(appendInput)
    .use(digested())
    .use(checkedTexts({ fields: ['text'] }))
    .output(minutesView)
    .mutation(async ({ ctx, input: { id, key, ...input } }) =>
      show(
        ctx,
        await inMeeting(ctx, { id, key, step: 'append' }, (meeting) =>
          append(meeting, input, ctx.actor, { key, now: ctx.now }),
        ),
      ),
    ),

  publishSummary: procedure('roundtables.publishSummary', 'Post for all neighbours what came of a meeting.')
    .input(publishSummaryInput)
    .use(digested())
    .output(minutesView)
    .mutation(async ({ ctx, input: { id, withNames, key } }) =>
      show(
        ctx,
        await inMeeting(ctx, { id, key, step: 'publish' }, (meeting) =>
          publish(meeting, { withNames, calendar: ctx.calendar }, ctx.actor, { key, now: ctx.now }),
        ),
      ),
    ),

  paper: procedure('roundtables.paper', 'The minutes as PDF, with places to sign for each seat that was there.')
    .input(paperInput)
    .output(fileView)
    .mutation(async ({ ctx, input: { id } }) => minutesOnPaper(ctx, await readable(ctx, id))),

  summary: procedure('roundtables.summary', 'What came of a meeting, as neighbours read it while it hangs.')
    .input(sessionInput)
    .output(orUnchanged(summaryView))
    .query(async ({ ctx, input: { id, since } }) => {
      const meeting = await knownMeeting(ctx, id)
      return unlessKnown(since, marked(ctx, summaryViewOf(meeting, ctx.now, mayRead(meeting, ctx.actor))))
    }),
}
