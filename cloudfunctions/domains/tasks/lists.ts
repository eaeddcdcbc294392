import type { TaskSummary } from 'types/task-views'
import type { Origin } from 'types/tasks'
import { hoursOnPaper } from 'types/words/tasks'
import { daysAfter } from '../../kernel/calendar'
import { notFound } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { PAGE_AND_ONE, pageFrom } from '../../kernel/page'
import type { ActorContext } from '../../kernel/procedure'
import { beginningOf, dayInShanghai } from '../../kernel/time'
import { refuseHandingOn } from '../requests/directory'
import { refuseOrigin as refuseAction } from '../roundtables/directory'
import { namesOfTeams, openTeam } from '../teams/directory'
import { type Fitting, fitting } from './fitting'
import { entriesOf, minutesOf } from './hours-store'
import { volunteers } from './people-store'
import { keyAt } from './rules'
import { spanOf } from './statistics'
import { comingIn, comingOf, draftsOf, freeIn, type ListedTask, ofTeamBetween, tasksWith } from './store'
import { summaryOf } from './views'

/** The lists of tasks, and of hours. */

/** So many of the next tasks are looked at for what fits. */
const LOOKED_AT = 100

interface Asked {
  by: 'fits' | 'week' | 'team'
  teamId?: string | undefined
  cursor?: string | undefined
}

interface Page {
  items: TaskSummary[]
  next: string | null
  mayBegin?: boolean
}

export async function listed(ctx: ActorContext, { by, teamId, cursor }: Asked): Promise<Page> {
  if (by === 'fits') return { items: await fittingMe(ctx), next: null }
  if (by === 'team') return ofTeam(ctx, teamId, cursor)
  const { communityId } = ctx.actor
  const found = await comingIn(ctx.db, { communityId }, { after: cursor, until: endOfWeek(ctx.now) }, PAGE_AND_ONE)
  return shown(ctx, found, ({ startKey }) => startKey)
}

/** The midnight after the next Sunday, or after today if it is one, in Shanghai. */
export function endOfWeek(now: Date): Date {
  const today = dayInShanghai(now)
  const weekday = new Date(today).getUTCDay()
  return beginningOf(daysAfter(today, ((7 - weekday) % 7) + 1))
}

async function ofTeam(ctx: ActorContext, teamId: string | undefined, cursor: string | undefined): Promise<Page> {
  if (teamId === undefined) throw notFound('支队伍')
  const found = await comingIn(ctx.db, { teamId }, { after: cursor }, PAGE_AND_ONE)
  const mayBegin = mayOver(ctx.actor, 'tasks.draft', [ctx.actor.communityId, teamId])
  const drafts = mayBegin && cursor === undefined ? await draftsOf(ctx.db, teamId, LOOKED_AT) : []
  const own = (task: ListedTask) => task.communityId === ctx.actor.communityId
  const page = await shown(ctx, found.filter(own), ({ startKey }) => startKey)
  return { ...page, mayBegin, items: [...(await summariesOf(ctx, drafts.filter(own))), ...page.items] }
}

interface CalendarAsked {
  teamId: string
  from: string
  until: string
  cursor?: string | undefined
}

/** What a team has on these days, what was and what was cancelled as well; drafts for whoever leads it. */
export async function calendarOfTeam(ctx: ActorContext, { teamId, cursor, ...days }: CalendarAsked): Promise<Page> {
  const { db, actor } = ctx
  const { communityId } = actor
  const span = spanOf(days)
  await openTeam(db, communityId, teamId)
  const found = await ofTeamBetween(db, { communityId, teamId }, { ...span, after: cursor }, PAGE_AND_ONE)
  const leads = mayOver(actor, 'tasks.publish', [communityId, teamId])
  const { items, next } = pageFrom(
    found,
    (task) => task,
    ({ startKey }) => startKey,
  )
  return {
    items: await summariesOf(
      ctx,
      items.filter(({ state }) => leads || state !== 'draft'),
    ),
    next,
  }
}

async function fittingMe(ctx: ActorContext): Promise<TaskSummary[]> {
  const { actor, db, now } = ctx
  const { communityId, memberId } = actor
  const [found, coming, volunteer] = await Promise.all([
    comingIn(db, { communityId }, { after: keyAt(now) }, LOOKED_AT),
    comingOf(db, memberId, now),
    volunteers(db).get(memberId),
  ])
  // Who is new to a team is looked at when a place is taken: here nobody is left out for it.
  const fits = fitting(found, actor, { coming, volunteer, isKnownToTeam: false, despite: null }, now)
  const names = await namesOfTeams(db, communityId, [...new Set(fits.map(({ task }) => task.teamId))])
  return fits.map(({ task, why }: Fitting) => summaryOf(task, memberId, names, why))
}

/** So many tasks are offered at once; whoever looks for another one writes a part of its title. */
const OFFERED = 20

/**
 * The tasks that may still take a request or an action.
 * @throws {AppError} where the actor may not give it to one, as its domain says
 */
export async function takersFor(ctx: ActorContext, { kind, id }: Origin, part: string | undefined) {
  await (kind === 'action' ? refuseAction(ctx, id, '') : refuseHandingOn(ctx, id))
  return summariesOf(ctx, await freeIn(ctx.db, ctx.actor.communityId, part, OFFERED))
}

interface MyAsked {
  when: 'coming' | 'past'
  cursor?: string | undefined
}

/** Offers and what one waits for stand before the first page of what is to come. */
export async function listMine(ctx: ActorContext, { when, cursor }: MyAsked): Promise<Page> {
  const { db, actor, now } = ctx
  const asked = { memberId: actor.memberId, when, now, after: cursor }
  const isFirst = when === 'coming' && cursor === undefined
  const [claimed, offered, waited] = await Promise.all([
    tasksWith(db, { ...asked, list: 'claims' }, PAGE_AND_ONE),
    isFirst ? tasksWith(db, { ...asked, list: 'offers' }, LOOKED_AT) : [],
    isFirst ? tasksWith(db, { ...asked, list: 'waiting' }, LOOKED_AT) : [],
  ])
  const page = await shown(ctx, claimed, ({ endKey }) => endKey)
  const before = await summariesOf(ctx, [...offered, ...waited])
  return { ...page, items: [...before, ...page.items] }
}

async function shown(ctx: ActorContext, found: ListedTask[], cursorOf: (last: ListedTask) => string): Promise<Page> {
  const { items, next } = pageFrom(found, (task) => task, cursorOf)
  return { items: await summariesOf(ctx, items), next }
}

async function summariesOf(ctx: ActorContext, found: readonly ListedTask[]): Promise<TaskSummary[]> {
  if (found.length === 0) return []
  const names = await namesOfTeams(ctx.db, ctx.actor.communityId, [...new Set(found.map(({ teamId }) => teamId))])
  return found.map((task) => summaryOf(task, ctx.actor.memberId, names))
}

/** My entries in the ledger, and the sum of all of them. */
export async function myHours({ db, actor }: ActorContext, cursor: string | undefined) {
  const [found, minutes] = await Promise.all([
    entriesOf(db, actor.memberId, cursor, PAGE_AND_ONE),
    minutesOf(db, actor.memberId),
  ])
  const page = pageFrom(
    found,
    ({ _id: id, title, day, minutes, kind, note }) => ({ id, title, day, minutes, kind, note }),
    (last) => last.order,
  )
  return { ...page, minutes, hours: hoursOnPaper(minutes) }
}
