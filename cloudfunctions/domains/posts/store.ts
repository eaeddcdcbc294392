import { createHash, randomBytes } from 'node:crypto'
import type { InvitationDocument } from 'types/posts'
import { FORMER_NAME } from 'types/words/members'
import { command, type Database, exceptFor, type Listed } from '../../kernel/database'
import type { Former } from '../../kernel/former'
import { foundByName } from '../../kernel/named-pages'
import { foundInSlices } from '../../kernel/slices'

export const invitations = (db: Database) => db.collection<InvitationDocument>('invitations')

/** 128 bits from the system's own source of chance, as 22 characters of an address. */
export const newInvitationCode = (): string => randomBytes(16).toString('base64url')

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** @throws {Duplicate} of `by_submission` where this call came before */
export const addInvitation = (db: Database, invitation: InvitationDocument) => invitations(db).insert(invitation)

export const invitationById = (db: Database, invitationId: string) => invitations(db).get(invitationId)

export async function invitationByCode(db: Database, code: string): Promise<InvitationDocument | null> {
  const [found] = await invitations(db).find({ where: { codeHash: hashOf(code) }, limit: 1 })
  return found ?? null
}

/** What this person made under this key before, if they did. */
export async function invitedBefore(db: Database, memberId: string, key: string): Promise<InvitationDocument | null> {
  const [found] = await invitations(db).find({ where: { 'by.memberId': memberId, key }, limit: 1 })
  return found ?? null
}

/** What a list shows of an invitation: neither its code nor what was sent for it. */
const LISTED = ['_id', 'kind', 'at', 'acting', 'until', 'invited', 'by', 'state', 'createdAt', 'expiresAt'] as const
export type ListedInvitation = Listed<InvitationDocument, typeof LISTED>

/** Newest first, from before the invitation with id `before`. */
export const invitationsOf = (db: Database, communityId: string, before: string | undefined, limit: number) =>
  invitations(db).findOnly(LISTED, {
    where: { communityId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

const OPEN = ['_id', 'kind', 'at', 'acting', 'invited'] as const
export type OpenInvitation = Listed<InvitationDocument, typeof OPEN>

/** So many places in one condition. */
const PLACES_AT_ONCE = 50

/** The open invitations to posts at these places. */
export const openAt = (db: Database, communityId: string, placeIds: readonly string[], now: Date) =>
  foundInSlices([...new Set(placeIds)], PLACES_AT_ONCE, (slice) =>
    invitations(db).findOnly(OPEN, {
      where: { communityId, 'at.id': command().in(slice), state: 'open', expiresAt: command().gt(now) },
      limit: 1_000,
    }),
  )

/** The invitations that one member made under keys that begin so, in the order of their keys. */
export const invitedUnder = (db: Database, memberId: string, prefix: string) =>
  invitations(db).find({
    where: {
      'by.memberId': memberId,
      key: command()
        .gte(prefix)
        .and(command().lt(`${prefix}\uffff`)),
    },
    order: [['key', 'asc']],
    limit: 1_000,
  })

/** Those whose invited are called so, or begin so, in the order of their names. */
export const invitationsFor = (
  db: Database,
  communityId: string,
  search: { beginning: string; after?: string; limit: number },
) =>
  foundByName({ ...search, field: 'invited.name' }, (where, limit) =>
    invitations(db).findOnly(LISTED, {
      where: { communityId, ...where },
      order: [
        ['invited.name', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
    }),
  )

const after = (invitationId: string | undefined) => (invitationId ? { _id: command().gt(invitationId) } : {})

/** Those that one member received, whether by name or by their number, after the invitation with id `from`. */
export async function invitationsAbout(db: Database, memberId: string, from: string | undefined, limit: number) {
  const found = await Promise.all(
    ['invited.memberId', 'usedBy.memberId'].map((field) =>
      invitations(db).find({ where: { [field]: memberId, ...after(from) }, order: [['_id', 'asc']], limit }),
    ),
  )
  const each = new Map(found.flat().map((one) => [one._id, one]))
  return [...each.values()].sort((a, b) => (a._id < b._id ? -1 : 1)).slice(0, limit)
}

/** Those that one member made, after the invitation with id `from`. */
export const invitationsBy = (db: Database, memberId: string, from: string | undefined, limit: number) =>
  invitations(db).find({ where: { 'by.memberId': memberId, ...after(from) }, order: [['_id', 'asc']], limit })

/** A new code in place of the one that never arrived. @returns whether the invitation was still open */
export async function recode(db: Database, invitationId: string, code: string): Promise<boolean> {
  return (await invitations(db).update({ _id: invitationId, state: 'open' }, { codeHash: hashOf(code) })) === 1
}

/**
 * Says what became of an invitation; the number of whom it was for goes with it.
 * @returns whether it was open until now
 */
export async function close(
  db: Database,
  invitationId: string,
  outcome: Pick<InvitationDocument, 'state' | 'usedBy' | 'updatedAt'>,
): Promise<boolean> {
  const change = { ...outcome, usedBy: command().set(outcome.usedBy), 'invited.phone': command().set(null) }
  return (await invitations(db).update({ _id: invitationId, state: 'open' }, change)) === 1
}

/** Those that nobody answered in time. */
export const unanswered = (db: Database, now: Date, except: string[], limit: number) =>
  invitations(db).find({ where: { state: 'open', expiresAt: command().lte(now), ...exceptFor(except) }, limit })

/** Takes the name of a former member out of every invitation; what was changed is not found again. */
export async function forget(db: Database, { memberId, formerId }: Former): Promise<void> {
  const all = invitations(db)
  const by = { 'by.memberId': formerId, 'by.name': FORMER_NAME, digest: command().remove() }
  await all.update({ 'by.memberId': memberId }, by)
  await all.update(
    { 'invited.memberId': memberId },
    { 'invited.memberId': formerId, 'invited.name': FORMER_NAME, 'invited.phone': command().set(null) },
  )
  // Whoever was invited by their number was called by their name as well.
  await all.update(
    { 'usedBy.memberId': memberId },
    { 'usedBy.memberId': formerId, 'usedBy.name': FORMER_NAME, 'invited.name': FORMER_NAME },
  )
}
