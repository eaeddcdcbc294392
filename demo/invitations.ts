import type { MemberDocument } from 'types/members'
import type { InvitationDocument } from 'types/posts'
import { POST_NAMES } from 'types/words/posts'
import { newInvitation } from '../cloudfunctions/domains/posts/offers'
import { hashOf } from '../cloudfunctions/domains/posts/store'
import { sealPhone } from '../cloudfunctions/kernel/privacy'
import { placeOf } from './places'

/** The code of the one open invitation. Real ones are made by chance and shown once; this one is for whoever tries the demo. */
export const DEMO_CODE = 'demo-invitation-00000A'
/** What the local cloud gives as the number of whoever presses the number component. */
const DEMO_NUMBER = '13800000000'
const HOUR = 3_600_000

/** The committee looks for somebody of the property company for building 6. */
export function demoInvitations(members: Map<string, MemberDocument>, now: Date): InvitationDocument[] {
  const office = members.get('demo-wang')
  if (!office) throw new Error('there is nobody of the committee in the demo community')
  const place = placeOf('b6')
  const invitation = newInvitation('demo-invitation', {
    communityId: office.communityId,
    codeHash: hashOf(DEMO_CODE),
    post: { kind: 'propertyOfficer', at: { id: place._id, label: place.label }, acting: false, until: null },
    invited: { name: '贺新', memberId: null, phone: sealPhone(DEMO_NUMBER, 'demo-invitation') },
    by: { memberId: office._id, name: office.name, post: POST_NAMES.residentsCommittee },
    key: 'demo-invitation',
    now: new Date(now.getTime() - HOUR),
  })
  return [invitation]
}
