import type { MemberDocument } from 'types/members'
import { chain } from '../../cloudfunctions/chain'
import { serve } from '../../cloudfunctions/kernel/serve'
import { appRouter } from '../../cloudfunctions/router'
import { CALENDAR } from '../../cloudfunctions/testing/calendar'
import { waits } from '../../cloudfunctions/work'
import { COMMUNITY } from '../../demo/places'
import { add } from './database'
import { newKey } from './house'
import { memberWith } from './seats'

/** Many people of the demo community who want the same thing at the same moment. */

/** So many verified people, of whom each is in the team of the green ones; not stored yet. */
export const crowdOf = (count: number): MemberDocument[] => {
  const teams = [{ teamId: 'team-green', since: new Date() }]
  return Array.from({ length: count }, (_, index) => ({
    ...memberWith(`v${index}`, COMMUNITY, [['partyMember', 'b3-1-301']]),
    teams,
  }))
}

/** Stores them in the house last reached into. */
export async function addMembers(members: readonly MemberDocument[]): Promise<void> {
  for (let from = 0; from < members.length; from += 100) await add('members', members.slice(from, from + 100))
}

/**
 * One mutation by the functions in this process, so that any number of them run at once: the instances of a house take only
 * a few at a time. They ask the house last reached into.
 * @returns the refusal as `CODE/REASON`, or 'ok'
 */
export async function outcomeHere(openid: string, path: string, input: object): Promise<string> {
  const served = { router: appRouter, chain, waits, openid, now: new Date(), calendar: CALENDAR }
  const calls = [{ path, type: 'mutation' as const, input: { ...input, key: newKey() } }]
  const answer = await serve({ communityId: COMMUNITY, calls }, served)
  const [reply] = 'replies' in answer ? answer.replies : []
  if (!reply) throw new Error(JSON.stringify(answer))
  return 'error' in reply ? `${reply.error.code}/${reply.error.reason}` : 'ok'
}

/** Beyond so many at a time requests of the SDK time out on a busy machine. */
export const IN_FLIGHT = 100

/**
 * Asks each of a crowd, a hundred at a time, without the line that the functions log of each call.
 * @returns the answers in the order in which the people stand
 */
export async function allOf<T>(
  crowd: readonly MemberDocument[],
  ask: (openid: string, index: number) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  const caller = async () => {
    for (let index = next++; index < crowd.length; index = next++) {
      answers[index] = await ask(crowd[index]?.openid ?? '', index)
    }
  }
  const { log } = console
  console.log = () => undefined
  try {
    await Promise.all(Array.from({ length: IN_FLIGHT }, caller))
  } finally {
    console.log = log
  }
  return answers
}

/** How often each outcome came. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1
  return counts
}
