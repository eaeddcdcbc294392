import { reachInto } from '../support/database'
import { tellStory } from '../support/story'
import { PEOPLE } from './school-gate'
import { carriedOut } from './school-gate-actions'
import { toTheTable } from './school-gate-meeting'

/**
 * The school gate: what a liaison hears at a door and four neighbours report comes to the roundtable, three parties do their
 * part, and the five residents are asked whether it is settled. Row C7 of rules/roundtables.md.
 */

tellStory({
  people: PEOPLE,
  opening: { limitFactor: 20 },
  before: reachInto,

  whole: { ...toTheTable, ...carriedOut },
})
