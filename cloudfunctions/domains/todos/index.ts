import { memberKey, ownKey } from 'types/words/todos'
import type { DomainWork } from '../../kernel/registration'
import { climbOverdue } from '../../kernel/todos/climbing'
import { removeEndedTodos } from '../../kernel/todos/ending'
import { refreshAll } from '../../kernel/todos/following'
import { rebuildTodos } from '../../kernel/todos/rebuilding'

/** Todos at work. What is in one of them stands in its matter too, and in a person's file with that. */
export const todosWork: DomainWork = {
  tasks: {
    // Before the climb, which finds by them.
    todosRebuilt: rebuildTodos,
    climbed: climbOverdue,
    todosRemoved: removeEndedTodos,
  },
  chapters: () => [],
  waits: {},
  forget: [
    // The matters have forgotten them by now.
    async ({ matter: { _id }, context }) => {
      await refreshAll(context, memberKey(_id))
      await refreshAll(context, ownKey(_id))
    },
  ],
}
