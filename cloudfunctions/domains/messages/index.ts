import type { WorkOf } from '../../kernel/registration'
import { forgetMessages, messagesChapter } from './directory'
import type { messagesPlan } from './domain'

/** Messages at work. */
export const messagesWork: WorkOf<typeof messagesPlan> = {
  tasks: {},
  chapters: { messages: ({ db, member }) => [messagesChapter(db, member._id)] },
  forget: { messages: forgetMessages },
  waits: {},
}
