import type { DomainWork } from '../../kernel/registration'
import { forgetMessages, messagesChapter } from './directory'

/** Messages at work. */
export const messagesWork: DomainWork = {
  tasks: {},
  chapters: ({ db, member }) => [messagesChapter(db, member._id)],
  forget: [forgetMessages],
  waits: {},
}
