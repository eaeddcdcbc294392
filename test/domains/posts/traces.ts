import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'

export const traces: TracesOf<'posts'> = {
  invitations: {
    // Invited as a member and not answered, invited by their number and accepted, and by them to somebody else.
    async leave({ memberId, name, number: phone, me, office }) {
      const at = { atId: COMMUNITY, key: newKey() }
      await office.posts.invite.mutate({ ...at, kind: 'mediator', memberId })
      const invited = { name, phone, kind: 'socialWorker' as const }
      const { code } = await office.posts.invite.mutate({ ...at, ...invited, key: newKey() })
      await me.posts.accept.mutate({ code, phoneCode: 'leaver', key: newKey() })
      const other = { name: '贺新', phone: '13800000001', kind: 'propertyCompany' as const, atId: 'y1' }
      await me.posts.invite.mutate({ ...other, key: newKey() })
    },
  },
  postSheets: {
    leave({ memberId, name }) {
      const at = new Date('2026-01-01T00:00:00+08:00')
      const figures = { appoint: 0, invite: 0, unchanged: 0, invitedBefore: 0, blank: 0 }
      const sheet = { name: '职务', others: [], row: 1, columns: [], unused: [] }
      const work = { figures, sheet, state: 'done', done: 0, total: 0, appointed: 0, invited: 0, left: [] }
      const files = { rowsFile: '', codesFile: '', codesTaken: [at] }
      const by = { memberId, name, post: '居委会' }
      return add('postSheets', [
        { _id: 'sheet-of-leaver', communityId: COMMUNITY, by, ...work, ...files, createdAt: at, updatedAt: at },
      ])
    },
  },
}
