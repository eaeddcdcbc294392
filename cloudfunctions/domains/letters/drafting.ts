import type { LetterDocument, LetterRunDocument } from 'types/letters'
import type { Context } from '../../kernel/context'
import { insertOnce } from '../../kernel/database'
import { AppError } from '../../kernel/errors'
import { derivedId } from '../../kernel/ids'
import { logFault } from '../../kernel/log'
import type { ActorContext } from '../../kernel/procedure'
import { type Share, workOff } from '../../kernel/share'
import { slicesOf } from '../../kernel/slices'
import { dayInShanghai } from '../../kernel/time'
import { countActive, filesAfter, type LetterFile, yearOfFile } from '../duty/directory'
import { draft, letterIdOf } from './rules/letter'
import { letters, runs, runsLeft } from './store'

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
  for (const slice of slicesOf(found, TOGETHER)) {
    await Promise.all(slice.map((file) => draftOne(context, file, run.year, 1)))
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
 * The letter of one person, with its figures. Whoever belongs to no unit gets none; one that is there already stays.
 * @param turn 2 and more for one that follows a letter that was withdrawn
 */
export async function draftOne(
  { db, now }: Pick<Context, 'db' | 'now'>,
  file: LetterFile,
  year: string,
  turn: number,
): Promise<LetterDocument | null> {
  const { unit } = file
  if (!unit) return null
  const before = await letters(db).get(letterIdOf(file._id, year, turn))
  if (before) return before
  const { figures, deeds } = await yearOfFile(db, file._id, year)
  const { _id: fileId, communityId, memberId, name, pinyin } = file
  const made = draft({ fileId, communityId, memberId, name, pinyin, unit, year, turn, figures, deeds }, null, now)
  return insertOnce(letters(db), made)
}

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
