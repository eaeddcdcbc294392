import { sealFindable } from '../../kernel/privacy'
import type { WorkOf } from '../../kernel/registration'
import { makeFindable, sealAnew } from '../../kernel/resealing'
import type { membersPlan } from './domain'
import { forgetInLives, forgetInLooks, removeErased } from './erasing'
import { lifeChapter, looksChapter } from './export'
import { members } from './store'
import { memberWaits } from './waits'

/** Members at work. */
export const membersWork: WorkOf<typeof membersPlan> = {
  tasks: {
    phonesSealedAnew: ({ db }, share) => sealAnew(members(db), 'phone', ({ phone }) => phone, share, sealFindable),
    phonesMadeFindable: ({ db }, share) => makeFindable(members(db), 'phone', ({ phone }) => phone, share),
    erasedRemoved: removeErased,
  },
  chapters: {
    members: ({ member }) => [lifeChapter(member)],
    looks: ({ db, member }) => [looksChapter(db, member)],
  },
  forget: { members: forgetInLives, looks: forgetInLooks },
  waits: { members: memberWaits },
}
