import type { TalentDocument } from 'types/talents'
import { command, type Database, type Listed } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const talents = (db: Database) => mattersOf(db, 'talents')

/** What a list shows of one. */
const LISTED = ['_id', 'kind', 'title', 'name', 'state', 'at', 'where', 'order'] as const
export type ListedTalent = Listed<TalentDocument, typeof LISTED>

/** Those of a community whose date both sides agreed on, from `from` on. */
export const agreedIn = (
  db: Database,
  { communityId, from }: { communityId: string; from: string },
  limit: number,
): Promise<ListedTalent[]> =>
  talents(db).findOnly(LISTED, {
    where: { communityId, state: 'agreed', order: command().gt(from) },
    order: [['order', 'asc']],
    limit,
  })

/** What somebody offered, the newest first, from before `before`. */
export const offeredBy = (
  db: Database,
  memberId: string,
  before: string | undefined,
  limit: number,
): Promise<ListedTalent[]> =>
  talents(db).findOnly(LISTED, {
    where: { memberId, ...(before ? { _id: command().lt(before) } : {}) },
    order: [['_id', 'desc']],
    limit,
  })

const after = (field: string, memberId: string, mark: string | undefined) => ({
  [field]: memberId,
  ...(mark ? { _id: command().gt(mark) } : {}),
})

/** Whole, in the order of their ids: what somebody offered, or took a step in. */
export const wholeOf = (
  db: Database,
  field: 'memberId' | 'timeline.by.memberId',
  memberId: string,
  mark: string | undefined,
  limit: number,
) => talents(db).find({ where: after(field, memberId, mark), order: [['_id', 'asc']], limit })
