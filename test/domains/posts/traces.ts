import { COMMUNITY } from '../../../demo/places'
import { add } from '../../support/database'
import { newKey } from '../../support/house'
import type { TracesOf } from '../tables'
import { endedSheet } from './subjects'

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
    leave: ({ memberId, name }) =>
      add('postSheets', [endedSheet('sheet-of-leaver', COMMUNITY, { memberId, name, post: '居委会' })]),
  },
}
