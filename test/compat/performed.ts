import type { Stage } from '../crash/stage'
import { casesOf, play, replyIn } from './cases'
import { misfits } from './compare'
import { isUncalled, isUnread } from './contract'
import type { Calls, Unread } from './recorded'
import type { Replayed } from './replay'
import { cast } from './roles'
import { kindOf } from './shape'

/**
 * Has every recorded mutation done once: a case of test/domains brings about what it needs today, and the call is made with
 * the fields that were recorded. A value is that of the case where it has one in the same place.
 * @param names the procedures
 * @param unread what may have gone
 */
export async function perform(
  stage: Stage,
  names: readonly string[],
  versions: readonly Calls[],
  unread: readonly Unread[],
): Promise<Replayed> {
  const done: Replayed = { faults: [], answered: new Set() }
  for (const name of names.filter((one) => !isUncalled(unread, one))) {
    const known = versions.flatMap((calls) => calls[name] ?? [])
    const found = await firstDone(
      stage,
      name,
      known.flatMap(({ sent }) => sent),
    )
    if (!('data' in found)) {
      done.faults.push(`${name}: ${found.refused.join(', ') || 'no case in test/domains'}`)
      continue
    }
    done.answered.add(name)
    const wrong = known
      .flatMap(({ gives }) => misfits(gives, found.data))
      .filter(({ path }) => !isUnread(unread, name, 'gives', path))
    done.faults.push(...new Set(wrong.map(({ path, what }) => `${name}: ${path} ${what}`)))
  }
  return done
}

/** The answer to the first recorded input that a case lets through, or what each of them was refused with. */
async function firstDone(
  stage: Stage,
  name: string,
  sent: { input?: unknown }[],
): Promise<{ data: unknown } | { refused: string[] }> {
  const refused: string[] = []
  for (let index = 0; index < casesOf(name); index++) {
    for (const { input } of sent.length > 0 ? sent : [{}]) {
      const reply = replyIn(await play(stage, name, index, (today) => worded(input, today)))
      if ('data' in reply) return reply
      refused.push(`${reply.error.code}/${reply.error.reason} ${JSON.stringify(input ?? null)}`)
    }
  }
  return { refused }
}

/** What was recorded, in the words of today's case: its fields, with the values that the case has for them. */
function worded(recorded: unknown, today: unknown): unknown {
  if (kindOf(recorded) === 'object' && kindOf(today) === 'object') {
    const own = today as Record<string, unknown>
    return Object.fromEntries(
      Object.entries(recorded as object).map(([field, value]) => [field, worded(value, own[field])]),
    )
  }
  return today === undefined ? cast(recorded) : today
}
