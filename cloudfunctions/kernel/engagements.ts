import type { SubjectKind } from 'types/words/subjects'
import type { Context } from './context'
import type { Database } from './database'

/** What somebody has to be at during a span of time, over all domains. Each registers how its own are found. */

export interface Span {
  startsAt: Date
  endsAt: Date
}

/** Something at which a person has to be: it leads to the page of its subject. */
export interface Engagement extends Span {
  kind: SubjectKind
  id: string
  title: string
}

export interface EngagedAsked extends Span {
  memberId: string
  communityId: string
}

/** How a domain finds what a person is engaged in: one query by an index, with a limit. What does not overlap is dropped here. */
export type FindEngaged = (db: Database, asked: EngagedAsked) => Promise<Engagement[]>

/** Whether two take some of the same time; one that ends as the other begins does not. Source: rules/tasks.md A.1, rows 2 and 16. */
export const overlap = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt

/**
 * What somebody is engaged in during a span, the earliest first.
 * @param but the id of what asks, and the domain whose own are known already
 */
export async function engagementsOf(
  { db, engaged }: Pick<Context, 'db' | 'engaged'>,
  asked: EngagedAsked,
  but: { id: string; domain?: string },
): Promise<Engagement[]> {
  const finders = Object.entries(engaged).filter(([domain]) => domain !== but.domain)
  const found = await Promise.all(finders.map(([, find]) => find(db, asked)))
  return found
    .flat()
    .filter((one) => one.id !== but.id && overlap(one, asked))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1))
}

/** As a view shows it. */
export const engagementViewOf = ({ kind, id, title, startsAt, endsAt }: Engagement) => ({
  kind,
  id,
  title,
  startsAt: startsAt.getTime(),
  endsAt: endsAt.getTime(),
})
