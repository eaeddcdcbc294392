import type { DutyFileDocument } from 'types/duty'
import type { LetterDocument, LetterRunDocument } from 'types/letters'
import type { Context } from '../../kernel/context'
import { type Database, insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import type { ActorContext } from '../../kernel/procedure'
import { type Share, workOff } from '../../kernel/share'
import { slicesOf } from '../../kernel/slices'
import { takeStepOn } from '../../kernel/steps'
import { dayInShanghai } from '../../kernel/time'
import { countActive, filesAfter, filesByIds, yearOfFile } from '../duty/directory'
import { isUnitInUse } from '../units/directory'
import { countAnew, draft } from './rules/letter'
import { isStopped } from './rules/states'
import { unitOfYear } from './rules/unit'
import { letters, lettersOfYear, runs, runsLeft } from './store'

/**
 * One run drafts the letters of a year: a slice a call, in the order of the names. It may die anywhere and be called again by
 * the phone or by the clock: each letter has an id of its own, and is there once.
 */

/** Files that one call looks at: a call ends after 20 seconds. */
const AT_ONCE = 60
const TOGETHER = 10

const runIdOf = (communityId: string, year: string) => derivedId('letter-run', communityId, year)

/**
 * Begins the run of a year, or goes on with it.
 * @throws {AppError} INVALID_INPUT for a year that has not come
 */
export async function draftSome(ctx: ActorContext, year: string): Promise<LetterRunDocument> {
  const { actor, db, now } = ctx
  if (year > dayInShanghai(now).slice(0, 4)) {
    const message = '这一年还没有到，请选择今年或以前的年份'
    throw new AppError('INVALID_INPUT', 'MALFORMED', message, { year: message })
  }
  const { communityId } = actor
  const total = await countActive(db, communityId)
  const begun = await insertOnce<LetterRunDocument>(runs(db), {
    _id: runIdOf(communityId, year),
    communityId,
    year,
    after: '',
    done: 0,
    total,
    state: 'running',
    updatedAt: now,
  })
  // Somebody who was confirmed since is drafted as well.
  return begun.state === 'done' ? goOn(ctx, { ...begun, after: '', done: 0, total }) : goOn(ctx, begun)
}

/** One slice. */
async function goOn(context: Context, run: LetterRunDocument): Promise<LetterRunDocument> {
  const { db, now } = context
  const found = await filesAfter(db, run.communityId, run.after, AT_ONCE)
  const whole = await filesByIds(
    db,
    found.map(({ _id }) => _id),
  )
  const isInUse = onceAsked(db, run.communityId)
  for (const slice of slicesOf(whole, TOGETHER)) {
    await Promise.all(slice.map((file) => draftOnce(context, file, run.year, isInUse)))
  }
  const last = found.at(-1)
  const next: LetterRunDocument = {
    ...run,
    after: last ? last.mark : run.after,
    done: Math.min(run.total, run.done + found.length),
    state: found.length < AT_ONCE ? 'done' : 'running',
    updatedAt: now,
  }
  const { after, done, total, state, updatedAt } = next
  await runs(db).update({ _id: run._id }, { after, done, total, state, updatedAt })
  return next.state === 'done' ? { ...next, done: next.total } : next
}

/**
 * One person's letter of a year. One that nobody was shown has its figures counted anew. After one that was stopped there is
 * another, as whoever left may have come back.
 */
async function draftOnce(context: Context, file: DutyFileDocument, year: string, isInUse: IsInUse): Promise<void> {
  const before = await lettersOfYear(context.db, file._id, year)
  const inForce = before.filter((letter) => !isStopped(letter))
  const [found] = inForce.filter(({ state }) => state === 'drafted')
  if (inForce.length > 0 && !found) return
  const content = await contentOf(context, file, year, isInUse)
  if (!content) return
  if (!found) {
    await insertDraft(context, file, { ...content, year, turn: nextTurn(before) })
    return
  }
  const step = countAnew(found, content, context.now)
  // Whoever writes its words at this moment is faster: the next run counts it.
  if (step) await takeStepOn(context, letters, found, step)
}

const nextTurn = (before: readonly LetterDocument[]): number => Math.max(0, ...before.map(({ turn }) => turn)) + 1

/**
 * Another letter after one that was withdrawn, with a number of its own; the one that is there already where it was drafted.
 * @returns null where they belonged to no unit in that year, or it is closed
 */
export async function draftAnother(
  context: Context,
  file: DutyFileDocument,
  { year, turn: withdrawn }: LetterDocument,
): Promise<LetterDocument | null> {
  const before = await lettersOfYear(context.db, file._id, year)
  const later = before.filter(({ turn }) => turn > withdrawn).sort((one, other) => other.turn - one.turn)
  if (later[0]) return later[0]
  const content = await contentOf(context, file, year, onceAsked(context.db, file.communityId))
  return content && insertDraft(context, file, { ...content, year, turn: withdrawn + 1 })
}

type IsInUse = (unitId: string) => Promise<boolean>

/** Whether units are in use, each asked for once. */
function onceAsked(db: Database, communityId: string): IsInUse {
  const asked = new Map<string, Promise<boolean>>()
  return (unitId) => {
    const known = asked.get(unitId) ?? isUnitInUse(db, communityId, unitId)
    asked.set(unitId, known)
    return known
  }
}

/** The figures of a year, and the unit that they go to. Null: they belonged to none then, or it is closed. */
async function contentOf({ db }: Context, file: DutyFileDocument, year: string, isInUse: IsInUse) {
  const counted = await yearOfFile(db, file._id, year)
  const unit = unitOfYear(file.spans, year, counted.figures.length > 0)
  return unit && (unit.id === null || (await isInUse(unit.id))) ? { ...counted, unit } : null
}

const insertDraft = (
  { db, now }: Context,
  { _id: fileId, communityId, memberId, name, pinyin }: DutyFileDocument,
  content: NonNullable<Awaited<ReturnType<typeof contentOf>>> & { year: string; turn: number },
): Promise<LetterDocument> =>
  insertOnce(letters(db), draft({ fileId, communityId, memberId, name, pinyin, ...content }, null, now))

/** After so long without a call the phone is away. Milliseconds. */
const LEFT_BEHIND = 60_000

/** Goes on with runs that were left. Run by the clock. @returns how many */
export const finishRuns = (context: Context, share: Share): Promise<number> =>
  workOff(share, {
    find: (except, limit) => runsLeft(context.db, new Date(context.now.getTime() - LEFT_BEHIND), except, limit),
    async work(found) {
      let one = found
      while (one.state === 'running' && !share.isOver()) one = await goOn(context, one)
      return 1
    },
    failed: ({ _id }, thrown) => logFault(`drafting the letters of ${_id}`, thrown),
  })
