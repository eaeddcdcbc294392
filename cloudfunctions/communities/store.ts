import type { CommunityDocument, FoundingDocument } from 'types/communities'
import type { Database } from '../kernel/database'

export const foundings = (db: Database) => db.collection<FoundingDocument>('foundings')

export const communityAffairs = (db: Database) => db.collection<CommunityDocument>('communities')
