import type { Matter } from 'types/matter'
import type { TodoDocument } from 'types/todos'
import type { Context } from '../context'
import { heldAmong } from '../holders'
import { logFault } from '../log'
import { mattersOf } from '../matters'
import { type Level, levelsOver, responsibleOver } from '../responsibility'
import { type Share, workOff } from '../share'
import { takeStepOn } from '../steps'
import { matterOf } from './following'
import { climbingBy } from './store'
import { type Waits, waitsOf } from './waiting'

/**
 * Every matter past its time climbs one level of responsibility, past levels that nobody holds, whatever its domain. The
 * todo only says where to look: whether it climbs, and how, the matter and its domain decide, in one conditional write.
 * @returns how many climbed; one that somebody moved on in the same moment is left to the next run
 */
export function climbOverdue(context: Context, share: Share): Promise<number> {
  const { db, now } = context
  return workOff(share, {
    find: (except, limit) => climbingBy(db, now, except, limit),
    work: (todo) => climbOne(context, todo),
    failed: ({ _id }, thrown) => logFault(`climbing of ${_id}`, thrown),
  })
}

async function climbOne(context: Context, { subject }: TodoDocument): Promise<number> {
  const { db, now, calendar } = context
  const name = matterOf(context.waits, subject.kind)
  if (!name) return 0
  const matter: Matter | null = await mattersOf(db, name).get(subject.id)
  const climbing = (waitsOf(context.waits, name) as Waits<Matter> | undefined)?.climbing
  const at = matter && climbing?.at(matter)
  // The todo may be behind its matter.
  if (!matter || !climbing || !at || at > now) return 0
  const next = await nextHeld(context, climbing, matter)
  const step = climbing.climb(matter, next, now, calendar)
  return (await takeStepOn(context, (one) => mattersOf(one, name) as never, matter, step)) ? 1 : 0
}

async function nextHeld(
  { db, now }: Context,
  climbing: NonNullable<Waits<Matter>['climbing']>,
  matter: Matter,
): Promise<Level | undefined> {
  const path = climbing.path(matter)
  const climbed = climbing.climbed(matter)
  const keys = levelsOver(path).map(({ key }) => key)
  const held = await heldAmong(db, keys, now)
  // Nobody was told yet at level 0, so that the lowest held one is next.
  const { now: lowest, next } = responsibleOver(path, (key) => held.has(key), climbed)
  return climbed === 0 ? lowest : next
}
