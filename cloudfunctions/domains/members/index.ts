import type { DomainWork } from '../../kernel/registration'
import { sealAnew } from '../../kernel/resealing'
import { forgetAmongMembers, removeErased } from './erasing'
import { lifeChapters } from './export'
import { members } from './store'
import { memberWaits } from './waits'

/** Members at work. */
export const membersWork: DomainWork = {
  tasks: {
    phonesSealedAnew: ({ db }, share) => sealAnew(members(db), 'phone', ({ phone }) => phone, share),
    erasedRemoved: removeErased,
  },
  chapters: lifeChapters,
  forget: [forgetAmongMembers],
  waits: { members: memberWaits },
}
