import type { MemberDocument } from 'types/members'
import type { TableDocument, TableSeat } from 'types/roundtables'
import type { SeatDuty } from 'types/words/meetings'
import type { Party } from 'types/words/roundtables'
import { COMMUNITY } from './places'
import { enteredAgo, FROM_THE_START } from './registers'

/** The roundtable of the demo community. Invented. */

type SeatSketch = [
  id: string,
  party: Party,
  label: string,
  holder: string | null,
  substitutes: string[],
  duty: SeatDuty | null,
  invited: boolean,
  unitId?: string,
]

const SEATS: SeatSketch[] = [
  ['seat-committee', 'residentsCommittee', '居委会', 'demo-wang', [], 'chair', false],
  ['seat-secretary', 'residentsCommittee', '居委会记录', 'demo-kong', [], 'secretary', false],
  ['seat-owners', 'ownersCommittee', '业委会', 'demo-you', ['demo-qin'], 'deputyChair', false],
  ['seat-property', 'propertyCompany', '物业公司', 'demo-liu', ['demo-niu'], null, false],
  ['seat-school', 'school', '翠苑第一小学', 'demo-yang', [], null, false, 'unit-school'],
  ['seat-liaison', 'liaison', '联户长', 'demo-zhu', ['demo-huang'], null, false],
  ['seat-steward', 'steward', '红管家', 'demo-zhou', [], null, false],
  ['seat-police', 'police', '派出所', null, [], null, true],
]

/** @param members by openid */
export function demoTables(members: Map<string, MemberDocument>, now: Date): TableDocument[] {
  const sitter = (openid: string) => {
    const member = members.get(openid)
    if (!member) throw new Error(`nobody in the demo community is called ${openid}`)
    return { memberId: member._id, name: member.name }
  }
  const seats = SEATS.map(
    ([id, party, label, holder, substitutes, duty, invited, unitId]): TableSeat => ({
      id,
      party,
      label,
      unitId: unitId ?? null,
      holder: holder ? sitter(holder) : null,
      substitutes: substitutes.map(sitter),
      duty,
      invited,
    }),
  )
  return [{ _id: COMMUNITY, ...enteredAgo(COMMUNITY, now, FROM_THE_START), seats, quorum: 'half' }]
}
