import { newKey } from '../../support/house'
import { OFFICE, ofCommunity } from '../may'
import { type LinesOf, step } from '../tables'
import { sketch } from './sketch'

const office = ofCommunity(OFFICE)

export const procedures: LinesOf<'projects'> = {
  'projects.list': { may: 'verified', input: () => ({}), open: 'own' },
  'projects.get': { may: 'verified', input: ({ projectId: id }) => ({ id }) },
  'projects.add': { may: office, input: () => ({ ...sketch, key: newKey() }), open: 'own' },
  'projects.save': { may: OFFICE, input: ({ projectId }) => ({ ...step(projectId), ...sketch }) },
  'projects.close': { may: OFFICE, input: ({ projectId }) => step(projectId) },
  'projects.reopen': { may: OFFICE, input: ({ projectId }) => step(projectId) },
}
