import { createHash } from 'node:crypto'
import type { Home, MemberDocument } from 'types/members'
import { householdKey } from 'types/words/todos'
import { command, type Database } from './database'
import { mattersOf } from './matters'

/** What every domain may ask about people, whether they hold a post or not. */

/** The openid of a member; null where there is no such member any more. */
export const openidOf = async (db: Database, memberId: string): Promise<string | null> =>
  (await mattersOf(db, 'members').get(memberId))?.openid ?? null

/** How many people live, or say that they live, in a place: those with a home there, verified or waiting to be. */
export const countLivingIn = (db: Database, placeId: string): Promise<number> =>
  mattersOf(db, 'members').count({ homeScope: placeId })

/** The homes in which somebody is verified to live. */
export const verifiedHomes = ({ homes }: Pick<MemberDocument, 'homes'>): Home[] =>
  homes.filter(({ state }) => state === 'verified')

export const isVerifiedIn = (member: Pick<MemberDocument, 'homes'>, householdId: string): boolean =>
  verifiedHomes(member).some((home) => home.householdId === householdId)

/**
 * The key under which something waits for whoever is called so in a household, and for nobody else who lives there. The name
 * stands in it as a hash only.
 */
export const residentKey = (householdId: string, name: string): string => {
  const hash = createHash('sha256').update(`${householdId}\n${name}`).digest('base64url')
  return `${householdKey(householdId)}/${hash.slice(0, 16)}`
}

/** More than live behind the doors of one page. */
const BEHIND_DOORS = 500

/** The ids of those who are verified to live behind one of these doors. */
export async function verifiedAt(db: Database, householdIds: readonly string[]): Promise<string[]> {
  const found = await mattersOf(db, 'members').findOnly(['_id', 'homes'], {
    where: { homeScope: command().in([...householdIds]) },
    limit: BEHIND_DOORS,
  })
  return found.filter((member) => householdIds.some((id) => isVerifiedIn(member, id))).map(({ _id }) => _id)
}
