import {
  activitiesInput,
  activityCodesInput,
  askExcuseInput,
  dutyIdInput,
  dutyMineInput,
  dutyStepInput,
  excuseDutyInput,
  listDutyInput,
  openActivityInput,
  recordDutyInput,
  reportDutyInput,
  scanInput,
  strikeDutyInput,
} from 'types/duty-inputs'
import { activityPage, activityView, dutyPeriodView, excusesView, reportedView, scansView } from 'types/duty-views'
import { presenceCode } from 'types/presence'
import * as z from 'zod'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { orUnchanged } from '../../kernel/or-unchanged'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import { procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { takeStep } from '../../kernel/steps'
import { cancel, codesOf, mustLead } from './activities'
import { checkInBy, enterOnList, showActivity, startActivity } from './checking-in'
import { askedExcuses, decideOneScan, pendingScans, record, setExcuse, strikeOne } from './recording'
import { activities, activitiesAfter } from './store'
import { periodViewOf } from './views'

/** Taking part: by checking in, by an entry of the office, or by being excused. */
export const reportProcedures = {
  activities: procedure('duty.activities', 'What comes, and what is on, where party members check in.')
    .input(activitiesInput)
    .output(orUnchanged(activityPage))
    .query(async ({ ctx, input: { cursor, since } }) => {
      const found = await activitiesAfter(ctx.db, ctx.actor.communityId, ctx.now, cursor, PAGE_AND_ONE)
      const page = pageFrom(
        found,
        ({ _id: id, kind, title, where, startsAt, endsAt }) => ({
          id,
          kind,
          title,
          where,
          startsAt: startsAt.getTime(),
          endsAt: endsAt.getTime(),
        }),
        (last) => `${last.startsAt.getTime()}~${last._id}`,
      )
      return unlessKnown(since, marked(ctx, page))
    }),

  activity: procedure('duty.activity', 'One activity, and how I stand in it.')
    .input(dutyIdInput)
    .output(orUnchanged(activityView))
    .query(async ({ ctx, input: { id, since } }) => unlessKnown(since, await showActivity(ctx, id))),

  openActivity: procedure('duty.openActivity', 'Open an activity, or a day of the desk, at which people check in.')
    .input(openActivityInput)
    .use(digested())
    .use(checkedTexts({ fields: ['title', 'where'] }))
    .output(activityView)
    .mutation(({ ctx, input }) => startActivity(ctx, input)),

  cancelActivity: procedure('duty.cancelActivity', 'Call off an activity that has not ended.')
    .input(dutyStepInput)
    .use(digested())
    .output(activityView)
    .mutation(async ({ ctx, input: { id, key, seen } }) => {
      const deed = {
        matterId: id,
        memberId: ctx.actor.memberId,
        step: 'cancel',
        key,
        sent: ctx.sent,
        seen,
        what: '个活动',
      }
      await takeStep(ctx, activities, deed, (found) => cancel(found, ctx.actor, { key, now: ctx.now }))
      return showActivity(ctx, id)
    }),

  codes: procedure('duty.codes', 'The codes that the leader’s screen shows, thirty seconds each, for ten minutes.')
    .input(activityCodesInput)
    .output(z.array(presenceCode))
    .query(async ({ ctx, input: { id } }) => {
      const found = await activities(ctx.db).get(id)
      mustLead(found, ctx.actor)
      return codesOf(found, ctx.now)
    }),

  report: procedure('duty.report', 'Check in by the code on the leader’s phone.')
    .input(reportDutyInput)
    .use(digested({ proofs: ['code', 'scannedAt'] }))
    .output(reportedView)
    .mutation(({ ctx, input }) => checkInBy(ctx, input)),

  enterOnList: procedure('duty.enterOnList', 'Note on the leader’s list that somebody is here.')
    .input(listDutyInput)
    .use(digested())
    .output(reportedView)
    .mutation(({ ctx, input }) => enterOnList(ctx, input)),

  scans: procedure('duty.scans', 'Scans without a network that wait for a yes.')
    .input(dutyMineInput)
    .output(orUnchanged(scansView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, { items: await pendingScans(ctx) }))),

  decideScan: procedure('duty.decideScan', 'Say whether somebody who scanned without a network was there.')
    .input(scanInput)
    .use(digested())
    .output(dutyPeriodView)
    .mutation(async ({ ctx, input }) => periodViewOf(await decideOneScan(ctx, input), ctx.actor)),

  record: procedure('duty.record', 'Enter on somebody’s behalf what they did; after the days for it with a reason.')
    .input(recordDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['label', 'reason'] }))
    .output(dutyPeriodView)
    .mutation(async ({ ctx, input }) => periodViewOf(await record(ctx, input), ctx.actor)),

  strike: procedure('duty.strike', 'Take back an entry, with a reason that its owner reads.')
    .input(strikeDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(dutyPeriodView)
    .mutation(async ({ ctx, input }) => periodViewOf(await strikeOne(ctx, input), ctx.actor)),

  askExcuse: procedure('duty.askExcuse', 'Ask to be excused for a period: a kind of reason, and no text.')
    .input(askExcuseInput)
    .use(digested())
    .output(dutyPeriodView)
    .mutation(async ({ ctx, input }) => periodViewOf(await setExcuse(ctx, { ...input, state: 'asked' }), ctx.actor)),

  excuse: procedure('duty.excuse', 'Excuse somebody for a period, or say why not to whoever asked for it.')
    .input(excuseDutyInput)
    .use(digested())
    .use(checkedTexts({ fields: ['refusal'] }))
    .output(dutyPeriodView)
    .mutation(async ({ ctx, input }) => periodViewOf(await setExcuse(ctx, { ...input, state: 'given' }), ctx.actor)),

  excuses: procedure('duty.excuses', 'Who asked to be excused and waits for an answer.')
    .input(dutyMineInput)
    .output(orUnchanged(excusesView))
    .query(async ({ ctx, input }) => unlessKnown(input?.since, marked(ctx, { items: await askedExcuses(ctx) }))),
}
