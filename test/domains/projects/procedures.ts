import { newKey } from '../../support/house'
import { type ExpectedPosts, OFFICE, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'
import { sketch } from './sketch'

const office = ofCommunity(OFFICE)
/** A project lies in no place: as over a unit, a post over the whole community has it. */
const overOne: ExpectedPosts = { posts: OFFICE, over: 'unit' }

export const procedures: LinesOf<'projects'> = {
  'projects.list': { may: 'verified', input: () => ({}), open: 'own' },
  'projects.get': { may: 'verified', input: ({ projectId: id }) => ({ id }) },
  'projects.add': { may: office, input: () => ({ ...sketch, key: newKey() }), open: 'own' },
  'projects.save': { may: overOne, input: ({ projectId }) => ({ ...step(projectId), ...sketch }) },
  'projects.close': { may: overOne, input: ({ projectId }) => step(projectId) },
  'projects.reopen': { may: overOne, input: ({ projectId }) => step(projectId) },
}
