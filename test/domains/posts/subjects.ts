import type { Byline } from 'types/matter'
import type { PostSheetDocument } from 'types/post-sheets'
import { newInvitation } from '../../../cloudfunctions/domains/posts/offers'
import { memberIdOf } from '../../../cloudfunctions/kernel/ids'
import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import { HERE, holder } from '../../support/seats'
import type { Subjects } from '../tables'

/** An open invitation to a post over the whole community. */
export const subjects: Subjects<{ invitationId: string; postSheetId: string }> = {
  async inDemo() {
    const by = { memberId: memberIdOf(COMMUNITY, 'demo-wang'), name: '王芳', post: null }
    await add('postSheets', [endedSheet('sheet-here', COMMUNITY, by)])
    return { invitationId: 'demo-invitation', postSheetId: 'sheet-here' }
  },
  async inSeats({ applicant, everybody, now }) {
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
    // A sheet belongs to who checked it, so that everybody has one of their own.
    const sheetOf = (memberId: string) => `sheet-${memberId}`
    const sheets = everybody.map(({ member: { _id: memberId }, communityId }) =>
      endedSheet(sheetOf(memberId), communityId, { memberId, name: '人', post: null }),
    )
    await add('postSheets', sheets)
    return (who) => ({ invitationId: invitation._id, postSheetId: sheetOf(who.member._id) })
  },
  async expectAsItWas(house, { invitationId }) {
    const { items } = await house.as('demo-wang').posts.invitations.query({})
    expect(items.find(({ id }) => id === invitationId)).toMatchObject({ state: 'open' })
  },
}

/** A sheet of which nothing is left to do. */
export function endedSheet(_id: string, communityId: string, by: Byline): PostSheetDocument {
  const at = new Date('2026-01-01T00:00:00+08:00')
  const figures = { appoint: 0, invite: 0, unchanged: 0, invitedBefore: 0, blank: 0 }
  const sheet = { name: '职务', others: [], row: 1, columns: [], unused: [] }
  const work = { figures, sheet, state: 'done' as const, done: 0, total: 0, appointed: 0, invited: 0, left: [] }
  const files = { rowsFile: '', codesFile: '', codesTaken: [] }
  return { _id, communityId, by, ...work, ...files, createdAt: at, updatedAt: at }
}
