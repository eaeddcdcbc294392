import { repeatTaskInput, skipRepeatInput, TASK_TEXTS, taskDeedInput } from 'types/task-inputs'
import { type SeriesView, seriesInput, seriesPage, seriesView } from 'types/task-views'
import type { SeriesDocument } from 'types/tasks'
import { checkedTexts } from '../../kernel/content'
import { digested } from '../../kernel/digested'
import { notFound } from '../../kernel/errors'
import { authority } from '../../kernel/grants'
import { derivedId } from '../../kernel/ids'
import { orUnchanged } from '../../kernel/or-unchanged'
import { type ActorContext, procedure } from '../../kernel/procedure'
import { marked, unlessKnown } from '../../kernel/since'
import { beginOnce, begunBy, refuseOther, takeStep } from '../../kernel/steps'
import { readableInShanghai } from '../../kernel/time'
import { projectOf } from '../projects/directory'
import { refuseOrigin as refuseAction } from '../roundtables/directory'
import { openTeam } from '../teams/directory'
import { sketched } from './rules'
import { endRepeat, idOfDay, repeat, skip } from './series'
import { makeTasksOf } from './series-clock'
import { upcoming } from './series-days'
import { allSeries, type ListedSeries, seriesOfTeam } from './series-store'
import { tasks } from './store'
import { nearOf } from './taking'

/** Tasks that come every week. */

const ONLY_LEADERS = '重复的任务由本队队长或居委会设置，请联系他们'
const WHAT = '项重复任务'
const SHOWN_AT_MOST = 100

const timeOn = (at: number) => readableInShanghai(new Date(at - 8 * 3_600_000)).slice(-5)

const viewOf = (series: ListedSeries, { now, calendar }: Pick<ActorContext, 'now' | 'calendar'>): SeriesView => ({
  id: series._id,
  teamId: series.teamId,
  title: series.pattern.title,
  first: series.first,
  until: series.until,
  from: timeOn(series.beginsAfter),
  to: timeOn(series.beginsAfter + series.lasts),
  onHolidays: series.onHolidays,
  exceptions: series.exceptions,
  skipped: series.skipped,
  upcoming: upcoming(series, now, calendar),
  running: series.state === 'running',
})

/** A step in a repeat of the actor's own community. */
async function stepIn(
  ctx: ActorContext,
  { id, key, step }: { id: string; key: string; step: 'skip' | 'endRepeat' },
  decide: (series: SeriesDocument) => ReturnType<typeof skip>,
) {
  const deed = { matterId: id, memberId: ctx.actor.memberId, step, key, sent: ctx.sent, what: WHAT }
  const after = await takeStep(ctx, allSeries, deed, (series) => {
    if (series.communityId !== ctx.actor.communityId) throw notFound(WHAT)
    return decide(series)
  })
  return viewOf(after, ctx)
}

export const seriesProcedures = {
  repeats: procedure('tasks.repeats', 'The tasks of a team that come every week, with the days that are left out.')
    .input(seriesInput)
    .output(orUnchanged(seriesPage))
    .query(async ({ ctx, input: { teamId, since } }) => {
      const { communityId } = ctx.actor
      authority(ctx.actor, 'tasks.repeats', [communityId, teamId], ONLY_LEADERS)
      await openTeam(ctx.db, communityId, teamId)
      const found = await seriesOfTeam(ctx.db, { communityId, teamId }, SHOWN_AT_MOST)
      return unlessKnown(since, marked(ctx, { items: found.map((one) => viewOf(one, ctx)) }))
    }),

  repeat: procedure('tasks.repeat', 'Have a task every week: the clock publishes each four weeks ahead.')
    .input(repeatTaskInput)
    .use(digested())
    .use(checkedTexts({ fields: TASK_TEXTS }))
    .output(seriesView)
    .mutation(async ({ ctx, input: { teamId, projectId, key, until, onHolidays, origin, ...sketch } }) => {
      const { communityId, memberId } = ctx.actor
      authority(ctx.actor, 'tasks.repeat', [communityId, teamId], ONLY_LEADERS)
      await openTeam(ctx.db, communityId, teamId)
      if (projectId) await projectOf(ctx.db, communityId, projectId)
      const _id = derivedId(memberId, key)
      if (origin) await refuseAction(ctx, origin.id, _id)
      const from = projectId ? { projectId } : {}
      const first = { ...sketched(_id, sketch, await nearOf(ctx, sketch.placeId)), ...from }
      const said = { key, now: ctx.now }
      const made = begunBy(
        repeat({ _id, communityId, teamId }, first, { until, onHolidays, origin }, ctx.actor, said),
        ctx.sent,
      )
      const series = await beginOnce(ctx, allSeries, made)
      refuseOther(series, { digest: series.timeline[0]?.digest, text: series.pattern.title }, ctx.sent)
      return viewOf((await makeTasksOf(ctx, series)) ?? series, ctx)
    }),

  skipRepeat: procedure(
    'tasks.skipRepeat',
    'Leave out one day of a task that comes every week, and tell whoever is in it.',
  )
    .input(skipRepeatInput)
    .use(digested())
    .use(checkedTexts({ fields: ['reason'] }))
    .output(seriesView)
    .mutation(async ({ ctx, input: { id, key, ...skipped } }) => {
      const made = await tasks(ctx.db).get(idOfDay(id, skipped.day))
      return stepIn(ctx, { id, key, step: 'skip' }, (series) =>
        skip(series, made, ctx.actor, { ...skipped, key, now: ctx.now }),
      )
    }),

  endRepeat: procedure('tasks.endRepeat', 'Have a task no longer every week; what is published stays.')
    .input(taskDeedInput)
    .use(digested())
    .output(seriesView)
    .mutation(({ ctx, input: { id, key } }) =>
      stepIn(ctx, { id, key, step: 'endRepeat' }, (series) => endRepeat(series, ctx.actor, { key, now: ctx.now })),
    ),
}
