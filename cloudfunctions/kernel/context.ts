import type { MemberDocument } from 'types/members'
import type { Calendar } from './calendar'
import { type Database, type Operations, openDatabase } from './database'
import { NOTHING_SENT, type Sent } from './digest'
import type { Chain } from './effects'
import type { FindEngaged } from './engagements'
import { memberIdOf } from './ids'
import type { Chapter } from './parts'
import type { FileAsked } from './registration'
import type { Gate } from './switches'
import type { WaitsByMatter } from './todos/waiting'

/** Who calls, when, by which calendar, and through what. One for each call; the member is read once for all calls of a batch. */
export interface Context {
  /** From WeChat, never from the event. Null when nobody calls, as from the timer. */
  openid: string | null
  communityId: string | null
  now: Date
  calendar: Calendar
  db: Database
  chain: Chain
  /** How each domain's matters wait for people. */
  waits: WaitsByMatter
  /** The chapters of a person's own file, from every domain. */
  chaptersOf(asked: FileAsked): Chapter[]
  /** How each domain finds what a person is engaged in, by the name of the domain. Empty where nobody asks, as in the clock. */
  engaged: Record<string, FindEngaged>
  /** What came with the call, for telling a retry from another deed under the same key. */
  sent: Sent
  /** Called once the deed is stored: counts it in the tally of the day, at the same time as its effects are carried out. */
  onceDone?: () => Promise<void>
  /** Keeps a call from storing anything new; left out where it may. */
  gate?: Gate
  /** Database operations of what followed from this call; part of `db.operations`. */
  effectOperations: Operations
  /** The caller's own membership in this community. */
  member(): Promise<MemberDocument | null>
}

export interface Caller {
  openid: string | null
  communityId: string | null
  now: Date
  calendar: Calendar
  chain: Chain
  waits: WaitsByMatter
  /** Left out where nobody asks for a file, as by the clock. */
  chaptersOf?(asked: FileAsked): Chapter[]
  engaged?: Context['engaged']
}

/**
 * Makes contexts for the calls of one batch. Whichever call needs the member first reads them; the others wait for it.
 */
export function contextsFor(caller: Caller): () => Context {
  let reading: Promise<MemberDocument | null> | undefined
  return () => {
    const db = openDatabase()
    return {
      chaptersOf: () => [],
      engaged: {},
      ...caller,
      db,
      sent: NOTHING_SENT,
      effectOperations: { reads: 0, writes: 0 },
      member() {
        reading ??= readMember(caller, db)
        return reading
      },
    }
  }
}

/**
 * A phone that opens a link for the first time does not name a community yet. Somebody who is in one community only is
 * taken to mean that one; somebody in several has to name it.
 */
async function readMember({ openid, communityId }: Caller, db: Database): Promise<MemberDocument | null> {
  if (!openid) return null
  const members = db.collection<MemberDocument>('members')
  if (communityId) {
    const member = await members.get(memberIdOf(communityId, openid))
    // The document of somebody erased stays for a while and is no membership.
    return member?.state === 'erased' ? null : member
  }
  const [only, another] = await members.find({ where: { openid }, limit: 2 })
  return only && !another ? only : null
}
