import type { ImportDocument } from 'types/places'
import { PLACE_LEVELS, type PlaceLevel } from 'types/words/places'
import type { SeatLevel } from 'types/words/posts'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { HERE, holder, placeIn } from '../../support/seats'
import type { Subjects } from '../tables'

interface PlaceSubjects {
  /** The place in which a post is held, or another one where it is held at none. */
  placeId: string
  householdId: string
  /** Of an import that has ended. */
  importId: string
}

export const subjects: Subjects<PlaceSubjects> = {
  async inDemo() {
    await add('imports', [endedImport('import-here', COMMUNITY)])
    return { placeId: 'b3', householdId: 'b3-2-801', importId: 'import-here' }
  },
  async inSeats({ registered }) {
    await add('imports', [endedImport('import-1', HERE)])
    return ({ kind, level }) => ({
      placeId: isPlace(level) ? holder(kind, level, 'own', registered).seatId : HERE,
      householdId: placeIn(HERE, 'household', 1),
      importId: 'import-1',
    })
  },
}

const isPlace = (level: SeatLevel): level is PlaceLevel => (PLACE_LEVELS as readonly string[]).includes(level)

/** An import of which nothing is left to do. */
export function endedImport(id: string, communityId: string): ImportDocument {
  const figures = { added: [], moved: 0, renamed: 0, measured: 0, unchanged: 0, missing: 0, missingLabels: [] }
  const by = { memberId: 'somebody', name: '人', post: null }
  const at = new Date('2026-01-01T00:00:00+08:00')
  const work = { rowsFile: '', figures, digest: '', state: 'done' as const, done: 0, total: 0 }
  return { _id: id, communityId, lock: id, by, ...work, createdAt: at, updatedAt: at }
}
