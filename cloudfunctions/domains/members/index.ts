import { sealFindable } from '../../kernel/privacy'
import type { DomainWork } from '../../kernel/registration'
import { makeFindable, sealAnew } from '../../kernel/resealing'
import { forgetAmongMembers, removeErased } from './erasing'
import { lifeChapters } from './export'
import { members } from './store'

/** Members at work. */
export const membersWork: DomainWork = {
  tasks: {
    phonesSealedAnew: ({ db }, share) => sealAnew(members(db), 'phone', ({ phone }) => phone, share, sealFindable),
    phonesMadeFindable: ({ db }, share) => makeFindable(members(db), 'phone', ({ phone }) => phone, share),
    erasedRemoved: removeErased,
  },
  chapters: lifeChapters,
  forget: [forgetAmongMembers],
}
