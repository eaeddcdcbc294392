import { memberKey, ownKey, todoId } from 'types/words/todos'
import type { WorkOf } from '../../kernel/registration'
import { climbOverdue } from '../../kernel/todos/climbing'
import { removeEndedTodos } from '../../kernel/todos/ending'
import { refreshAll } from '../../kernel/todos/following'
import { rebuildTodos } from '../../kernel/todos/rebuilding'
import { todos } from '../../kernel/todos/store'
import { followBegunTerms } from '../../kernel/todos/terms'
import type { todosPlan } from './domain'

/** Todos at work. What stands in one of them stands in its matter too, and in a person's own file with that. */
export const todosWork: WorkOf<typeof todosPlan> = {
  tasks: {
    // Before the climb, which finds by them.
    todosRebuilt: rebuildTodos,
    termsBegun: followBegunTerms,
    climbed: climbOverdue,
    todosRemoved: removeEndedTodos,
  },
  chapters: {},
  forget: {
    // The matters have forgotten them by now.
    async todos({ matter: { _id }, context }) {
      await refreshAll(context, memberKey(_id))
      await refreshAll(context, ownKey(_id))
      await todos(context.db).remove({ _id: todoId('member', _id) })
    },
  },
  waits: {},
}
