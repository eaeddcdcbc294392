import type { PlaceLevel } from 'types/words/places'
import type { PostKey } from 'types/words/posts'
import { OPEN_PHASES, type RequestPhase } from 'types/words/requests'
import { type Condition, command, type Database } from '../../kernel/database'
import { requests } from './store'

/** How much is open in a place, counted where it lies: nothing of what was reported is read. */

export interface CountedPart {
  /** The box in which these are late; undefined where they are not. */
  late: RequestPhase | undefined
  /** Null for what lies in no building. */
  building: { id: string; label: string } | null
  count: number
}

/** By building, which is called with its yard, and by whether they are late. */
export async function countByBuilding(db: Database, placeId: string, now: Date): Promise<CountedPart[]> {
  const atLevel = (level: PlaceLevel) => ({
    $arrayElemAt: [{ $filter: { input: '$place.path', as: 'one', cond: { $eq: ['$$one.level', level] } } }, 0],
  })
  const yard = { $ifNull: [{ $concat: ['$$yard.label', ' '] }, ''] }
  const said = { $ifNull: [{ $concat: [' ', '$$building.id', ' ', yard, '$$building.label'] }, ''] }
  const late = { $cond: [{ $lt: ['$dueAt', now] }, '$phase', '-'] }
  const vars = { yard: atLevel('yard'), building: atLevel('building') }
  const counted = await requests(db).tally(openIn(placeId), { $let: { vars, in: { $concat: [late, said] } } })
  return [...counted].map(([name, count]) => {
    const [phase, id, ...label] = name.split(' ')
    return {
      late: OPEN_PHASES.find((one) => one === phase),
      building: id === undefined ? null : { id, label: label.join(' ') },
      count,
    }
  })
}

/** By the post for which they wait, and by whether they have climbed. What is answered waits for whoever reported it. */
export async function countByOwner(db: Database, placeId: string) {
  const climbed = { $cond: [{ $gt: ['$level', 0] }, 'c', '-'] }
  const owner = { $cond: [{ $eq: ['$phase', 'answered'] }, '', '$ownerKey'] }
  const counted = await requests(db).tally(openIn(placeId), { $concat: [climbed, owner] })
  return [...counted].map(([name, count]) => ({
    owner: (name.slice(1) || null) as PostKey | null,
    climbed: name.startsWith('c'),
    count,
  }))
}

const openIn = (placeId: string): Condition => ({ scope: placeId, phase: command().in([...OPEN_PHASES]) })
