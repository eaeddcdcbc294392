import { newInvitation } from '../../../cloudfunctions/domains/posts/offers'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { HERE, holder } from '../../support/seats'
import type { Subjects } from '../tables'

/** An open invitation to a post over the whole community. */
export const subjects: Subjects<{ invitationId: string; postSheetId: string }> = {
  // Nobody's sheet is anybody else's: there is none that two could ask for.
  inDemo: async () => ({ invitationId: 'demo-invitation', postSheetId: 'no-such-sheet' }),
  async inSeats({ applicant, now }) {
    const { member } = holder('administrator', 'community', 'own')
    const invitation = newInvitation('invitation', {
      communityId: HERE,
      codeHash: 'x',
      post: { kind: 'mediator', at: { id: HERE, label: HERE }, acting: false, until: null },
      invited: { name: '申请人', memberId: applicant._id, phone: null },
      by: { memberId: member._id, name: '人', post: null },
      key: newKey(),
      now,
    })
    await add('invitations', [invitation])
    return () => ({ invitationId: invitation._id, postSheetId: 'no-such-sheet' })
  },
  async expectAsItWas(house, { invitationId }) {
    const { items } = await house.as('demo-wang').posts.invitations.query({})
    expect(items.find(({ id }) => id === invitationId)).toMatchObject({ state: 'open' })
  },
}
