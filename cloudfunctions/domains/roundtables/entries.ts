import type { Byline } from 'types/matter'
import { POST_NAMES } from 'types/words/posts'
import type { Actor } from '../../kernel/actor'
import { authority, type GovernedName } from '../../kernel/grants'
import { newId } from '../../kernel/ids'

/** A deed of a person, as it comes with the call. */
export interface Said {
  key: string
  now: Date
}

/** What a deed writes on a timeline. */
export interface Entry<Step extends string> {
  id: string
  at: Date
  step: Step
  by: Byline | null
  key: string | null
}

/** In the name of a post that the procedure asks for. @throws {AppError} FORBIDDEN where the actor holds none */
export function entryByPost<Step extends string>(
  actor: Actor,
  name: GovernedName,
  step: Step,
  { key, now }: Said,
): Entry<Step> {
  const post = authority(actor, name, [actor.communityId])
  return entryBy(actor, POST_NAMES[post.kind], step, { key, now })
}

/** As somebody of a seat, or as a resident. @param name of the seat; null for a resident */
export const entryBy = <Step extends string>(
  { memberId, member }: Actor,
  name: string | null,
  step: Step,
  { key, now }: Said,
): Entry<Step> => ({ id: newId(), at: now, step, by: { memberId, name: member.name, post: name }, key })

/** By the clock, or by what another domain did. */
export const entryOfClock = <Step extends string>(step: Step, now: Date): Entry<Step> => ({
  id: newId(),
  at: now,
  step,
  by: null,
  key: null,
})
