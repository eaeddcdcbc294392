import type { DutyFileDocument } from 'types/duty'
import type { Byline } from 'types/matter'
import type { NominationDocument } from 'types/pledges'
import type { NominationStep } from 'types/words/pledges'
import { AppError, notFound } from '../../kernel/errors'
import { mayOver } from '../../kernel/grants'
import { derivedId, newId } from '../../kernel/ids'
import type { Step } from '../../kernel/matter'
import type { ActorContext } from '../../kernel/procedure'
import { bylineWords } from '../../kernel/sight'
import { beginOnce, begunBy, takeStep } from '../../kernel/steps'
import { fileById, isShared, scopeOf } from '../duty/directory'
import type { Said } from './parts'
import { bylineBy, bylineHere, placesAround, sees } from './standing'
import { nominations, pledges } from './store'
import { yearInShanghai } from './years'

/**
 * Naming somebody for the year's honours, with a sentence: one by each neighbour or branch a year. Only the office reads it,
 * and nobody is told how many there are. Source: issue 16, part 7.
 */

type Nomination = NominationDocument

/**
 * Somebody whom the actor may name: over whose file they hold a post, or whom they know as a neighbour.
 * @throws {AppError} NOT_FOUND for everybody else, FORBIDDEN for oneself
 */
async function nomineeFor({ actor, db }: ActorContext, fileId: string): Promise<DutyFileDocument> {
  const file = await fileById(db, fileId)
  if (file?.communityId !== actor.communityId || file.state !== 'active') throw notFound('位党员')
  if (file.memberId === actor.memberId) {
    throw new AppError('FORBIDDEN', 'NOT_YOURS', '不能推荐自己，请推荐身边的党员')
  }
  if (mayOver(actor, 'duty.confirm', scopeOf(file))) return file
  if (!isShared(file)) throw notFound('位党员')
  if (file.buildingId !== null && placesAround(actor.member).includes(file.buildingId)) return file
  const theirs = await pledges(db).find({ where: { ownerId: fileId }, limit: 20 })
  if (theirs.some((pledge) => sees(pledge, actor, true))) return file
  throw notFound('位党员')
}

const entryOf = (by: Byline, step: NominationStep, { key, now }: Said): Nomination['timeline'][number] => ({
  id: newId(),
  at: now,
  step,
  by,
  key,
})

export async function nominate(
  ctx: ActorContext,
  { fileId, text, key }: { fileId: string; text: string; key: string },
): Promise<Nomination> {
  const file = await nomineeFor(ctx, fileId)
  const { actor, now } = ctx
  const { communityId, memberId } = actor
  const year = yearInShanghai(now)
  const said = { key, now }
  // A post over the file speaks for the branch, everybody else for themselves.
  const by = bylineBy(actor, 'duty.confirm', scopeOf(file))
  const _id = derivedId(memberId, 'nomination', fileId, String(year))
  const entry = entryOf(by, 'nominate', said)
  const made: Nomination = {
    _id,
    communityId,
    year,
    fileId,
    memberId: file.memberId,
    name: file.name,
    order: `${file.pinyin} ${_id}`,
    text,
    nominatorId: memberId,
    nominatorName: bylineWords(by),
    state: 'made',
    timeline: [entry],
    effects: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  if (!(await nominations(ctx.db).get(_id))) {
    const begun = await beginOnce(ctx, nominations, begunBy(made, ctx.sent))
    if (begun.timeline[0]?.key === key) return begun
  }
  const deed = { matterId: _id, memberId, step: 'nominate', key, sent: ctx.sent, what: '份推荐' }
  return takeStep(ctx, nominations, deed, (found): Step<Nomination> => {
    if (found.state === 'made') {
      throw new AppError('ALREADY_DONE', 'WRONG_STATE', '您今年已经推荐过这位党员了，要改请先撤回再推荐')
    }
    return { set: { state: 'made', text }, entry: entryOf(by, 'nominate', said), events: [] }
  })
}

/** Whoever named somebody takes it back. */
export const withdraw = (
  ctx: ActorContext,
  { id, seen, key }: { id: string; seen: number; key: string },
): Promise<Nomination> => {
  const { memberId } = ctx.actor
  const deed = { matterId: id, memberId, step: 'withdraw', key, sent: ctx.sent, seen, what: '份推荐' }
  return takeStep(ctx, nominations, deed, (found): Step<Nomination> => {
    if (found.nominatorId !== memberId) throw notFound('份推荐')
    if (found.state === 'withdrawn') {
      throw new AppError('ALREADY_DONE', 'WRONG_STATE', '已经撤回了，请返回刷新')
    }
    return {
      set: { state: 'withdrawn' },
      entry: entryOf(bylineHere(ctx.actor), 'withdraw', { key, now: ctx.now }),
      events: [],
    }
  })
}
