import type { WireReply, WireRequest, WireResponse } from 'types/wire'
import { COMMUNITY } from '../../demo/places'
import type { Case, MutationName } from '../crash/case'
import type { Stage } from '../crash/stage'
import { tables } from '../domains'
import { newKey } from '../support/house'
import type { Heard } from './ear'

/**
 * The calls that no story makes, and those that a story can make only after many others: test/domains/<domain>/crash.ts
 * brings about what each mutation needs, in a community of its own.
 */

const CASES: Record<string, Case<MutationName>[] | undefined> = Object.assign(
  {},
  ...tables.map(([, { deeds }]) => deeds),
)

/** How many cases there are of a procedure; none of a query. */
export const casesOf = (procedure: string): number => CASES[procedure]?.length ?? 0

/**
 * Makes the call of one case.
 * @param worded gives what is sent in place of the input that the case says
 * @throws where there is no such case
 */
export async function play(
  stage: Stage,
  procedure: string,
  index: number,
  worded: (input: object | undefined) => unknown = (input) => input,
): Promise<Heard> {
  const one = CASES[procedure]?.[index]
  if (!one) throw new Error(`${procedure} has no case ${index} in test/domains`)
  await stage.store.putBack(stage.empty, await stage.store.read())
  stage.setTime(0)
  const said = await one.given(stage)
  stage.setTime(one.at ?? 5)
  const input = worded(said === undefined ? undefined : { ...said, key: newKey() })
  const communityId = one.communityId === null ? undefined : COMMUNITY
  const request: WireRequest = { communityId, calls: [{ path: procedure, type: 'mutation', input }] }
  const { answer } = await stage.house.call(one.as, request)
  return { openid: one.as, request, answer }
}

/** What a call of one procedure was answered. @throws where the cloud gave no reply */
export function replyIn({ request, answer }: Heard): WireReply {
  const reply = (answer as Partial<Extract<WireResponse, { replies: unknown }>>).replies?.[0]
  if (!reply) throw new Error(`${JSON.stringify(request)}: the cloud gave no reply`)
  return reply
}
