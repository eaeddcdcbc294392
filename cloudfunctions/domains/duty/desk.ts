import type { DutySum, DutySumsDocument } from 'types/duty'
import type { DutyDeskView } from 'types/duty-views'
import { postOver } from '../../kernel/actor'
import { mayOver, postsFor } from '../../kernel/grants'
import { pinyinMark } from '../../kernel/in-order'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { marked } from '../../kernel/since'
import { dayInShanghai } from '../../kernel/time'
import { waysTo } from '../places/directory'
import { placeOfPost } from './over'
import { periodsCounted, periodsIn, sums } from './period-store'
import { periodIdOf, takingPartOf } from './reporting'
import { askedPeriod, boundsOf, enteredUntil, periodOn, rhythmOn } from './rhythm'
import { settingsOf } from './settings'
import { filesOver } from './store'
import { countedRows, sumsIdOf } from './sums'

/** The desk of a community: numbers of a period by unit and branch. It reads the sums, and so as much for ten as for ten thousand. */

/** @param asked as '2026-03'; left out: the period of now */
export async function deskOf(ctx: ActorContext, asked: string | undefined): Promise<DutyDeskView & { mark: string }> {
  const { actor, db, now, calendar } = ctx
  const { communityId } = actor
  const settings = await settingsOf(db, communityId, now)
  const today = dayInShanghai(now)
  const current = periodOn(today, settings.rhythms)
  const period = askedPeriod(asked, settings.rhythms, today)
  const { first } = boundsOf(period)
  const [stored, known] = await Promise.all([
    sums(db).get(sumsIdOf(communityId, period)),
    periodsCounted(db, communityId),
  ])
  const all = stored?.rows ?? (await countedRows(ctx, communityId, period, []))
  const rows = (await seenBy(ctx, all)).map(({ group: _, scope: __, ...row }): DutySum => row)
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

/** The community's posts see all lines, a branch's those of the branch, a yard's those of the blocks in it as well. */
async function seenBy({ actor, db }: ActorContext, rows: DutySumsDocument['rows']): Promise<DutySumsDocument['rows']> {
  const kinds = postsFor('duty.period')
  if (postOver(actor, kinds, [actor.communityId])) return rows
  const places = actor.posts.filter(({ kind }) => kinds.includes(kind)).map(({ at }) => at.id)
  // Of a period that was over before the way to the branch was kept, it is looked up.
  const ways = await waysTo(
    db,
    rows.flatMap(({ branch, scope }) => (branch && !scope ? [branch.id] : [])),
  )
  return rows.filter(({ branch, scope }) => {
    if (!branch) return false
    const over = scope ?? ways.get(branch.id)?.map(({ id }) => id) ?? [branch.id]
    return over.some((id) => places.includes(id))
  })
}

function actionsOf({ actor }: ActorContext): DutyDeskView['actions'] {
  const may = (name: Parameters<typeof mayOver>[1]) => mayOver(actor, name, [actor.communityId])
  const actions: DutyDeskView['actions'] = []
  if (may('duty.setRhythm')) actions.push('settings', 'enter', 'record')
  if (may('duty.openActivity')) actions.push('activity', 'sheet')
  if (actor.posts.some(({ kind }) => postsFor('duty.postsHeld').includes(kind))) actions.push('postsHeld')
  return actions
}

/**
 * A secretary's own people and how they stand, by pinyin. Nobody is called missing, and nothing is counted. No post of the
 * community has such a list. Source: rules/duty.md B.1, row 15.
 */
export async function branchPage(ctx: ActorContext, asked: string | undefined, cursor: string | undefined) {
  const { actor, db, now } = ctx
  const { communityId } = actor
  const over = placeOfPost(ctx, 'duty.branch')
  const { rhythms } = await settingsOf(db, communityId, now)
  const period = askedPeriod(asked, rhythms, dayInShanghai(now))
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
    pinyinMark,
  )
  return marked(ctx, { ...page, period })
}
