import { enter } from '../../../cloudfunctions/domains/duty/joining'
import { COMMUNITY } from '../../../demo/places'
import { labelOf } from '../../../demo/seats'
import { add } from '../../support/database'

/** Party members of one branch who are kept on paper. The process reaches into the house. */
export async function addPartyMembers(count: number): Promise<void> {
  const said = { key: 'full-house-0123456789', now: new Date('2026-01-05T01:00:00Z') }
  const by = { memberId: 'office', name: '许文清', post: '党委书记' }
  const fields = {
    kind: 'retired' as const,
    unit: { id: 'unit-water', name: labelOf('unit-water') },
    branch: { id: 'y2', label: labelOf('y2') },
    scope: [COMMUNITY, 'y2'],
    home: null,
    buildingId: null,
    skills: null,
    times: null,
  }
  const whose = (index: number) => ({
    _id: `full-${index}`,
    communityId: COMMUNITY,
    name: `王建国${index}`,
    phone: null,
  })
  await add(
    'dutyFiles',
    Array.from({ length: count }, (_, index) => enter(whose(index), fields, by, said)),
  )
}
