import { newKey } from '../../support/house'
import { type ExpectedPosts, OFFICE, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'
import { sketch } from './sketch'

const office = ofCommunity(OFFICE)
/** The office of the community to which a project belongs. */
const keepers: ExpectedPosts = { posts: OFFICE, over: 'team' }

export const procedures: LinesOf<'projects'> = {
  'projects.list': { may: 'verified', input: () => ({}), open: 'own' },
  'projects.get': { may: 'verified', input: ({ projectId: id }) => ({ id }) },
  'projects.add': { may: office, input: () => ({ ...sketch, key: newKey() }), open: 'own' },
  'projects.save': { may: keepers, input: ({ projectId }) => ({ ...step(projectId), ...sketch }) },
  'projects.close': { may: keepers, input: ({ projectId }) => step(projectId) },
  'projects.reopen': { may: keepers, input: ({ projectId }) => step(projectId) },
}
