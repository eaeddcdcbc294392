import type { DutySum } from 'types/duty'
import type { DutyDeskView } from 'types/duty-views'
import { postOver } from '../../kernel/actor'
import { forbidden } from '../../kernel/errors'
import { mayOver, postsFor } from '../../kernel/grants'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { dayInShanghai } from '../../kernel/time'
import { placeOfPost } from './over'
import { periodIdOf, takingPartOf } from './reporting'
import { boundsOf, enteredUntil, periodOn, rhythmOn } from './rhythm'
import { settingsOf } from './settings'
import { filesOver, markOf, periodsCounted, periodsIn, sums } from './store'
import { countedRows, sumsIdOf } from './sums'

/** The desk of a community: numbers of a period by unit and branch. It reads the sums, and so as much for ten as for ten thousand. */

/** @param asked as '2026-03'; left out: the period of now */
export async function deskOf(ctx: ActorContext, asked: string | undefined): Promise<DutyDeskView & { mark: string }> {
  const { actor, db, now, calendar } = ctx
  const { communityId } = actor
  const settings = await settingsOf(db, communityId, now)
  const today = dayInShanghai(now)
  const current = periodOn(today, settings.rhythms)
  const period = asked ?? current
  const { first } = boundsOf(period)
  const [stored, known] = await Promise.all([
    sums(db).get(sumsIdOf(communityId, period)),
    periodsCounted(db, communityId),
  ])
  const all = stored?.rows ?? (await countedRows(ctx, communityId, period, []))
  const rows = all.filter(seenBy(ctx)).map(({ group: _, ...row }): DutySum => row)
  const { kind, times, document } = rhythmOn(first, settings.rhythms)
  const coming = settings.rhythms.find(({ from }) => from > today)
  return marked(ctx, {
    period,
    rows,
    total: {
      members: sumOf(rows, 'members'),
      tookPart: sumOf(rows, 'tookPart'),
      excused: sumOf(rows, 'excused'),
    },
    rhythm: { kind, times, document },
    coming: coming ? { kind: coming.kind, times: coming.times, document: coming.document, from: coming.from } : null,
    countedAt: stored?.countedAt.getTime() ?? null,
    updating: stored?.stale ?? false,
    enteredUntil: enteredUntil(period, calendar).getTime(),
    periods: [...new Set([current, ...known.map((one) => one.period)])],
    checkIn: settings.checkIn,
    labels: settings.labels,
    actions: actionsOf(ctx),
  })
}

const sumOf = (rows: readonly DutySum[], field: 'members' | 'tookPart' | 'excused') =>
  rows.reduce((sum, row) => sum + row[field], 0)

/** The community's posts see all lines, a branch's those of the branch. */
function seenBy({ actor }: ActorContext) {
  const kinds = postsFor('duty.period')
  if (postOver(actor, kinds, [actor.communityId])) return () => true
  const places = actor.posts.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at.id)
  return ({ branch }: DutySum) => branch !== null && places.includes(branch.id)
}

function actionsOf({ actor }: ActorContext): DutyDeskView['actions'] {
  const may = (name: Parameters<typeof mayOver>[1]) => mayOver(actor, name, [actor.communityId])
  const actions: DutyDeskView['actions'] = []
  if (may('duty.setRhythm')) actions.push('settings', 'enter', 'record')
  if (may('duty.openActivity')) actions.push('activity', 'sheet')
  if (actor.posts.some(({ kind }) => postsFor('duty.postsHeld').includes(kind))) actions.push('postsHeld')
  return actions
}

/** A secretary's own people and how they stand, by pinyin. Nobody is called missing, and nothing is counted. */
export async function branchPage(ctx: ActorContext, asked: string | undefined, cursor: string | undefined) {
  const { actor, db, now } = ctx
  const { communityId } = actor
  const post = actor.posts.find(({ kind }) => kind === 'branchSecretary' || kind === 'generalBranchSecretary')
  const over = post?.at.id ?? placeOfPost(ctx)
  if (!post && over !== communityId) throw forbidden()
  const { rhythms } = await settingsOf(db, communityId, now)
  const period = asked ?? periodOn(dayInShanghai(now), rhythms)
  boundsOf(period)
  const found = await filesOver(db, { communityId, over, state: 'active', after: cursor }, PAGE_AND_ONE)
  const done = new Map(
    (
      await periodsIn(
        db,
        found.map(({ _id }) => periodIdOf(_id, period)),
      )
    ).map((one) => [one.fileId, one]),
  )
  const page = pageFrom(
    found,
    ({ _id: id, name, memberId }) => ({
      id,
      name,
      standing: takingPartOf(done.get(id) ?? null),
      onPaper: memberId === null,
    }),
    markOf,
  )
  return marked(ctx, { ...page, period })
}
