import type { DutyFileDocument } from 'types/duty'
import type { MemberDocument } from 'types/members'
import type { FileFields } from '../../../cloudfunctions/domains/duty/files'
import { confirm, register } from '../../../cloudfunctions/domains/duty/joining'
import { ownFileId } from '../../../cloudfunctions/domains/duty/reading'
import { actorOf } from '../../../cloudfunctions/kernel/actor'
import { afterStep } from '../../../cloudfunctions/kernel/matter'
import { people } from '../../../demo/cast'
import { memberOf } from '../../../demo/members'
import { COMMUNITY } from '../../../demo/places'
import { addMembers, crowdOf } from '../../support/crowd'
import { add } from '../../support/database'
import { newKey } from '../../support/house'

/** Many party members who report for duty at once, with the app in hand. */

export const UNITS = ['school', 'clinic', 'bank', 'grid', 'tax', 'library', 'elder', 'water'].map(
  (name) => `unit-${name}`,
)
const DAY = 24 * 3_600_000

/** Their files, confirmed a hundred days ago, in eight units and the branches of two yards. */
function filesOf(members: readonly MemberDocument[]): DutyFileDocument[] {
  const now = new Date(Date.now() - 100 * DAY)
  const secretary = people.find(({ openid }) => openid === 'demo-xu')
  const by = secretary && memberOf(secretary, now)
  if (!by) throw new Error('the demo community has a secretary')
  return members.map((member, index) => {
    const branch = index % 2 === 0 ? 'y1' : 'y2'
    const unit = UNITS[index % UNITS.length] ?? ''
    const fields: FileFields = {
      kind: 'inService',
      unit: { id: unit, name: unit },
      branch: { id: branch, label: branch },
      scope: [COMMUNITY, branch],
      home: null,
      buildingId: null,
      skills: null,
      times: null,
    }
    const id = ownFileId(COMMUNITY, member._id)
    const file = register(id, fields, false, actorOf(member, now), { key: newKey(), now })
    const confirmed = afterStep(file, confirm(file, actorOf(by, now), { key: newKey(), now }))
    return { ...confirmed, effects: [] }
  })
}

/** Stores so many in the house last reached into. @returns who they are */
export async function addReporters(count: number): Promise<MemberDocument[]> {
  const members = crowdOf(count)
  const all = filesOf(members)
  await addMembers(members)
  for (let from = 0; from < count; from += 100) await add('dutyFiles', all.slice(from, from + 100))
  return members
}
