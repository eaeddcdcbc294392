import type { Database } from '../../kernel/database'
import { mattersOf } from '../../kernel/matters'

export const foundings = (db: Database) => mattersOf(db, 'foundings')

export const communityAffairs = (db: Database) => mattersOf(db, 'communities')
